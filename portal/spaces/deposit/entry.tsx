import type { FormError } from '#design';
import { Button, ButtonGroup, Card, EntryForm, Hidden, KeyValue, Notice, PageHeading } from '#design';
import type { EntryLine, InvoiceEntry } from '#domain/invoices';
import type { Structure } from '#domain/structures';
import { accountsForPapers } from '#domain/structures';
import type { Invoice } from '#einvoice';
import type { Answer, SignedVisit } from '../../frame/visit.ts';
import { AttachmentsField } from './attachments-field.tsx';
import { DeleteDraftForm } from './delete-draft-form.tsx';
import { entryFieldOf } from './entry-field-of.ts';
import { blankLine, isBlank } from './entry-form.ts';
import { LinesPart } from './entry-lines.tsx';
import { MorePart, PaymentPart } from './entry-parts.tsx';
import { TotalsPart } from './entry-totals.tsx';
import { PaperFields } from './paper-fields.tsx';
import { helpWithRecipient } from './recipient.ts';
import { RecipientFields } from './recipient-fields.tsx';
import type { Verdict } from './verdict.tsx';
import { showVerdict } from './verdict.tsx';

/** What the entry form shows. */
export interface EntryState {
  readonly supplier: Structure;
  readonly typed: Partial<InvoiceEntry>;
  /** What the platform would make of it. */
  readonly model?: Invoice;
  readonly verdict?: Verdict;
  readonly errors?: readonly FormError[];
  readonly draftId?: string;
  /** The rejected invoice this one replaces. */
  readonly replaces?: { readonly id: string; readonly number: string };
}

/** Numbers, in the form, of the lines that the model has. */
const numbersOf = (lines: readonly EntryLine[]): number[] => lines.flatMap((line, index) => (isBlank(line) ? [] : [index + 1]));

function Supplier({ visit, supplier }: { visit: SignedVisit; supplier: Structure }) {
  const { say } = visit;
  return (
    <KeyValue
      facts={[
        { label: say('depositing.entry.supplier'), value: supplier.name },
        { label: say('depositing.entry.identifier'), value: supplier.identifier },
        ...(supplier.vatNumber === undefined ? [] : [{ label: say('depositing.entry.vat-number'), value: supplier.vatNumber }]),
      ]}
    />
  );
}

/** The entry form (saisie). */
export async function entryPage(visit: SignedVisit, state: EntryState): Promise<Answer> {
  const accounts = await accountsForPapers(visit.context, visit.visitor.actor);
  const { say } = visit;
  const { typed, model, draftId, replaces } = state;
  const lines = typed.lines?.length ? typed.lines : [blankLine];
  const numbers = numbersOf(lines);
  const help = await helpWithRecipient(visit.context, typed.recipient ?? '');
  const fieldOf = entryFieldOf({ hasServices: help.services.length > 0, lineNumbers: numbers });
  const verdict = showVerdict(visit, state.verdict, fieldOf, state.errors);
  const { errors } = verdict;
  const currency = typed.currency ?? 'EUR';
  const nets = lines.map((_, index) => model?.lines[numbers.indexOf(index + 1)]?.netAmount);
  const title = say(replaces ? 'depositing.entry.again' : 'depositing.entry.title');
  return {
    kind: 'page',
    status: errors.length > 0 || state.verdict?.state === 'refused' ? 422 : 200,
    page: {
      title,
      islands: ['entry-form'],
      hasErrors: errors.length > 0,
      breadcrumbs: [
        { label: say('depositing.title'), href: '/deposit' },
        ...(draftId === undefined ? [] : [{ label: say('depositing.drafts.title'), href: '/deposit/drafts' }]),
        { label: title },
      ],
      body: (
        <>
          {verdict.body}
          <PageHeading title={title} lead={say('depositing.entry.lead')} />
          {replaces && (
            <Notice tone="info" title={say('depositing.entry.replaces', { number: replaces.number })}>
              {say('depositing.entry.replaces-text')}
            </Notice>
          )}
          <Supplier visit={visit} supplier={state.supplier} />
          <EntryForm
            action={draftId === undefined ? '/deposit/entry' : `/deposit/entry/${draftId}`}
            csrf={visit.csrfToken}
            currency={currency}
            multipart
          >
            {replaces && <Hidden name="replacesId" value={replaces.id} />}
            <div class="paper-form">
              <Card title={say('depositing.section.recipient')}>
                <RecipientFields visit={visit} typed={typed} help={help} errors={errors} />
              </Card>
              <Card title={say('depositing.section.paper')}>
                <PaperFields visit={visit} typed={typed} errors={errors} />
              </Card>
              <Card title={say('depositing.section.lines')}>
                <LinesPart visit={visit} shown={{ lines, nets, currency, errors }} />
                <TotalsPart visit={visit} model={model} currency={currency} />
              </Card>
              <Card title={say('depositing.section.payment')}>
                <PaymentPart visit={visit} typed={typed} errors={errors} supplier={state.supplier} accounts={accounts} />
              </Card>
              <Card title={say('depositing.section.more')}>
                <MorePart visit={visit} typed={typed} errors={errors} />
                <AttachmentsField visit={visit} errors={errors} />
              </Card>
            </div>
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
          </EntryForm>
          {draftId !== undefined && <DeleteDraftForm visit={visit} draftId={draftId} />}
        </>
      ),
    },
  };
}
