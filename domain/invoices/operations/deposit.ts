import type { Actor, Grant } from '#domain/rights';
import { authorise } from '#domain/rights';
import type { Context } from '#kernel';
import { readCandidate } from '../candidate.ts';
import type { DepositInput, DepositOutcome } from '../deposit.ts';
import { grantOf } from '../actor-stamp.ts';
import type { IdempotencyKey } from '../idempotency.ts';
import { keyOf, replay } from '../idempotency.ts';
import { judge } from '../judge.ts';
import { keepDeposit } from '../keep-deposit.ts';
import { takenMeanwhile } from '../store/deposit.ts';

/** What a deposit ends along with itself, in its own transaction. */
export interface Ends {
  /** The draft it was made of. */
  readonly draftId?: string;
  /** The record of a deposit decided later. */
  readonly recordId?: string;
}

/**
 * Takes an invoice in: reads it, controls it and, when nothing speaks against it, keeps its bytes, its model, its state, its first event and its jobs
 * durably before answering. A refused invoice leaves nothing. Staged files are kept or discarded; the caller need not.
 * Throws `rights.missing`, `accounts.no-structure`, `deposits.key-reused`, and what the file store throws.
 */
export function deposit(context: Context, actor: Actor, input: DepositInput): Promise<DepositOutcome> {
  return depositEnding(context, actor, input, {});
}

/** As `deposit`, ending a draft or a record in the same transaction when accepted. */
export async function depositEnding(context: Context, actor: Actor, input: DepositInput, ends: Ends): Promise<DepositOutcome> {
  try {
    authorise(actor, 'invoices.deposit');
    const grant = grantOf(actor);
    const key = keyOf(actor, input);
    return (key && (await replay(context, grant, key))) ?? (await attempt(context, actor, grant, input, ends, key));
  } finally {
    // Harmless for what was kept.
    await Promise.all([input.file, ...(input.attachments ?? []).map(({ file }) => file)].map((file) => file.discard()));
  }
}

async function attempt(
  context: Context,
  actor: Actor,
  grant: Grant,
  input: DepositInput,
  ends: Ends,
  key: IdempotencyKey | undefined,
  again = true,
): Promise<DepositOutcome> {
  const read = await readCandidate(await input.file.bytes(), input.header);
  if (read.kind !== 'candidate') return { state: read.kind, findings: read.findings };
  const brought = (input.attachments ?? []).map(({ name, file }) => ({ name, size: file.size }));
  const judgement = await judge(context, read.candidate, {
    grant,
    channel: input.channel,
    brought,
    ...(input.replacesId !== undefined && { replacesId: input.replacesId }),
  });
  if (!judgement.accepted) {
    // The same deposit may have come to its end between the look at its key and the judgement: it is its own duplicate then.
    const itself = key && judgement.existingId !== undefined ? await replay(context, grant, key) : undefined;
    if (itself) return itself;
    return {
      state: 'refused',
      findings: judgement.findings,
      ...(judgement.existingId !== undefined && { existingId: judgement.existingId }),
    };
  }
  try {
    const invoice = await keepDeposit(context, actor, { input, candidate: read.candidate, judgement, ends, ...(key && { key }) });
    return { state: 'accepted', invoice, findings: judgement.findings, replayed: false };
  } catch (error) {
    const taken = takenMeanwhile(error);
    if (!taken || !again) throw error;
    // Someone was quicker with the same number or the same key: it is there now, so looking again finds it.
    return (key && (await replay(context, grant, key))) ?? (await attempt(context, actor, grant, input, ends, key, false));
  }
}
