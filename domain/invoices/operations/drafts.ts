import type { Actor } from '#domain/accounts';
import type { Context, StagedFile } from '#kernel';
import { Problem } from '#kernel';
import type { BroughtAttachment, DepositOutcome, TypedHeader } from '../deposit.ts';
import type { Draft } from '../draft.ts';
import type { InvoiceEntry } from '../entry.ts';

/** A draft as saved: with `id` it replaces what that draft held; a PDF is given once, with the first saving. */
export type DraftInput = { readonly id?: string; readonly replacesId?: string } & (
  | { readonly kind: 'form'; readonly data: Partial<InvoiceEntry> }
  | { readonly kind: 'plain-pdf'; readonly data: Partial<TypedHeader>; readonly file?: StagedFile; readonly fileName?: string }
);

export async function saveDraft(_context: Context, _actor: Actor, _input: DraftInput): Promise<Draft> {
  throw new Problem('invoices.not-ready', 'unavailable');
}
export async function readDraft(_context: Context, _actor: Actor, _draftId: string): Promise<Draft> {
  throw new Problem('invoices.not-ready', 'unavailable');
}
export async function listDrafts(_context: Context, _actor: Actor): Promise<Draft[]> {
  throw new Problem('invoices.not-ready', 'unavailable');
}
export async function deleteDraft(_context: Context, _actor: Actor, _draftId: string): Promise<void> {
  throw new Problem('invoices.not-ready', 'unavailable');
}
/** Deposits a draft as it was last saved; the draft goes in the same transaction when it is accepted. */
export async function submitDraft(_context: Context, _actor: Actor, _draftId: string, _also?: { readonly attachments?: readonly BroughtAttachment[] }): Promise<DepositOutcome> {
  throw new Problem('invoices.not-ready', 'unavailable');
}
