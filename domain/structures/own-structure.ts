import { readActs } from '#domain/journal';
import type { Actor, Grant, RightName } from '#domain/rights';
import { authorise } from '#domain/rights';
import type { Context, Transaction } from '#kernel';
import { Problem } from '#kernel';
import type { StructureSheet } from './sheet.ts';
import { lockSheet } from './store/sheets.ts';

/** The grant somebody acts for their structure under. The platform itself has no structure. Throws `accounts.no-structure`. */
export function ownGrant(actor: Actor): Grant {
  if (actor.kind === 'system' || actor.grant.structureId === '') throw new Problem('accounts.no-structure', 'forbidden');
  return actor.grant;
}

/** A change of one's own structure that is under way: its row is locked. */
export interface OwnChange {
  readonly transaction: Transaction;
  readonly sheet: StructureSheet;
  readonly at: Date;
}

interface Wanted {
  readonly right: RightName;
  /** The version the person saw; absent: whatever it is by now. */
  readonly expectedVersion?: number | undefined;
  /** Also once the structure has ended (its contact data, its documents). */
  readonly evenEnded?: boolean;
}

/**
 * Changes the structure somebody acts for, in one transaction on its locked row: of two people at once, the second gets
 * `structures.changed-meanwhile` with the version it has now and who made it. Throws besides `rights.missing`, `rights.viewing`,
 * `structures.inactive`.
 */
export async function changeOwnStructure<T>(
  context: Context,
  actor: Actor,
  { right, expectedVersion, evenEnded }: Wanted,
  work: (change: OwnChange) => Promise<T>,
): Promise<T> {
  authorise(actor, right);
  const { structureId } = ownGrant(actor);
  const outcome = await context.database.transaction().execute(async (transaction) => {
    const sheet = await lockSheet(transaction, structureId);
    if (!sheet) throw new Problem('accounts.no-structure', 'forbidden');
    if (expectedVersion !== undefined && expectedVersion !== sheet.version) return { changed: sheet };
    if (!sheet.isActive && !evenEnded) throw new Problem('structures.inactive', 'conflict', { params: { name: sheet.name } });
    return { done: await work({ transaction, sheet, at: context.clock.now() }) };
  });
  if (outcome.changed) throw await changedMeanwhile(context, actor, outcome.changed);
  return outcome.done;
}

const changes = [
  'structures.changed',
  'structures.parameters-changed',
  'structures.updated-from-register',
  'structures.spaces-changed',
] as const;

async function changedMeanwhile(context: Context, actor: Actor, sheet: StructureSheet): Promise<Problem> {
  const { acts } = await readActs(context, actor, { kinds: changes, size: 1 });
  const last = acts[0];
  return new Problem('structures.changed-meanwhile', 'conflict', {
    params: { name: last?.actorName ?? 'Unisson' },
    details: { version: sheet.version, ...(last && { changedBy: last.actorName, changedAt: last.at.toISOString() }) },
  });
}
