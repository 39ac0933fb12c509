import type { DepositOutcome, InvoiceEntry } from '#domain/invoices';
import { enterInvoice, previewEntry, saveDraft, submitDraft } from '#domain/invoices';
import type { Answer, SignedVisit } from '../../frame/visit.ts';
import { changeLines, entryOf, withoutBlankLines } from './entry-form.ts';
import { entryPage } from './entry.tsx';
import type { EntryState } from './entry.tsx';
import { sent } from './header-actions.ts';
import { mandatePage } from './mandate.tsx';
import type { ReceivedForm } from './receive-form.ts';
import { receiveForm } from './receive-form.ts';
import { applyRecipientAction } from './recipient.ts';
import { entryDraft, mandatingSupplier, modelOf, replacedInvoice } from './show-entry.ts';
import { tooLargeErrors } from './too-large-errors.ts';

type Replaced = EntryState['replaces'];

async function save(visit: SignedVisit, entry: InvoiceEntry, draftId: string | undefined, replaces: Replaced): Promise<string> {
  const draft = await saveDraft(visit.context, visit.visitor.actor, {
    kind: 'form',
    data: entry,
    ...(draftId !== undefined && { id: draftId }),
    ...(replaces && { replacesId: replaces.id }),
  });
  return draft.id;
}

/** Sends an entry; one that was kept as a draft is saved as typed and goes with its draft. */
async function send(
  visit: SignedVisit,
  entry: InvoiceEntry,
  form: ReceivedForm,
  draftId: string | undefined,
  replaces: Replaced,
): Promise<DepositOutcome> {
  const { context, visitor } = visit;
  const { attachments } = form;
  if (draftId === undefined)
    return enterInvoice(context, visitor.actor, { entry, attachments, ...(replaces && { replacesId: replaces.id }) });
  await save(visit, entry, draftId, replaces);
  return submitDraft(context, visitor.actor, draftId, { attachments });
}

async function act(visit: SignedVisit, form: ReceivedForm, state: Omit<EntryState, 'typed'>): Promise<Answer> {
  const { draftId, replaces } = state;
  const looksForRecipient = applyRecipientAction(form.fields);
  const action = form.fields.get('action') ?? '';
  const whole = entryOf(form.fields);
  const entry = withoutBlankLines(whole);
  const again = async (typed: InvoiceEntry, more: Partial<EntryState> = {}) =>
    entryPage(visit, { ...state, typed, model: await modelOf(visit, withoutBlankLines(typed)), ...more });
  const changed = looksForRecipient || action === 'recalculate' ? whole : changeLines(whole, action);
  if (changed) return again(changed);
  if (action === 'save') {
    const id = await save(visit, entry, draftId, replaces);
    return { kind: 'redirect', to: `/deposit/entry/${id}`, flash: { tone: 'success', key: 'depositing.drafts.saved' } };
  }
  if (form.tooLarge.length > 0) return again(whole, { errors: tooLargeErrors(visit, form) });
  if (action === 'send') {
    const outcome = await send(visit, entry, form, draftId, replaces);
    return outcome.state === 'accepted' ? sent(outcome) : again(entry, { verdict: outcome });
  }
  const { model, findings } = await previewEntry(visit.context, visit.visitor.actor, entry);
  const refused = findings.some(({ severity }) => severity === 'error');
  return entryPage(visit, { ...state, typed: entry, model, verdict: { state: refused ? 'refused' : 'accepted', findings } });
}

/** Changes lines, looks the recipient up, computes, saves, checks or sends, by the button that was pressed. */
export async function doEntry(visit: SignedVisit): Promise<Answer> {
  const form = await receiveForm(visit);
  try {
    const draftId = visit.params.draft;
    const replacesId = form.fields.get('replacesId');
    const replaces: Replaced =
      draftId !== undefined
        ? (await entryDraft(visit, draftId)).replaces
        : replacesId
          ? (await replacedInvoice(visit, replacesId)).replaces
          : undefined;
    const supplier = await mandatingSupplier(visit);
    if (!supplier) return await mandatePage(visit);
    return await act(visit, form, { supplier, ...(draftId !== undefined && { draftId }), ...(replaces && { replaces }) });
  } finally {
    await form.discard();
  }
}
