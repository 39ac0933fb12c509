import type { Level, Role, Space } from '#domain/rights';

/** Spaces somebody subscribed to, with the level in each. */
export type Subscriptions = Readonly<Partial<Record<Space, Level>>>;

/** What a membership (rattachement) gives. */
export interface MembershipRights {
  readonly role: Role;
  readonly spaces: Subscriptions;
  /** Null: every service. */
  readonly serviceIds: readonly string[] | null;
}

/** A membership as it stands. */
export interface Membership extends MembershipRights {
  readonly userId: string;
  /** First name and last name. */
  readonly name: string;
  readonly login: string;
  /** False: the account was closed. */
  readonly isActive: boolean;
  /** The delegation it comes from: then it is changed where the delegation is. */
  readonly delegationId: string | null;
  readonly since: Date;
  /** Grows by one at each change; what two people acting at once are told apart by. */
  readonly version: number;
}

/** A structure whose people are being acted upon. */
export interface House {
  readonly id: string;
  readonly name: string;
  readonly identifier: string;
  readonly isPublic: boolean;
  readonly isActive: boolean;
  /** Spaces its people can be given, besides `organisation`, which is always open. */
  readonly openSpaces: readonly Space[];
}

/** Somebody who acts for themself, with or without a structure. */
export interface Asker {
  readonly id: string;
  readonly name: string;
}

/** The higher of two levels. */
const higher = (one: Level | undefined, other: Level | undefined): Level | undefined =>
  one === 'write' || other === 'write' ? 'write' : (one ?? other);

/** Both subscriptions, each space at its higher level. */
export function joined(one: Subscriptions, other: Subscriptions): Subscriptions {
  const result: Partial<Record<Space, Level>> = { ...one };
  for (const space of Object.keys(other) as Space[]) {
    const level = higher(one[space], other[space]);
    if (level) result[space] = level;
  }
  return result;
}

/** Whether `after` gives anything that `before` did not: a space, a level, a service, a role. */
export function gives(before: MembershipRights, after: MembershipRights): boolean {
  if (before.role === 'user' && after.role !== 'user') return true;
  for (const [space, level] of Object.entries(after.spaces) as [Space, Level][])
    if (higher(before.spaces[space], level) !== before.spaces[space]) return true;
  if (before.serviceIds === null) return false;
  if (after.serviceIds === null) return true;
  const held = new Set(before.serviceIds);
  return after.serviceIds.some((id) => !held.has(id));
}

/** What the history keeps of rights: services as their number. */
export const kept = ({ role, spaces, serviceIds }: MembershipRights) => ({
  role,
  spaces,
  services: serviceIds === null ? null : serviceIds.length,
});
