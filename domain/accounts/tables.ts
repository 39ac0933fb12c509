import type { Language } from '#kernel';
import type { ColumnType, Generated } from 'kysely';
import type { Level, Role, Space } from '#domain/rights';
import type { Rhythms } from './session.ts';

/** The tables of this room, and what it reads of structures. */
export type AccountTables = {
  users: UserRow;
  memberships: MembershipRow;
  sessions: SessionRow;
  api_clients: ApiClientRow;
  structures: { id: string; name: string; is_public: boolean; is_active: boolean; open_spaces: string[] };
};

export type SpacesJson = Partial<Record<Space, Level>>;

export interface UserRow {
  id: string;
  login: string;
  contact_email: string;
  first_name: string;
  last_name: string;
  password_hash: string | null;
  language: Generated<Language>;
  rhythms: ColumnType<Rhythms, string | undefined, string>;
  shortcuts: Generated<boolean>;
  is_active: Generated<boolean>;
  login_verified_at: Generated<Date | null>;
  contact_verified_at: Generated<Date | null>;
  secret_question: Generated<string | null>;
  secret_answer_hash: Generated<string | null>;
  last_sign_in_at: Generated<Date | null>;
  devices_since: Generated<Date | null>;
  closed_at: Generated<Date | null>;
  created_at: Date;
}

export interface MembershipRow {
  user_id: string;
  structure_id: string;
  role: Role;
  spaces: SpacesJson;
  service_ids: string[] | null;
  created_at: Date;
}

export interface SessionRow {
  token_hash: string;
  user_id: string;
  structure_id: string | null;
  csrf_secret: string;
  created_at: Date;
  seen_at: Date;
  expires_at: Date;
}

export interface ApiClientRow {
  id: string;
  structure_id: string;
  name: string;
  secret_hash: string;
  spaces: SpacesJson;
  service_ids: string[] | null;
  is_active: Generated<boolean>;
  created_at: Date;
}
