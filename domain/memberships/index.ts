/** Memberships: who may act for whom. All that others may import. */
export type { MembershipRights, Subscriptions } from './membership.ts';
export type { Manager } from './operations/managers-of.ts';
export { managersOf } from './operations/managers-of.ts';
export { insertMembership as attach } from './store/memberships.ts';
