import type { Role, Space } from '#domain/rights';
import type { ColumnType, Generated } from 'kysely';
import type { Subscriptions } from './membership.ts';
import type { RequestKind, RequestState, Wanted } from './request.ts';

/** The tables of this room, and what it reads of people, structures, services and mailed links. */
export type MembershipTables = {
  memberships: MembershipRow;
  membership_requests: RequestRow;
  links: LinkRow;
  users: { id: string; login: string; first_name: string; last_name: string; is_active: boolean; last_sign_in_at: Date | null };
  services: { id: string; structure_id: string; code: string; name: string; is_active: boolean };
  structures: {
    id: string;
    name: string;
    identifier: string;
    is_public: boolean;
    is_active: boolean;
    is_diffusible: boolean;
    address: { city?: string };
    open_spaces: Space[];
  };
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
  version: Generated<number>;
  created_at: Date;
}

export interface RequestRow {
  id: string;
  kind: RequestKind;
  user_id: string;
  structure_id: string;
  wanted: ColumnType<Wanted, string, string>;
  message: string | null;
  state: RequestState;
  asked_at: Date;
  decided_by: Generated<string | null>;
  decided_by_name: Generated<string | null>;
  decided_at: Generated<Date | null>;
  motive: Generated<string | null>;
}

/** A mailed link; here only those that invite. */
export interface LinkRow {
  token_hash: string;
  purpose: 'invitation';
  user_id: string | null;
  payload: ColumnType<InvitationPayload, string, string>;
  created_at: Date;
  expires_at: Date;
  used_at: Generated<Date | null>;
}

/** What an invitation promises. */
export interface InvitationPayload {
  readonly id: string;
  readonly structureId: string;
  readonly login: string;
  readonly role: Exclude<Role, 'principal-manager'>;
  readonly spaces: Subscriptions;
  readonly serviceIds: readonly string[] | null;
  readonly invitedByName: string;
}
