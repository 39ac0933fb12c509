import type { Actor } from '#domain/rights';
import { authorise } from '#domain/rights';
import type { Context } from '#kernel';
import { isId, Problem } from '#kernel';
import { wordsOf } from '../words-of.ts';
import { agencyServices } from '../store/agency-services.ts';
import type { Candidate, Holder } from '../store/delegates.ts';
import { candidatesFor, holdersOf } from '../store/delegates.ts';
import { delegateNames, delegationOf, delegationsMatching } from '../store/delegations.ts';
import { houseById } from '../store/houses.ts';
import type { ServiceChoice } from '../store/services.ts';
import { hasServices } from '../store/services.ts';
import type { House } from '../membership.ts';
import type { Delegation, DelegationState } from './delegation.ts';
import { ownStructure } from './own-delegation.ts';

/** Delegations of one page, at most. */
const delegationsAtMost = 200;
/** People shown at once. */
const candidatesAtMost = 20;

/** Delegations that the structure gave or received, those that end last first. Pages count from 1. Throws `rights.missing`, `accounts.no-structure`. */
export async function listDelegations(
  context: Context,
  actor: Actor,
  query: { readonly side: 'given' | 'received'; readonly state?: DelegationState; readonly page: number; readonly size: number },
): Promise<{ delegations: readonly Delegation[]; total: number }> {
  authorise(actor, 'people.read');
  const { side, state } = query;
  const limit = Math.max(1, Math.min(query.size, delegationsAtMost));
  const filter = { structureId: ownStructure(actor), side, state, at: context.clock.now() };
  return await delegationsMatching(context.database, filter, limit, (Math.max(1, query.page) - 1) * limit);
}

/** One delegation with who holds it, for either side. Throws `rights.missing`, `delegations.not-found` (also for those of others). */
export async function readDelegation(
  context: Context,
  actor: Actor,
  id: string,
): Promise<{ delegation: Delegation; side: 'given' | 'received'; holders: readonly Holder[] }> {
  authorise(actor, 'people.read');
  const structureId = ownStructure(actor);
  const delegation = isId(id) ? await delegationOf(context.database, structureId, id) : undefined;
  if (!delegation) throw new Problem('delegations.not-found', 'not-found');
  const holders = await holdersOf(context.database, delegation.id);
  return { delegation, side: delegation.giver.id === structureId ? 'given' : 'received', holders };
}

/** People of the delegate structure whose name or login holds every word, twenty at most. Throws `rights.missing`, `delegations.not-found`. */
export async function candidates(context: Context, actor: Actor, id: string, text: string): Promise<readonly Candidate[]> {
  authorise(actor, 'delegations.assign');
  const { delegation, side } = await readDelegation(context, actor, id);
  if (side !== 'received') throw new Problem('delegations.not-found', 'not-found');
  return await candidatesFor(context.database, delegation, { words: wordsOf(text), at: context.clock.now() }, candidatesAtMost);
}

/** What the structure could delegate: its open spaces, and the services it reserves for media agencies. Throws `rights.missing`, `accounts.no-structure`. */
export async function whatCanBeGiven(
  context: Context,
  actor: Actor,
): Promise<{ house: House; agencyServices: readonly ServiceChoice[]; hasServices: boolean }> {
  authorise(actor, 'delegations.give');
  const house = await houseById(context.database, ownStructure(actor));
  if (!house) throw new Problem('accounts.no-structure', 'forbidden');
  const [reserved, some] = await Promise.all([agencyServices(context.database, house.id), hasServices(context.database, house.id)]);
  return { house, agencyServices: reserved, hasServices: some };
}

/** Names of the structures through which grants came, by the delegation they came by. */
export async function delegationNames(context: Context, delegationIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await delegateNames(context.database, delegationIds.filter(isId));
  return new Map(found.map(({ id, name }) => [id, name]));
}
