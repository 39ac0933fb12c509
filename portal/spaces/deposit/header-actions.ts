import type { DepositOutcome, Examination, TypedHeader } from '#domain/invoices';
import { examine, readDraft, saveDraft, submitDraft } from '#domain/invoices';
import { Problem } from '#kernel';
import type { Answer, SignedVisit } from '../../frame/visit.ts';
import { headerOf } from './header-form.ts';
import type { HeaderState, PdfDraft } from './header.tsx';
import { headerPage } from './header.tsx';
import type { ReceivedForm } from './receive-form.ts';
import { receiveForm } from './receive-form.ts';
import { applyRecipientAction } from './recipient.ts';
import { tooLargeErrors } from './too-large-errors.ts';

/** Runs every control on the kept PDF and what was typed; stores nothing. */
async function examineDraft(visit: SignedVisit, draft: PdfDraft, header: TypedHeader, form: ReceivedForm): Promise<Examination> {
  const { context, settings, visitor } = visit;
  const file = await context.files.stage(await context.files.read(draft.file.hash), { limit: settings.maxInvoiceBytes });
  try {
    return await examine(context, visitor.actor, {
      file,
      fileName: draft.file.name,
      channel: 'portal',
      header,
      attachments: form.attachments,
      replacesId: draft.replacesId ?? undefined,
    });
  } finally {
    await file.discard();
  }
}

/** Where an accepted invoice is read, said to have been sent. */
export function sent(outcome: Extract<DepositOutcome, { state: 'accepted' }>): Answer {
  return {
    kind: 'redirect',
    to: `/invoices/${outcome.invoice.id}`,
    flash: { tone: 'success', key: 'depositing.sent', params: { number: outcome.invoice.number } },
  };
}

async function act(visit: SignedVisit, draft: PdfDraft, form: ReceivedForm): Promise<Answer> {
  const { context, visitor } = visit;
  const action = applyRecipientAction(form.fields) ? 'find' : form.fields.get('action');
  const typed = headerOf(form.fields);
  const again = (state: HeaderState) => headerPage(visit, draft, { typed, ...state });
  if (action === 'find') return again({});
  if (form.tooLarge.length > 0) return again({ errors: tooLargeErrors(visit, form) });
  if (action === 'check') return again({ verdict: await examineDraft(visit, draft, typed, form) });
  await saveDraft(context, visitor.actor, { id: draft.id, kind: 'plain-pdf', data: typed });
  if (action !== 'send')
    return { kind: 'redirect', to: `/deposit/drafts/${draft.id}`, flash: { tone: 'success', key: 'depositing.drafts.saved' } };
  const outcome = await submitDraft(context, visitor.actor, draft.id, { attachments: form.attachments });
  return outcome.state === 'accepted' ? sent(outcome) : again({ verdict: outcome });
}

/** Saves, checks or sends the header form of a PDF, or looks its recipient up, by the button that was pressed. */
export async function doDraft(visit: SignedVisit): Promise<Answer> {
  const form = await receiveForm(visit);
  try {
    const draft = await readDraft(visit.context, visit.visitor.actor, visit.params.draft ?? '');
    if (draft.kind !== 'plain-pdf') throw new Problem('portal.page-not-found', 'not-found');
    return await act(visit, draft, form);
  } finally {
    await form.discard();
  }
}
