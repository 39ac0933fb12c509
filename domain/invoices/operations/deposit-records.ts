import type { Actor } from '#domain/accounts';
import type { Context, StagedFile } from '#kernel';
import { Problem } from '#kernel';
import type { DepositOutcome, TypedHeader } from '../deposit.ts';
import type { DepositRecord } from '../deposit-record.ts';
import type { Channel } from '../invoice.ts';

export interface RecordedFile {
  readonly batchId?: string;
  readonly channel: Channel;
  readonly fileName: string;
  readonly fileSize: number;
  readonly fileHash?: string;
  /** The draft a PDF without data was kept in. */
  readonly draftId?: string;
}
export interface LaterDeposit {
  readonly file: StagedFile;
  readonly fileName: string;
  readonly channel: Channel;
  readonly header?: TypedHeader;
  readonly idempotency?: { readonly key: string };
}
/** The id of a new batch; its files are those recorded under it. */
export async function openBatch(_context: Context, _actor: Actor): Promise<string> {
  throw new Problem('invoices.not-ready', 'unavailable');
}
export async function recordOutcome(_context: Context, _actor: Actor, _file: RecordedFile, _outcome: DepositOutcome): Promise<DepositRecord> {
  throw new Problem('invoices.not-ready', 'unavailable');
}
export async function readBatch(_context: Context, _actor: Actor, _batchId: string): Promise<DepositRecord[]> {
  throw new Problem('invoices.not-ready', 'unavailable');
}
export async function readDeposit(_context: Context, _actor: Actor, _depositId: string): Promise<DepositRecord> {
  throw new Problem('invoices.not-ready', 'unavailable');
}
/** Keeps a file and answers its deposit's id; the verdict follows by the job `deposits.decide`. */
export async function acceptForLater(_context: Context, _actor: Actor, _input: LaterDeposit): Promise<string> {
  throw new Problem('invoices.not-ready', 'unavailable');
}
export async function decideDeposit(_context: Context, _depositId: string): Promise<void> {
  throw new Problem('invoices.not-ready', 'unavailable');
}
