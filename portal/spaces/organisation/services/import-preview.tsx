import type { JSX } from 'preact';
import type { FormError } from '#design';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  Card,
  Checkboxes,
  Details,
  ErrorSummary,
  errorFor,
  Form,
  KeyValue,
  Notice,
  PageHeading,
} from '#design';
import { servicesVocabulary } from '#documents';
import type { ImportPreview } from '#domain/structures';
import { applyImport, readImport } from '#domain/structures';
import { Problem } from '#kernel';
import { number } from '#words';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';
import { PlanLists } from './import-lists.tsx';
import { servicesHref } from './service-look.tsx';

const counted = ['created', 'changed', 'inactivated'] as const;

function previewPage(visit: SignedVisit, preview: ImportPreview, errors: readonly FormError[] = []): Answer {
  const { language, say } = visit;
  const { plan } = preview;
  const title = say('services.preview-title');
  const lines = say('services.preview-lines', { count: plan.lines, shown: number(language, plan.lines) });
  const figure = (count: number) => <strong>{number(language, count)}</strong>;
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title,
      width: 'wide',
      hasErrors: errors.length > 0,
      breadcrumbs: organisationTrail(
        visit,
        { label: say('services.title'), href: servicesHref },
        { label: say('services.import-title'), href: `${servicesHref}/import` },
        { label: title },
      ),
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading title={title} lead={say('services.preview-lead', { name: preview.fileName, lines })} />
          {preview.isRenewed && (
            <Notice tone="warning" title={say('services.preview-renewed-title')}>
              {say('services.preview-renewed')}
            </Notice>
          )}
          <Card>
            <KeyValue
              facts={[
                ...counted.map((name) => ({ label: say(`services.preview-${name}`), value: figure(plan[name].length) })),
                { label: say('services.preview-unchanged'), value: figure(plan.unchanged) },
                ...(plan.wrongLines === 0
                  ? []
                  : [{ label: say('services.preview-wrong', { count: plan.wrongLines }), value: figure(plan.wrongLines) }]),
              ]}
            />
          </Card>
          <Reading visit={visit} preview={preview} />
          <Confirm visit={visit} preview={preview} errors={errors} />
          <PlanLists visit={visit} id={preview.id} plan={plan} />
        </>
      ),
    },
  };
}

/** How the file was understood. */
function Reading({ visit, preview }: { visit: SignedVisit; preview: ImportPreview }): JSX.Element {
  const { say } = visit;
  const { encoding, unknownColumns, absentColumns } = preview.plan;
  const names = absentColumns.map((field) => say(`services.csv.${field}`)).join(', ');
  const remarks = [
    ...(encoding === 'utf-8' ? [] : [say(`services.preview-encoding.${encoding}`)]),
    ...(unknownColumns.length > 0 ? [say('services.preview-unknown', { columns: unknownColumns.slice(0, 20).join(', ') })] : []),
  ];
  return (
    <>
      {remarks.length > 0 && <Notice tone="warning">{remarks.join(' ')}</Notice>}
      {absentColumns.length > 0 && (
        <Details summary={say('services.preview-absent-title')}>
          <p>{say('services.preview-absent', { columns: names })}</p>
        </Details>
      )}
    </>
  );
}

function Confirm({ visit, preview, errors }: { visit: SignedVisit; preview: ImportPreview; errors: readonly FormError[] }): JSX.Element {
  const { language, say } = visit;
  const { plan, id } = preview;
  const again = (
    <ButtonLink href={`${servicesHref}/import`} kind="secondary">
      {say('services.preview-again')}
    </ButtonLink>
  );
  if (counted.every((name) => plan[name].length === 0))
    return (
      <>
        {plan.wrongLines === 0 && <Notice title={say('services.preview-nothing-title')}>{say('services.preview-nothing')}</Notice>}
        <ButtonGroup>{again}</ButtonGroup>
      </>
    );
  return (
    <Form action={`${servicesHref}/import/${id}`} csrf={visit.csrfToken}>
      {plan.wrongLines > 0 && (
        <Checkboxes
          name="wrong"
          label={say('services.preview-partial-label')}
          hint={[say('services.preview-partial-hint'), ...(preview.inactivateAbsent ? [say('services.preview-no-inactivation')] : [])].join(
            ' ',
          )}
          error={errorFor(errors, 'wrong')}
          choices={[
            {
              value: 'leave-out',
              label: say('services.preview-partial-choice', { count: plan.wrongLines, shown: number(language, plan.wrongLines) }),
            },
          ]}
        />
      )}
      <ButtonGroup>
        <Button>{say(plan.wrongLines > 0 ? 'services.preview-partial' : 'services.preview-confirm')}</Button>
        {again}
      </ButtonGroup>
    </Form>
  );
}

/** What the file would change, before anything is. */
export async function showPreview(visit: SignedVisit): Promise<Answer> {
  return previewPage(visit, await readImport(visit.context, visit.visitor.actor, visit.params.import ?? '', servicesVocabulary));
}

/** Does it; when services changed meanwhile, shows it anew instead. */
export async function confirmImport(visit: SignedVisit): Promise<Answer> {
  const { context, visitor } = visit;
  const id = visit.params.import ?? '';
  const leaveWrongOut = (await visit.form()).get('wrong') === 'leave-out';
  try {
    const done = await applyImport(context, visitor.actor, id, { vocabulary: servicesVocabulary, leaveWrongOut });
    return { kind: 'redirect', to: servicesHref, flash: { tone: 'success', key: 'services.imported', params: { ...done } } };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const isWrong = error.code === 'services.import-wrong-lines';
    if (!isWrong && error.code !== 'services.import-outdated') throw error;
    const preview = await readImport(context, visitor.actor, id, servicesVocabulary);
    return previewPage(visit, preview, isWrong ? [{ field: 'wrong', message: visit.say('services.preview-partial-missing') }] : []);
  }
}
