import type { Actor } from '#domain/rights';
import { authorise } from '#domain/rights';
import type { Context } from '#kernel';
import { isId, Problem } from '#kernel';
import type { ActKind, KeptAct } from '../act.ts';
import type { ActFilter } from '../store.ts';
import { actsMatching } from '../store.ts';

/** Acts of one page, at most. */
const actsAtMost = 200;

/** What is typed beyond is not looked at. */
const longestText = 200;
const mostWords = 8;

export interface ActQuery {
  readonly kinds?: readonly ActKind[];
  readonly from?: Date;
  readonly before?: Date;
  /** About this person. */
  readonly userId?: string;
  /** About this person, or done by them. */
  readonly personId?: string;
  readonly serviceId?: string;
  /** Words of the names of whom it is about and of who did it. */
  readonly text?: string;
  readonly after?: ActFilter['after'];
  readonly size: number;
}

/** One page of the history of the structure somebody acts for, newest first; `next` continues it. Throws `rights.missing`, `accounts.no-structure`. */
export async function readActs(
  context: Context,
  actor: Actor,
  query: ActQuery,
): Promise<{ acts: readonly KeptAct[]; next?: NonNullable<ActFilter['after']> }> {
  authorise(actor, 'journal.read');
  if (actor.kind === 'system' || actor.grant.structureId === '') throw new Problem('accounts.no-structure', 'forbidden');
  const size = Math.max(1, Math.min(query.size, actsAtMost));
  const { text, ...asked } = query;
  // Nobody and nothing has an id that is none.
  if ([asked.userId, asked.personId, asked.serviceId].some((id) => id !== undefined && !isId(id))) return { acts: [] };
  const words = (text ?? '')
    .slice(0, longestText)
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const filter = { ...asked, words: words.slice(0, mostWords), structureId: actor.grant.structureId };
  const found = await actsMatching(context.database, filter, size + 1);
  const acts = found.slice(0, size);
  const last = acts.at(-1);
  return { acts, ...(found.length > size && last && { next: { at: last.at, id: last.id } }) };
}

/** What one person did to their own account and what was done about them, newest first. For that person only: the caller knows who asks. */
export async function readOwnActs(context: Context, userId: string, size: number): Promise<readonly KeptAct[]> {
  return await actsMatching(context.database, { userId }, Math.max(1, Math.min(size, actsAtMost)));
}

/** The whole history of the structure, narrowed as asked, newest first, read in portions. Throws (at the first step) as `readActs`. */
export async function* exportActs(context: Context, actor: Actor, query: Omit<ActQuery, 'size' | 'after'>): AsyncGenerator<KeptAct> {
  let after: ActFilter['after'];
  for (;;) {
    const page = await readActs(context, actor, { ...query, size: actsAtMost, ...(after && { after }) });
    yield* page.acts;
    if (!page.next) return;
    after = page.next;
  }
}
