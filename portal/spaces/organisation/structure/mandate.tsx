import type { JSX } from 'preact';
import type { FormError } from '#design';
import {
  Button,
  ButtonLink,
  Details,
  ErrorSummary,
  errorFor,
  Form,
  Notice,
  PageHeading,
  Section,
  SummaryList,
  Table,
  Tag,
  Textarea,
} from '#design';
import type { BillingMandate } from '#domain/structures';
import { listMandates, listStructureFiles, numbersItself } from '#domain/structures';
import { instant } from '#words';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';
import { FileForm, FileTable } from './files.tsx';
import { may } from './may.ts';

const paperLink = (visit: SignedVisit, mandate: BillingMandate): JSX.Element =>
  mandate.size === 0 ? (
    <span class="muted">{visit.say('structure.mandate.no-paper')}</span>
  ) : (
    <a href={`/organisation/mandate/${mandate.id}/paper`}>{visit.say('structure.mandate.paper')}</a>
  );

function Active({ visit, mandate }: { visit: SignedVisit; mandate: BillingMandate }): JSX.Element {
  const { say, language } = visit;
  return (
    <SummaryList
      facts={[
        { label: say('structure.mandate.signer'), value: `${mandate.signerName}, ${mandate.signerCapacity}` },
        { label: say('structure.mandate.signed-at'), value: instant(language, mandate.signedAt) },
        { label: say('structure.mandate.version'), value: mandate.version },
        { label: say('structure.mandate.document'), value: paperLink(visit, mandate) },
        ...(numbersItself('A3', true) ? [{ label: say('structure.mandate.numbers'), value: say('structure.mandate.numbering') }] : []),
      ]}
    />
  );
}

function Revoke({ visit, errors, motive }: { visit: SignedVisit; errors: readonly FormError[]; motive: string }): JSX.Element {
  const { say } = visit;
  return (
    <Details summary={say('structure.mandate.revoke')} open={errors.length > 0} id="revoke">
      <p>{say('structure.mandate.revoke-text')}</p>
      <Form action="/organisation/mandate/revoke" csrf={visit.csrfToken}>
        <Textarea name="motive" label={say('structure.motive')} value={motive} error={errorFor(errors, 'motive')} />
        <Button kind="danger">{say('structure.mandate.revoke')}</Button>
      </Form>
    </Details>
  );
}

function Past({ visit, mandates }: { visit: SignedVisit; mandates: readonly BillingMandate[] }): JSX.Element {
  const { say, language } = visit;
  return (
    <Section title={say('structure.mandate.history')} id="history">
      <Table
        caption={say('structure.mandate.history')}
        rows={mandates}
        rowKey={(mandate) => mandate.id}
        columns={[
          {
            key: 'signed',
            label: say('structure.mandate.signed-at'),
            heading: true,
            cell: (mandate) => `${instant(language, mandate.signedAt)}, ${mandate.signerName}`,
          },
          {
            key: 'revoked',
            label: say('structure.mandate.revoked-at'),
            cell: (mandate) => (mandate.revokedAt ? `${instant(language, mandate.revokedAt)}, ${mandate.revokedBy ?? ''}` : ''),
          },
          { key: 'motive', label: say('structure.motive'), cell: (mandate) => mandate.motive ?? '' },
          { key: 'paper', label: say('structure.mandate.document'), cell: (mandate) => paperLink(visit, mandate) },
        ]}
      />
    </Section>
  );
}

/** The billing mandate: what it is for, whether there is one, and what can be done. */
export async function mandatePage(visit: SignedVisit, given: { motive?: string; errors?: readonly FormError[] } = {}): Promise<Answer> {
  const { say, context, visitor } = visit;
  const { sheet, mandates } = await listMandates(context, visitor.actor);
  const active = mandates.find(({ state }) => state === 'active');
  const past = mandates.filter(({ state }) => state !== 'active');
  const files = (await listStructureFiles(context, visitor.actor)).filter(({ mandateId }) => active && mandateId === active.id);
  const canSign = may(visit, 'mandates.sign');
  const { errors = [], motive = '' } = given;
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title: say('structure.mandate.title'),
      width: 'reading',
      hasErrors: errors.length > 0,
      breadcrumbs: organisationTrail(visit, { label: say('structure.mandate.title') }),
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading above={sheet.name} title={say('structure.mandate.title')} lead={say('structure.mandate.lead')}>
            <Tag tone={sheet.billingMandate ? 'green' : 'grey'}>
              {say(sheet.billingMandate ? 'structure.mandate.active' : 'structure.mandate.none')}
            </Tag>
          </PageHeading>
          {active && <Active visit={visit} mandate={active} />}
          {sheet.billingMandate && !active && (
            <Notice title={say('structure.mandate.elsewhere')}>{say('structure.mandate.elsewhere-text')}</Notice>
          )}
          {!active &&
            sheet.isActive &&
            (canSign ? (
              <p>
                <ButtonLink href="/organisation/mandate/sign" icon="pen">
                  {say('structure.mandate.read-and-sign')}
                </ButtonLink>
              </p>
            ) : (
              <Notice title={say('structure.mandate.ask')}>{say('structure.mandate.ask-text')}</Notice>
            ))}
          {active && (files.length > 0 || may(visit, 'structures.change')) && (
            <Section title={say('structure.mandate.files')} id="files">
              {files.length > 0 && <FileTable visit={visit} caption={say('structure.mandate.files')} files={files} />}
              {may(visit, 'structures.change') && (
                <Details summary={say('structure.files.add')}>
                  <FileForm visit={visit} mandateId={active.id} kind="power-of-attorney" />
                </Details>
              )}
            </Section>
          )}
          {past.length > 0 && <Past visit={visit} mandates={past} />}
          {canSign && sheet.billingMandate && <Revoke visit={visit} errors={errors} motive={motive} />}
        </>
      ),
    },
  };
}
