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
