import type { KeptAct } from '#domain/journal';
import { readActs } from '#domain/journal';
import type { Actor } from '#domain/rights';
import { authorise, check } from '#domain/rights';
import type { Context } from '#kernel';
import { isId, Problem } from '#kernel';
import type { House, Membership, Subscriptions } from '../membership.ts';
import { isOpen } from '../given.ts';
import { houseById } from '../store/houses.ts';
import { membershipOf } from '../store/memberships.ts';
import { lastSignIn } from '../store/people.ts';
import type { ServiceChoice } from '../store/services.ts';
import { hasServices, servicesAmong, servicesByCodes, servicesMatching } from '../store/services.ts';
import { wordsOf } from '../words-of.ts';

/** Services shown at once. */
const servicesShown = 50;
const actsShown = 20;

/** Somebody of a structure, with all that is known of them there. */
export interface PersonSheet extends Membership {
  readonly house: House;
  /** Spaces they were given that the structure has closed since: they hold nothing there. */
  readonly closedSpaces: Subscriptions;
  readonly lastSignInAt: Date | null;
  /** The first of the services they are restricted to, by code. */
  readonly services: readonly ServiceChoice[];
  /** Whether the structure has services one could be restricted to. */
  readonly houseHasServices: boolean;
  /** What was done about them here, newest first; empty for who may not read the history. */
  readonly acts: readonly KeptAct[];
}

/** One person of the structure somebody acts for. Throws `rights.missing`, `memberships.person-not-found` (also for people of other structures). */
export async function readPerson(context: Context, actor: Actor, userId: string): Promise<PersonSheet> {
  authorise(actor, 'people.read');
  const { house, membership } = await personHere(context, actor, userId);
  const mayReadActs = check(actor, 'journal.read') === 'yes';
  const [services, houseHasServices, lastSignInAt, history] = await Promise.all([
    servicesAmong(context.database, house.id, membership.serviceIds ?? []),
    hasServices(context.database, house.id),
    lastSignIn(context.database, userId),
    mayReadActs ? readActs(context, actor, { userId, size: actsShown }) : { acts: [] },
  ]);
  const closed = Object.entries(membership.spaces).filter(([space]) => !isOpen(house, space as keyof Subscriptions));
  return {
    ...membership,
    house,
    closedSpaces: Object.fromEntries(closed),
    lastSignInAt,
    services: services.slice(0, servicesShown),
    houseHasServices,
    acts: history.acts,
  };
}

/** The structure somebody acts for, as far as giving rights in it is concerned. Throws `rights.missing`, `accounts.no-structure`. */
export async function readHouse(context: Context, actor: Actor): Promise<{ house: House; hasServices: boolean }> {
  authorise(actor, 'people.read');
  const structureId = actor.kind === 'system' ? '' : actor.grant.structureId;
  const house = structureId === '' ? undefined : await houseById(context.database, structureId);
  if (!house) throw new Problem('accounts.no-structure', 'forbidden');
  return { house, hasServices: await hasServices(context.database, house.id) };
}

/** Services somebody could be given besides, whose code or name holds every word, fifty at most. Throws as `readPerson`. */
export async function servicesToAdd(context: Context, actor: Actor, userId: string, text: string): Promise<readonly ServiceChoice[]> {
  authorise(actor, 'people.read');
  const { house, membership } = await personHere(context, actor, userId);
  return await servicesMatching(context.database, house.id, wordsOf(text), membership.serviceIds ?? [], servicesShown);
}

/** The services somebody is restricted to, whose code or name holds every word, fifty at most. Throws as `readPerson`. */
export async function servicesHeld(context: Context, actor: Actor, userId: string, text: string): Promise<readonly ServiceChoice[]> {
  authorise(actor, 'people.read');
  const { house, membership } = await personHere(context, actor, userId);
  const words = wordsOf(text).map((word) => word.replaceAll('\\', ''));
  const all = await servicesAmong(context.database, house.id, membership.serviceIds ?? []);
  return all.filter(({ code, name }) => words.every((word) => `${code} ${name}`.toLowerCase().includes(word))).slice(0, servicesShown);
}

/** Ids of services by their codes, as people write them in a form; undefined for a code the structure does not have. Throws `rights.missing`. */
export async function serviceIdsByCodes(
  context: Context,
  actor: Actor,
  codes: readonly string[],
): Promise<readonly (string | undefined)[]> {
  authorise(actor, 'people.read');
  if (actor.kind === 'system' || actor.grant.structureId === '') return codes.map(() => undefined);
  const found = await servicesByCodes(context.database, actor.grant.structureId, codes);
  return codes.map((code) => found.find((service) => service.code.toLowerCase() === code.toLowerCase())?.id);
}

async function personHere(context: Context, actor: Actor, userId: string): Promise<{ house: House; membership: Membership }> {
  const structureId = actor.kind === 'system' ? '' : actor.grant.structureId;
  const house = structureId === '' ? undefined : await houseById(context.database, structureId);
  const membership = house && isId(userId) ? await membershipOf(context.database, house.id, userId, context.clock.now()) : undefined;
  if (!house || !membership) throw new Problem('memberships.person-not-found', 'not-found');
  return { house, membership };
}
