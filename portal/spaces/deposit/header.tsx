import type { FormError } from '#design';
import { Button, ButtonGroup, Card, errorFor, Form, Input, KeyValue, PageHeading } from '#design';
import type { Draft, TypedHeader } from '#domain/invoices';
import { readDraft } from '#domain/invoices';
import { Problem } from '#kernel';
import type { Answer, SignedVisit } from '../../frame/visit.ts';
import { AttachmentsField } from './attachments-field.tsx';
import { DeleteDraftForm } from './delete-draft-form.tsx';
import { headerFieldOf, headerFindings, headerToShow } from './header-form.ts';
import { fileSize } from './file-size.ts';
import { PaperFields } from './paper-fields.tsx';
import { helpWithRecipient } from './recipient.ts';
import { RecipientFields } from './recipient-fields.tsx';
import type { Verdict } from './verdict.tsx';
import { showVerdict } from './verdict.tsx';

/** A draft of a PDF that carries no data. */
export type PdfDraft = Extract<Draft, { kind: 'plain-pdf' }>;

/** What is shown besides the draft: what was just typed, and what the controls say of it. */
export interface HeaderState {
  readonly typed?: TypedHeader;
  readonly verdict?: Verdict;
  readonly errors?: readonly FormError[];
}

function Amounts({ visit, typed, errors }: { visit: SignedVisit; typed: Partial<TypedHeader>; errors: readonly FormError[] }) {
  const { say } = visit;
  const suffix = typed.currency === undefined || typed.currency === 'EUR' ? '€' : typed.currency;
  return (
    <div class="field-grid">
      {(['netAmount', 'vatAmount', 'grossAmount', 'payableAmount'] as const).map((name) => (
        <Input
          key={name}
          name={name}
          label={say(`depositing.field.${name}`)}
          numeric="decimal"
          suffix={suffix}
          value={typed[name]}
          error={errorFor(errors, name)}
          optional={name === 'payableAmount'}
        />
      ))}
      <Input
        name="precedingInvoice"
        label={say('depositing.field.preceding')}
        hint={say('depositing.field.preceding-hint')}
        value={typed.precedingInvoice}
        error={errorFor(errors, 'precedingInvoice')}
        optional
      />
    </div>
  );
}

/** The header form of a plain PDF. */
export async function headerPage(visit: SignedVisit, draft: PdfDraft, state: HeaderState = {}): Promise<Answer> {
  const { say, language } = visit;
  const typed = headerToShow(state.typed ?? draft.data);
  const help = await helpWithRecipient(visit.context, typed.recipient ?? '');
  const verdict = showVerdict(
    visit,
    state.verdict && { ...state.verdict, findings: headerFindings(state.verdict.findings, typed) },
    headerFieldOf,
    state.errors,
  );
  const { errors } = verdict;
  const title = say('depositing.header.title');
  return {
    kind: 'page',
    status: errors.length > 0 || state.verdict?.state === 'refused' ? 422 : 200,
    page: {
      title,
      hasErrors: errors.length > 0,
      width: 'reading',
      breadcrumbs: [
        { label: say('depositing.title'), href: '/deposit' },
        { label: say('depositing.drafts.title'), href: '/deposit/drafts' },
        { label: title },
      ],
      body: (
        <>
          {verdict.body}
          <PageHeading title={title} lead={say('depositing.header.lead')} />
          <KeyValue
            facts={[
              {
                label: say('depositing.batch.file'),
                value: (
                  <a class="file-name" href={`/deposit/drafts/${draft.id}/file`} target="_blank" rel="noopener">
                    {draft.file.name}
                    <span class="govuk-visually-hidden"> – {say('depositing.header.open')}</span>
                  </a>
                ),
              },
              { label: say('depositing.batch.size'), value: fileSize(language, draft.file.size) },
            ]}
          />
          <Form action={`/deposit/drafts/${draft.id}`} csrf={visit.csrfToken} multipart class="paper-form">
            <Card title={say('depositing.section.recipient')}>
              <RecipientFields visit={visit} typed={typed} help={help} errors={errors} />
            </Card>
            <Card title={say('depositing.section.paper')}>
              <PaperFields visit={visit} typed={typed} errors={errors} />
            </Card>
            <Card title={say('depositing.section.amounts')}>
              <Amounts visit={visit} typed={typed} errors={errors} />
            </Card>
            <Card title={say('depositing.section.attachments')}>
              <AttachmentsField visit={visit} errors={errors} />
            </Card>
            <ButtonGroup>
              <Button name="action" value="send">
                {say('depositing.action.send')}
              </Button>
              <Button kind="secondary" name="action" value="check">
                {say('depositing.action.check')}
              </Button>
              <Button kind="secondary" name="action" value="save" skipValidation>
                {say('depositing.action.save')}
              </Button>
            </ButtonGroup>
          </Form>
          <DeleteDraftForm visit={visit} draftId={draft.id} />
        </>
      ),
    },
  };
}

/** The PDF itself, to be copied from. */
export async function showDraftFile(visit: SignedVisit): Promise<Answer> {
  const draft = await readDraft(visit.context, visit.visitor.actor, visit.params.draft ?? '');
  if (draft.kind !== 'plain-pdf') throw new Problem('portal.page-not-found', 'not-found');
  return {
    kind: 'file',
    body: await visit.context.files.stream(draft.file.hash),
    name: draft.file.name,
    mediaType: 'application/pdf',
    inline: true,
  };
}

/** A draft as it was saved; one of the other kind is shown where it belongs. */
export async function showDraft(visit: SignedVisit): Promise<Answer> {
  const draft = await readDraft(visit.context, visit.visitor.actor, visit.params.draft ?? '');
  return draft.kind === 'form' ? { kind: 'redirect', to: `/deposit/entry/${draft.id}` } : headerPage(visit, draft);
}
