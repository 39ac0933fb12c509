import type { Actor } from '#domain/rights';
import { authorise } from '#domain/rights';
import type { Context, StagedFile } from '#kernel';
import { isId, newId, Problem } from '#kernel';
import { grantOf } from '../actor-stamp.ts';
import { cleanFileName } from '../clean-text.ts';
import type { DepositOutcome, TypedHeader } from '../deposit.ts';
import type { DepositRecord } from '../deposit-record.ts';
import type { Channel } from '../invoice.ts';
import { keptAsStaged } from '../kept-as-staged.ts';
import { decideRecord, depositById, depositsOfBatch, insertDepositRecord, toDepositRecord } from '../store/deposits.ts';
import type { DepositRow } from '../tables.ts';
import { depositEnding } from './deposit.ts';

/** A file whose outcome is recorded, for the page that shows a batch. */
export interface RecordedFile {
  readonly batchId?: string;
  readonly channel: Channel;
  readonly fileName: string;
  readonly fileSize: number;
  readonly fileHash?: string;
  /** The draft a PDF without data was kept in. */
  readonly draftId?: string;
}

/** A deposit to be decided after the answer. */
export interface LaterDeposit {
  readonly file: StagedFile;
  readonly fileName: string;
  readonly channel: Channel;
  readonly header?: TypedHeader;
  readonly idempotency?: { readonly key: string };
}

/** What is kept of a deposit until it is decided. */
interface Request {
  readonly header?: TypedHeader;
  readonly idempotency?: { readonly key: string };
}

/** The id of a new batch; its files are those recorded under it. Throws `rights.missing`. */
export async function openBatch(context: Context, actor: Actor): Promise<string> {
  authorise(actor, 'invoices.deposit');
  return newId(context.clock.now());
}

/** Records what became of a file. Throws `rights.missing`. */
export async function recordOutcome(context: Context, actor: Actor, file: RecordedFile, outcome: DepositOutcome): Promise<DepositRecord> {
  const at = context.clock.now();
  return await insertDepositRecord(context.database, {
    ...rowOf(actor, file, at),
    state: outcome.state,
    findings: [...outcome.findings],
    invoice_id: outcome.state === 'accepted' ? outcome.invoice.id : outcome.state === 'refused' ? (outcome.existingId ?? null) : null,
    decided_at: at,
  });
}

/** The files of a batch, in the order they came. Throws `rights.missing`, `deposits.not-found`. */
export async function readBatch(context: Context, actor: Actor, batchId: string): Promise<DepositRecord[]> {
  authorise(actor, 'invoices.list-issued');
  if (!isId(batchId)) throw notFound();
  return await depositsOfBatch(context.database, grantOf(actor).structureId, batchId);
}

/** One deposit's record. Throws `rights.missing`, `deposits.not-found`. */
export async function readDeposit(context: Context, actor: Actor, depositId: string): Promise<DepositRecord> {
  authorise(actor, 'invoices.list-issued');
  const row = isId(depositId) ? await depositById(context.database, depositId) : undefined;
  if (row?.structure_id !== grantOf(actor).structureId) throw notFound();
  return toDepositRecord(row);
}

/** Keeps a file durably and answers its deposit's id; the verdict follows by the job `deposits.decide`. Throws `rights.missing`, and what the file store throws. */
export async function acceptForLater(context: Context, actor: Actor, input: LaterDeposit): Promise<string> {
  const { file, fileName, channel, header, idempotency } = input;
  try {
    authorise(actor, 'invoices.deposit');
    await file.keep();
    const row = rowOf(actor, { channel, fileName, fileSize: file.size, fileHash: file.hash }, context.clock.now());
    const request: Request = { ...(header && { header }), ...(idempotency && { idempotency }) };
    await context.database.transaction().execute(async (transaction) => {
      await insertDepositRecord(transaction, { ...row, request: { ...request } });
      await context.jobs.enqueue(transaction, [{ name: 'deposits.decide', payload: { depositId: row.id } }]);
    });
    return row.id;
  } finally {
    await file.discard();
  }
}

/** Decides a deposit accepted for later. Running it again changes nothing: the record takes its verdict in the invoice's own transaction. */
export async function decideDeposit(context: Context, depositId: string): Promise<void> {
  const row = isId(depositId) ? await depositById(context.database, depositId) : undefined;
  if (row?.state !== 'received' || row.file_hash === null) return;
  const { header, idempotency } = row.request as Request;
  const actor = row.actor as unknown as Actor;
  const file = keptAsStaged(context, row.file_hash, row.file_size);
  const input = { file, fileName: row.file_name, channel: row.channel, ...(header && { header }), ...(idempotency && { idempotency }) };
  const outcome = await depositEnding(context, actor, input, { recordId: row.id });
  await decideRecord(context.database, row.id, {
    state: outcome.state,
    findings: outcome.findings,
    invoiceId: outcome.state === 'accepted' ? outcome.invoice.id : null,
    at: context.clock.now(),
  });
}

function rowOf(actor: Actor, file: RecordedFile, at: Date): DepositRow {
  authorise(actor, 'invoices.deposit');
  return {
    id: newId(at),
    batch_id: file.batchId !== undefined && isId(file.batchId) ? file.batchId : null,
    structure_id: grantOf(actor).structureId,
    actor: { ...actor },
    channel: file.channel,
    request: {},
    file_name: cleanFileName(file.fileName, 255, 'invoice'),
    file_hash: file.fileHash ?? null,
    file_size: file.fileSize,
    state: 'received',
    findings: [],
    invoice_id: null,
    draft_id: file.draftId !== undefined && isId(file.draftId) ? file.draftId : null,
    received_at: at,
    decided_at: null,
  };
}

const notFound = (): Problem => new Problem('deposits.not-found', 'not-found');
