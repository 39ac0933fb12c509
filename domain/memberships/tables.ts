import type { Role } from '#domain/rights';
import type { ColumnType, Generated } from 'kysely';
import type { Subscriptions } from './membership.ts';

/** The tables of this room, and what it reads of people and structures. */
export type MembershipTables = {
  memberships: MembershipRow;
  users: { id: string; login: string; first_name: string; last_name: string; is_active: boolean };
  structures: { id: string; name: string; identifier: string; is_public: boolean; is_active: boolean; open_spaces: string[] };
};

export interface MembershipRow {
  user_id: string;
  structure_id: string;
  role: Role;
  spaces: ColumnType<Subscriptions, string, string>;
  service_ids: string[] | null;
  delegation_id: Generated<string | null>;
  starts_at: Generated<Date | null>;
  ends_at: Generated<Date | null>;
  created_at: Date;
}
