import type { Actor } from '#domain/rights';
import type { Context, StagedFile } from '#kernel';
import { newId } from '#kernel';
import { stampOf } from './actor-stamp.ts';
import type { Candidate } from './candidate.ts';
import { cleanFileName } from './clean-text.ts';
import type { DepositInput } from './deposit.ts';
import type { IdempotencyKey } from './idempotency.ts';
import type { InvoiceRecord } from './invoice.ts';
import type { Judgement } from './judge.ts';
import { lifeCycle } from './lifecycle.ts';
import { attachmentMaximum, attachmentNameMaximum } from '#einvoice/chorus-pro';
import { insertDeposit } from './store/deposit.ts';
import type { AttachmentRow, EventRow, InvoiceRow } from './tables.ts';
import type { Insertable } from 'kysely';

/** An accepted deposit with everything that becomes durable with it. */
export interface Accepted {
  readonly input: DepositInput;
  readonly candidate: Candidate;
  readonly judgement: Judgement;
  readonly ends: { readonly draftId?: string; readonly recordId?: string };
  readonly key?: IdempotencyKey;
}

/** A file beside the invoice on its way into the store. */
interface Beside {
  readonly file: StagedFile;
  readonly name: string;
  readonly mediaType: string;
  readonly origin: AttachmentRow['origin'];
}

/** Longest name of the invoice file itself. */
const fileNameMaximum = 255;

/** Keeps the bytes (flushed to disk), then writes everything else in one transaction. A failure in between leaves bytes nobody refers to, which are swept. */
export async function keepDeposit(context: Context, actor: Actor, accepted: Accepted): Promise<InvoiceRecord> {
  const { input, judgement, ends, key } = accepted;
  const at = context.clock.now();
  const invoice = invoiceRow(accepted, at);
  const beside = await filesBeside(context, accepted);
  await Promise.all([input.file, ...beside.map(({ file }) => file)].map((file) => file.keep()));
  const event: EventRow = {
    id: newId(at),
    invoice_id: invoice.id,
    version: 1,
    at,
    action: 'deposit',
    from_status: null,
    to_status: lifeCycle.initial,
    ...stampOf(actor),
    motive: null,
    comment: null,
    payment_order_number: null,
    details: { channel: input.channel, ...(input.replacesId !== undefined && { replacesId: input.replacesId }) },
  };
  return await context.database.transaction().execute(async (transaction) => {
    const record = await insertDeposit(transaction, {
      invoice,
      event,
      model: judgement.model,
      findings: judgement.findings,
      attachments: beside.map((one) => attachmentRow(one, invoice.id, at, event.actor_name)),
      ...ends,
      ...(key && { key }),
    });
    await context.jobs.enqueue(transaction, [{ name: 'invoices.route', payload: { invoiceId: invoice.id } }]);
    return record;
  });
}

async function filesBeside(context: Context, { input, candidate }: Accepted): Promise<Beside[]> {
  const embedded = candidate.embedded.map(async (one) => {
    const file = await context.files.stage(one.bytes(), { limit: attachmentMaximum });
    return { file, name: one.name, mediaType: one.mediaType, origin: 'embedded' as const };
  });
  const brought = (input.attachments ?? []).map((attachment) => ({ ...attachment, origin: 'deposit' as const }));
  return [...(await Promise.all(embedded)), ...brought];
}

/** The row of a file beside an invoice; its name is cut to what the compatible API takes. */
export function attachmentRow(one: Beside, invoiceId: string, at: Date, addedBy: string | null): AttachmentRow {
  return {
    id: newId(at),
    invoice_id: invoiceId,
    name: cleanFileName(one.name, attachmentNameMaximum, 'attachment'),
    media_type: /^[\w.+-]{1,80}\/[\w.+-]{1,80}$/.test(one.mediaType) ? one.mediaType.toLowerCase() : 'application/octet-stream',
    size: one.file.size,
    file_hash: one.file.hash,
    origin: one.origin,
    added_at: at,
    added_by: addedBy,
  };
}

function invoiceRow({ input, candidate, judgement }: Accepted, at: Date): Insertable<InvoiceRow> & { id: string } {
  const { particulars, facts, model } = judgement;
  const { supplier, recipient, service } = facts;
  const { framework, amounts } = particulars;
  const { net, vat, gross, payable } = amounts;
  // The controls have refused every paper that lacks one of these; here it would be a fault of ours.
  if (!supplier || !recipient || !('framework' in framework) || particulars.issueYear === undefined || !net || !gross || !payable)
    throw new Error('accepted without its essentials');
  return {
    id: newId(at),
    number: particulars.number,
    number_key: particulars.numberKey,
    issue_year: particulars.issueYear,
    supplier_id: supplier.id,
    supplier_legal_unit: supplier.legalUnit,
    supplier_name: supplier.name,
    recipient_id: recipient.id,
    recipient_name: recipient.name,
    service_id: service?.id ?? null,
    service_code: service?.code ?? null,
    commitment_number: particulars.commitmentNumber ?? null,
    contract_number: particulars.contractNumber ?? null,
    framework: framework.framework,
    kind: particulars.kind,
    currency: model.currency?.trim() ?? '',
    issue_date: model.issueDate ?? '',
    due_date: model.dueDate ?? null,
    net_amount: net.format(2),
    vat_amount: vat?.format(2) ?? '0.00',
    gross_amount: gross.format(2),
    payable_amount: payable.format(2),
    status: lifeCycle.initial,
    status_at: at,
    deposited_at: at,
    channel: input.channel,
    syntax: candidate.syntax,
    file_hash: input.file.hash,
    file_name: cleanFileName(input.fileName, fileNameMaximum, candidate.mediaType === 'application/pdf' ? 'invoice.pdf' : 'invoice.xml'),
    file_size: input.file.size,
    media_type: candidate.mediaType,
    replaces_id: input.replacesId ?? null,
  };
}
