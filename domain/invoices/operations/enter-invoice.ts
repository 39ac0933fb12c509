import type { Actor } from '#domain/rights';
import { authorise } from '#domain/rights';
import { findByIdentifier, findStructure } from '#domain/structures';
import type { Invoice } from '#einvoice';
import { checkInvoice, writeUbl } from '#einvoice';
import type { Context } from '#kernel';
import { Problem } from '#kernel';
import { grantOf } from '../actor-stamp.ts';
import { cleanFileName } from '../clean-text.ts';
import type { BroughtAttachment, DepositOutcome } from '../deposit.ts';
import type { EntryPreview, InvoiceEntry } from '../entry.ts';
import type { Judgement } from '../judge.ts';
import { judge } from '../judge.ts';
import { invoiceFileMaximum } from '#einvoice/chorus-pro';
import { atEntryFields, entryLinesMaximum, modelOfEntry } from '../typed-entry.ts';
import type { Ends } from './deposit.ts';
import { depositEnding } from './deposit.ts';

export interface EntryInput {
  readonly entry: InvoiceEntry;
  readonly attachments?: readonly BroughtAttachment[];
  readonly replacesId?: string;
}

/**
 * Makes an invoice in the supplier's name out of what was typed (saisie), and deposits it. Needs an active billing mandate. Findings point at the typed fields.
 * Throws `rights.missing`, `accounts.no-structure`, `invoices.entry-too-long`, and what the file store throws.
 */
export function enterInvoice(context: Context, actor: Actor, input: EntryInput): Promise<DepositOutcome> {
  return enterEnding(context, actor, input, {});
}

/** As `enterInvoice`, ending a draft in the same transaction when accepted. */
export async function enterEnding(context: Context, actor: Actor, input: EntryInput, ends: Ends): Promise<DepositOutcome> {
  const { attachments = [], replacesId } = input;
  try {
    const { model, judgement } = await judgeEntry(context, actor, input);
    if (!judgement.accepted) {
      return {
        state: 'refused',
        findings: atEntryFields(judgement.findings),
        ...(judgement.existingId !== undefined && { existingId: judgement.existingId }),
      };
    }
    const file = await context.files.stage(writeUbl(model), { limit: invoiceFileMaximum });
    const fileName = cleanFileName(`${model.number ?? 'invoice'}.xml`.replaceAll(/[\\/]/g, '-'), 255, 'invoice.xml');
    const outcome = await depositEnding(
      context,
      actor,
      { file, fileName, channel: 'form', attachments, ...(replacesId !== undefined && { replacesId }) },
      ends,
    );
    return { ...outcome, findings: atEntryFields(outcome.findings) };
  } finally {
    await Promise.all(attachments.map(({ file }) => file.discard()));
  }
}

/** What an entry amounts to and what the controls say of it; stores nothing. Throws `rights.missing`, `accounts.no-structure`, `invoices.entry-too-long`. */
export async function previewEntry(context: Context, actor: Actor, entry: InvoiceEntry): Promise<EntryPreview> {
  const { model, judgement } = await judgeEntry(context, actor, { entry });
  return { model, findings: atEntryFields(judgement.findings) };
}

async function judgeEntry(
  context: Context,
  actor: Actor,
  { entry, attachments = [], replacesId }: EntryInput,
): Promise<{ model: Invoice; judgement: Judgement }> {
  authorise(actor, 'invoices.deposit');
  const grant = grantOf(actor);
  if (entry.lines.length > entryLinesMaximum)
    throw new Problem('invoices.entry-too-long', 'invalid', { params: { maximum: String(entryLinesMaximum) } });
  const [supplier, recipient] = await Promise.all([findStructure(context, grant.structureId), findByIdentifier(context, entry.recipient)]);
  if (!supplier) throw new Problem('accounts.no-structure', 'forbidden');
  const model = modelOfEntry(entry, supplier, recipient);
  const candidate = {
    model,
    syntax: 'ubl-invoice',
    mediaType: 'application/xml',
    embedded: [],
    findings: checkInvoice(model),
    headerIgnored: false,
  } as const;
  const brought = attachments.map(({ name, file }) => ({ name, size: file.size }));
  const judgement = await judge(context, candidate, { grant, channel: 'form', brought, ...(replacesId !== undefined && { replacesId }) });
  return { model, judgement };
}
