import type { Actor } from '#domain/rights';
import { authorise } from '#domain/rights';
import type { Context } from '#kernel';
import { grantOf } from '../actor-stamp.ts';
import { readCandidate } from '../candidate.ts';
import type { DepositInput, Examination } from '../deposit.ts';
import { judge } from '../judge.ts';

/** Runs every control and stores nothing: the verdict a deposit would get now. Staged files are left to the caller. Throws `rights.missing`. */
export async function examine(context: Context, actor: Actor, input: Omit<DepositInput, 'idempotency'>): Promise<Examination> {
  authorise(actor, 'invoices.deposit');
  const grant = grantOf(actor);
  const read = await readCandidate(await input.file.bytes(), input.header);
  if (read.kind !== 'candidate') return { state: read.kind, findings: read.findings };
  const { accepted, findings, model, existingId } = await judge(context, read.candidate, {
    grant,
    channel: input.channel,
    brought: (input.attachments ?? []).map(({ name, file }) => ({ name, size: file.size })),
    ...(input.replacesId !== undefined && { replacesId: input.replacesId }),
  });
  return { state: accepted ? 'accepted' : 'refused', findings, model, ...(existingId !== undefined && { existingId }) };
}
