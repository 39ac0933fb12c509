import type { Actor, Role, Space } from '#domain/rights';
import { authorise } from '#domain/rights';
import type { Context } from '#kernel';
import { isId } from '#kernel';
import type { ListedPerson } from '../store/people.ts';
import { peopleMatching } from '../store/people.ts';
import { wordsOf } from '../words-of.ts';

/** People of one page, at most. */
const peopleAtMost = 500;

export interface PeopleQuery {
  /** Words of the name or the login. */
  readonly text?: string;
  readonly role?: Role;
  /** Those who hold it, at any level. */
  readonly space?: Space;
  /** Those who reach papers of this service. */
  readonly serviceId?: string;
}

/** People of the structure somebody acts for, by name. Pages count from 1. Throws `rights.missing`. */
export async function listPeople(
  context: Context,
  actor: Actor,
  query: PeopleQuery & { readonly page: number; readonly size: number },
): Promise<{ people: readonly ListedPerson[]; total: number }> {
  authorise(actor, 'people.read');
  if (actor.kind === 'system' || actor.grant.structureId === '') return { people: [], total: 0 };
  if (query.serviceId !== undefined && !isId(query.serviceId)) return { people: [], total: 0 };
  const limit = Math.max(1, Math.min(query.size, peopleAtMost));
  const { text, role, space, serviceId } = query;
  return await peopleMatching(
    context.database,
    { structureId: actor.grant.structureId, at: context.clock.now(), words: wordsOf(text ?? ''), role, space, serviceId },
    limit,
    (Math.max(1, query.page) - 1) * limit,
  );
}

/** All of them, read in portions. Throws (at the first step) as `listPeople`. */
export async function* exportPeople(context: Context, actor: Actor, query: PeopleQuery): AsyncGenerator<ListedPerson> {
  for (let page = 1; ; page += 1) {
    const { people } = await listPeople(context, actor, { ...query, page, size: peopleAtMost });
    yield* people;
    if (people.length < peopleAtMost) return;
  }
}
