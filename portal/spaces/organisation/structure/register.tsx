import type { JSX } from 'preact';
import type { FormError } from '#design';
import { Button, ButtonGroup, ButtonLink, Confirmation, ErrorSummary, Form, Hidden, Notice, PageHeading, Table } from '#design';
import type { RegisterComparison, StructureSheet } from '#domain/structures';
import { registerDifference, updateFromRegister } from '#domain/structures';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';
import { may } from './may.ts';
import { formVersion } from './versions.ts';

interface Props {
  readonly visit: SignedVisit;
  readonly sheet: StructureSheet;
  readonly comparison: RegisterComparison;
}

function Differences({ visit, sheet, comparison }: Props): JSX.Element {
  const { say } = visit;
  const none = <span class="muted">{say('structure.none')}</span>;
  return (
    <>
      {comparison.differences.length > 0 && (
        <Table
          caption={say('structure.register.differences')}
          rowKey={(row) => row.field}
          rows={comparison.differences}
          columns={[
            { key: 'field', label: say('structure.register.field'), cell: (row) => say(`structure.field.${row.field}`), heading: true },
            { key: 'now', label: say('structure.register.now'), cell: (row) => row.now ?? none },
            { key: 'register', label: say('structure.register.there'), cell: (row) => <strong>{row.register ?? none}</strong> },
          ]}
        />
      )}
      {comparison.becomesDiffusible !== undefined && (
        <p>{say(comparison.becomesDiffusible ? 'structure.diffusion.opens' : 'structure.diffusion.closes')}</p>
      )}
      {may(visit, 'structures.change') && (
        <Form action="/organisation/structure/register" csrf={visit.csrfToken}>
          <Hidden name="version" value={String(sheet.version)} />
          <Hidden name="key" value={comparison.key} />
          <ButtonGroup>
            <Button>{say('structure.register.confirm')}</Button>
            <ButtonLink kind="quiet" href="/organisation/structure">
              {say('structure.cancel')}
            </ButtonLink>
          </ButtonGroup>
        </Form>
      )}
    </>
  );
}

/** What to do about an establishment that the register gives closed, or does not know. */
function Ended({ visit, comparison }: Props): JSX.Element {
  const { say } = visit;
  return (
    <Notice tone="warning" title={say(`structure.register.${comparison.state as 'closed' | 'unknown'}`)}>
      <p>{say(`structure.register.${comparison.state as 'closed' | 'unknown'}-text`)}</p>
      <ul>
        <li>
          <a href="/organisation/siret">{say('structure.register.moved')}</a>
        </li>
        <li>
          <a href="/organisation/cessation">{say('structure.register.ceased')}</a>
        </li>
      </ul>
    </Notice>
  );
}

async function registerPage(visit: SignedVisit, errors: readonly FormError[] = []): Promise<Answer> {
  const { say } = visit;
  const compared = await registerDifference(visit.context, visit.visitor.actor);
  const { state } = compared.comparison;
  const props = { visit, ...compared };
  return {
    kind: 'page',
    status: errors.length > 0 ? 409 : 200,
    page: {
      title: say('structure.register.title'),
      hasErrors: errors.length > 0,
      width: 'reading',
      breadcrumbs: organisationTrail(
        visit,
        { label: say('structure.sheet.title'), href: '/organisation/structure' },
        { label: say('structure.register.title') },
      ),
      body: (
        <>
          <ErrorSummary errors={errors} />
          {state === 'same' ? (
            <Confirmation title={say('structure.register.same')}>
              <p>{say('structure.register.same-text')}</p>
              <ButtonLink kind="secondary" href="/organisation/structure">
                {say('structure.back')}
              </ButtonLink>
            </Confirmation>
          ) : (
            <>
              <PageHeading
                above={compared.sheet.name}
                title={say('structure.register.title')}
                lead={state === 'different' ? say('structure.register.lead') : undefined}
              />
              {state === 'different' ? <Differences {...props} /> : <Ended {...props} />}
            </>
          )}
        </>
      ),
    },
  };
}

/** The structure beside what the register says of it. */
export async function showRegister(visit: SignedVisit): Promise<Answer> {
  return await registerPage(visit);
}

/** Takes over what was shown. */
export async function doUpdateFromRegister(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  try {
    await updateFromRegister(visit.context, visit.visitor.actor, { expectedVersion: formVersion(fields), key: fields.get('key') ?? '' });
  } catch (error) {
    return await registerPage(
      visit,
      formErrors(visit, error, '').map(({ message }) => ({ message })),
    );
  }
  return { kind: 'redirect', to: '/organisation/structure', flash: { tone: 'success', key: 'structure.register.done' } };
}
