import { authorise } from '#domain/rights';
import type { InvoiceEntry } from '#domain/invoices';
import { previewEntry, readDraft, readInvoiceDossier } from '#domain/invoices';
import type { Structure } from '#domain/structures';
import { findStructure } from '#domain/structures';
import type { Invoice } from '#einvoice';
import { dayInParis, Problem } from '#kernel';
import type { Answer, SignedVisit } from '../../frame/visit.ts';
import { entryPage } from './entry.tsx';
import type { EntryState } from './entry.tsx';
import { entryOfModel } from './entry-of-model.ts';
import { mandatePage } from './mandate.tsx';

/** The structure that issues, when it may have invoices made by the platform; undefined without a billing mandate. */
export async function mandatingSupplier(visit: SignedVisit): Promise<Structure | undefined> {
  const { actor } = visit.visitor;
  authorise(actor, 'invoices.deposit');
  const supplier = await findStructure(visit.context, actor.grant.structureId);
  return supplier?.billingMandate ? supplier : undefined;
}

/** An entry with every field a form has, from what was saved of one. */
const completed = (data: Partial<InvoiceEntry>): InvoiceEntry => ({
  ...data,
  number: data.number ?? '',
  kind: data.kind ?? 'invoice',
  framework: data.framework || 'A1',
  issueDate: data.issueDate ?? '',
  recipient: data.recipient ?? '',
  lines: data.lines ?? [],
});

/** The rejected invoice a new one is to replace: only one's own, and only while it is rejected. */
export async function replacedInvoice(visit: SignedVisit, id: string) {
  const { invoice, model } = await readInvoiceDossier(visit.context, visit.visitor.actor, id);
  if (invoice.supplierId !== visit.visitor.actor.grant.structureId) throw new Problem('invoices.not-found', 'not-found');
  return { invoice, model, replaces: invoice.status === 'rejected' ? { id: invoice.id, number: invoice.number } : undefined };
}

/** What the platform would make of an entry; nothing of one without lines. */
export async function modelOf(visit: SignedVisit, entry: InvoiceEntry): Promise<Invoice | undefined> {
  return entry.lines.length === 0 ? undefined : (await previewEntry(visit.context, visit.visitor.actor, entry)).model;
}

/** A new entry: blank, or with what an invoice said (`?from=`), to issue it again. */
export async function showEntry(visit: SignedVisit): Promise<Answer> {
  const supplier = await mandatingSupplier(visit);
  if (!supplier) return await mandatePage(visit);
  const issueDate = dayInParis(visit.context.clock.now());
  const from = visit.query.get('from');
  if (from === null) return entryPage(visit, { supplier, typed: { issueDate } });
  const { invoice, model, replaces } = await replacedInvoice(visit, from);
  const typed = completed({ ...entryOfModel(invoice, model), issueDate });
  return entryPage(visit, { supplier, typed, model: await modelOf(visit, typed), ...(replaces && { replaces }) });
}

/** What a page of a draft needs: its entry, and what it replaces. Throws not-found for a draft of another kind. */
export async function entryDraft(visit: SignedVisit, draftId: string) {
  const draft = await readDraft(visit.context, visit.visitor.actor, draftId);
  if (draft.kind !== 'form') throw new Problem('portal.page-not-found', 'not-found');
  const replaces: EntryState['replaces'] =
    draft.replacesId === null ? undefined : (await replacedInvoice(visit, draft.replacesId)).replaces;
  return { entry: completed(draft.data), replaces };
}

/** An entry that was begun. */
export async function showEntryDraft(visit: SignedVisit): Promise<Answer> {
  const draftId = visit.params.draft ?? '';
  const { entry, replaces } = await entryDraft(visit, draftId);
  const supplier = await mandatingSupplier(visit);
  if (!supplier) return await mandatePage(visit);
  return entryPage(visit, { supplier, typed: entry, model: await modelOf(visit, entry), draftId, ...(replaces && { replaces }) });
}
