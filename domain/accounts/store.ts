import type { Database, Language, Transaction } from '#kernel';
import { sql } from 'kysely';
import type { ClientActor, Grant, Role, Space } from '#domain/rights';
import type { Attached, PersonToTell, Preferences, Profile, Rhythms } from './session.ts';
import type { AccountTables, SpacesJson } from './tables.ts';

const tables = (database: Database) => database.$extendTables<AccountTables>();

/** What signing in needs to know of a user. */
export interface Credentials {
  readonly userId: string;
  /** Absent: the person signs in by other ways only. */
  readonly passwordHash: string | undefined;
  readonly isActive: boolean;
  readonly language: Language;
  /** Browsers known before are strangers. */
  readonly devicesSince: Date | null;
}

/** The user of a login, folded to lower case as stored. */
export async function credentialsByLogin(database: Database, login: string): Promise<Credentials | undefined> {
  const row = await tables(database)
    .selectFrom('users')
    .select(['id', 'password_hash', 'is_active', 'language', 'devices_since'])
    .where('login', '=', login)
    .executeTakeFirst();
  return (
    row && {
      userId: row.id,
      passwordHash: row.password_hash ?? undefined,
      isActive: row.is_active,
      language: row.language,
      devicesSince: row.devices_since,
    }
  );
}

/** The password hash of a user. */
export async function passwordHashOf(database: Database, userId: string): Promise<string | undefined> {
  const row = await tables(database).selectFrom('users').select('password_hash').where('id', '=', userId).executeTakeFirst();
  return row?.password_hash ?? undefined;
}

/** Changes what is given of a user's own account. */
export async function updateUser(database: Database, userId: string, change: Preferences): Promise<void> {
  const set = {
    ...(change.language !== undefined && { language: change.language }),
    ...(change.shortcuts !== undefined && { shortcuts: change.shortcuts }),
  };
  if (Object.keys(set).length === 0) return;
  await tables(database).updateTable('users').set(set).where('id', '=', userId).execute();
}

/** Sets the rhythms given; the others stay. */
export async function mergeRhythms(transaction: Transaction, userId: string, given: Rhythms): Promise<void> {
  await sql`UPDATE users SET rhythms = rhythms || ${JSON.stringify(given)}::jsonb WHERE id = ${userId}`.execute(transaction);
}

/** A new session, as stored. */
export interface NewSession {
  readonly tokenHash: string;
  readonly userId: string;
  readonly csrfSecret: string;
  readonly at: Date;
  readonly expiresAt: Date;
  readonly way: 'password' | 'passkey' | 'provider';
  readonly stage: 'open' | 'second-factor';
  readonly address: string;
  readonly userAgent: string | undefined;
}

/** Opens a session on the user's first structure by name and drops the expired ones. */
export async function insertSession(database: Database, session: NewSession): Promise<void> {
  await sql`
    WITH expired AS (DELETE FROM sessions WHERE user_id = ${session.userId} AND expires_at <= ${session.at})
    INSERT INTO sessions (token_hash, user_id, structure_id, csrf_secret, created_at, seen_at, expires_at, way, stage, address, user_agent)
    SELECT ${session.tokenHash}, ${session.userId}::uuid,
      (SELECT g.structure_id FROM grants_at(${session.at}) g WHERE g.user_id = ${session.userId} ORDER BY g.is_active DESC, g.structure_name, g.structure_id LIMIT 1),
      ${session.csrfSecret}, ${session.at}, ${session.at}, ${session.expiresAt},
      ${session.way}, ${session.stage}, ${session.address}, ${session.userAgent ?? null}`.execute(database);
}

/** Ends a session. */
export async function deleteSession(database: Database, tokenHash: string): Promise<void> {
  await tables(database).deleteFrom('sessions').where('token_hash', '=', tokenHash).execute();
}

/** Moves a session's end. */
export async function prolongSession(database: Database, tokenHash: string, seenAt: Date, expiresAt: Date): Promise<void> {
  await tables(database)
    .updateTable('sessions')
    .set({ seen_at: seenAt, expires_at: expiresAt })
    .where('token_hash', '=', tokenHash)
    .execute();
}

/** Has a session act for another structure of its user; false when the user does not belong to it. */
export async function moveSession(database: Database, tokenHash: string, structureId: string, at: Date): Promise<boolean> {
  const result = await sql`
    UPDATE sessions SET structure_id = ${structureId}, viewing_as = NULL WHERE token_hash = ${tokenHash} AND expires_at > ${at}
      AND EXISTS (SELECT 1 FROM grants_at(${at}) g WHERE g.user_id = sessions.user_id AND g.structure_id = ${structureId})`.execute(
    database,
  );
  return result.numAffectedRows === 1n;
}

/** A live session with its user and all memberships. */
export interface StoredSession {
  readonly userId: string;
  readonly structureId: string | null;
  readonly csrfSecret: string;
  readonly seenAt: Date;
  /** Whose rights the session looks with. */
  readonly viewingAs: string | null;
  readonly language: Language;
  readonly profile: Profile;
  readonly memberships: readonly Attached[];
}

interface SessionJoin {
  user_id: string;
  structure_id: string | null;
  csrf_secret: string;
  seen_at: Date;
  viewing_as: string | null;
  language: Language;
  login: string;
  contact_email: string;
  first_name: string;
  last_name: string;
  rhythms: Rhythms;
  shortcuts: boolean;
  memberships: {
    structureId: string;
    structureName: string;
    structureIsPublic: boolean;
    identifier: string;
    isActive: boolean;
    role: Role;
    spaces: SpacesJson;
    serviceIds: string[] | null;
    delegationId: string | null;
  }[];
}

/** The live session of a token, of an active user, in one query. */
export async function sessionByToken(database: Database, tokenHash: string, at: Date): Promise<StoredSession | undefined> {
  const { rows } = await sql<SessionJoin>`
    SELECT s.user_id, s.structure_id, s.csrf_secret, s.seen_at, s.viewing_as, u.language, u.login, u.contact_email, u.first_name, u.last_name, u.rhythms, u.shortcuts,
      coalesce((SELECT json_agg(json_build_object('structureId', g.structure_id, 'structureName', g.structure_name, 'structureIsPublic', g.is_public,
          'identifier', t.identifier, 'isActive', g.is_active, 'role', g.role, 'spaces', g.spaces, 'serviceIds', g.service_ids, 'delegationId', g.delegation_id) ORDER BY g.is_active DESC, g.structure_name, g.structure_id)
        FROM grants_at(${at}) g JOIN structures t ON t.id = g.structure_id WHERE g.user_id = s.user_id), '[]') AS memberships
    FROM sessions s JOIN users u ON u.id = s.user_id
    WHERE s.token_hash = ${tokenHash} AND s.expires_at > ${at} AND s.stage = 'open' AND u.is_active`.execute(database);
  const row = rows[0];
  if (!row) return undefined;
  return {
    userId: row.user_id,
    structureId: row.structure_id,
    csrfSecret: row.csrf_secret,
    seenAt: row.seen_at,
    viewingAs: row.viewing_as,
    language: row.language,
    profile: {
      login: row.login,
      contactEmail: row.contact_email,
      firstName: row.first_name,
      lastName: row.last_name,
      rhythms: row.rhythms,
      shortcuts: row.shortcuts,
    },
    memberships: row.memberships.map(({ serviceIds, delegationId, ...grant }) => ({
      ...grant,
      ...(serviceIds && { serviceIds }),
      ...(delegationId !== null && { delegationId }),
    })),
  };
}

/** An active API client of an active structure, with the hash of its secret. */
export async function clientById(database: Database, clientId: string): Promise<{ actor: ClientActor; secretHash: string } | undefined> {
  const row = await tables(database)
    .selectFrom('api_clients')
    .innerJoin('structures', 'structures.id', 'api_clients.structure_id')
    .select([
      'api_clients.id',
      'api_clients.name',
      'secret_hash',
      'structure_id',
      'spaces',
      'service_ids',
      'structures.name as structure_name',
      'is_public',
      'open_spaces',
    ])
    .where('api_clients.id', '=', clientId)
    .where('api_clients.is_active', '=', true)
    .executeTakeFirst();
  if (!row) return undefined;
  const grant: Grant = {
    structureId: row.structure_id,
    structureName: row.structure_name,
    structureIsPublic: row.is_public,
    role: 'client',
    // As grants_at has it for people: what the structure closed is held by nobody.
    spaces: Object.fromEntries(Object.entries(row.spaces).filter(([space]) => space === 'organisation' || row.open_spaces.includes(space))),
    ...(row.service_ids && { serviceIds: row.service_ids }),
  };
  return { actor: { kind: 'client', id: row.id, name: row.name, grant }, secretHash: row.secret_hash };
}

interface PersonRow {
  id: string;
  contact_email: string;
  first_name: string;
  last_name: string;
  language: Language;
  rhythms: Rhythms;
}

const toPersonToTell = (row: PersonRow): PersonToTell => ({
  userId: row.id,
  email: row.contact_email,
  name: `${row.first_name} ${row.last_name}`,
  language: row.language,
  rhythms: row.rhythms,
});

/** Active people of a structure who hold a space and reach a service, but one. */
export async function peopleHolding(
  database: Database,
  wanted: { structureId: string; space: Space; serviceId: string | null; exceptUserId: string | null; at: Date },
): Promise<PersonToTell[]> {
  const { rows } = await sql<PersonRow>`
    SELECT u.id, u.contact_email, u.first_name, u.last_name, u.language, u.rhythms
    FROM grants_at(${wanted.at}) g JOIN users u ON u.id = g.user_id
    WHERE g.structure_id = ${wanted.structureId} AND jsonb_exists(g.spaces, ${wanted.space}) AND u.is_active
      AND (${wanted.space} <> 'invoices-received' OR g.service_ids IS NULL OR ${wanted.serviceId}::uuid = ANY (g.service_ids))
      AND u.id IS DISTINCT FROM ${wanted.exceptUserId}::uuid
    ORDER BY u.id`.execute(database);
  return rows.map(toPersonToTell);
}

/** Active people by their ids. */
export async function activePeople(database: Database, ids: readonly string[]): Promise<PersonToTell[]> {
  const rows = await tables(database)
    .selectFrom('users')
    .select(['id', 'contact_email', 'first_name', 'last_name', 'language', 'rhythms'])
    .where('id', 'in', ids)
    .where('is_active', '=', true)
    .orderBy('id')
    .execute();
  return rows.map(toPersonToTell);
}
