import type { Database } from '#kernel';
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';

/** One part of what is known of a person: rows with a key that only grows, read from after a key. */
interface Part {
  readonly name: string;
  /** Rows of one reading, at most: a person with a million lines is read in portions, few enough of large ones. */
  readonly portion: number;
  /** Selects `key` (text, ordered as text) and `row` (JSON) of at most `size` rows after a key. */
  readonly select: (userId: string, after: string, size: number) => RawBuilder<{ key: string; row: unknown }>;
}

const part = (name: string, rows: (userId: string) => RawBuilder<unknown>, portion = 1_000): Part => ({
  name,
  portion,
  select: (userId, after, size) =>
    sql`SELECT key, to_jsonb(found) - 'key' AS row FROM (${rows(userId)}) AS found WHERE key > ${after} ORDER BY key LIMIT ${size}`,
});

/**
 * What is known of a person, part by part: never a secret, a hash, nor what is somebody else's (of papers, their numbers only: they are the structure's).
 * Ids are UUID version 7 or otherwise unique, so their text orders rows without repeating any.
 */
export const personalParts: readonly Part[] = [
  part(
    'profile',
    (
      id,
    ) => sql`SELECT id::text COLLATE "C" AS key, login, contact_email AS "contactEmail", first_name AS "firstName", last_name AS "lastName", language, rhythms, shortcuts,
      is_active AS "isActive", login_verified_at AS "loginVerifiedAt", contact_verified_at AS "contactVerifiedAt", secret_question AS "secretQuestion",
      last_sign_in_at AS "lastSignInAt", created_at AS "createdAt", closed_at AS "closedAt" FROM users WHERE id = ${id}`,
  ),
  part(
    'memberships',
    (
      id,
    ) => sql`SELECT m.structure_id::text COLLATE "C" AS key, s.identifier_type AS "identifierType", s.identifier, s.name, m.role, m.spaces,
      m.service_ids AS "serviceIds", m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.created_at AS "createdAt"
      FROM memberships m JOIN structures s ON s.id = m.structure_id WHERE m.user_id = ${id}`,
  ),
  part(
    'requests',
    (id) => sql`SELECT r.id::text COLLATE "C" AS key, r.kind, s.identifier, r.wanted, r.message, r.state, r.asked_at AS "askedAt",
      r.decided_by_name AS "decidedBy", r.decided_at AS "decidedAt", r.motive
      FROM membership_requests r JOIN structures s ON s.id = r.structure_id WHERE r.user_id = ${id}`,
  ),
  part(
    'sessions',
    (
      id,
    ) => sql`SELECT id::text COLLATE "C" AS key, created_at AS "createdAt", seen_at AS "seenAt", expires_at AS "expiresAt", way, user_agent AS "userAgent", address
      FROM sessions WHERE user_id = ${id}`,
  ),
  part(
    'secondFactors',
    (id) => sql`SELECT user_id::text COLLATE "C" AS key, confirmed_at AS "confirmedAt" FROM second_factors WHERE user_id = ${id}`,
  ),
  part(
    'passkeys',
    (id) =>
      sql`SELECT id COLLATE "C" AS key, name, created_at AS "createdAt", last_used_at AS "lastUsedAt" FROM passkeys WHERE user_id = ${id}`,
  ),
  part(
    'externalIdentities',
    (id) =>
      sql`SELECT (issuer || ' ' || subject) COLLATE "C" AS key, issuer, subject, created_at AS "createdAt" FROM external_identities WHERE user_id = ${id}`,
  ),
  part(
    'signIns',
    (id) => sql`SELECT id::text COLLATE "C" AS key, at, details FROM acts WHERE user_id = ${id} AND kind = 'accounts.signed-in'`,
    5_000,
  ),
  part(
    'acts',
    (id) => sql`SELECT a.id::text COLLATE "C" AS key, a.at, a.kind, s.identifier AS structure,
      -- What others did is told by their name; what this person did to others, without theirs.
      a.actor_name AS "by", CASE WHEN a.user_id = ${id} THEN a.user_name END AS about, CASE WHEN a.user_id = ${id} THEN a.details END AS details
      FROM acts a LEFT JOIN structures s ON s.id = a.structure_id
      WHERE a.kind <> 'accounts.signed-in' AND (a.user_id = ${id} OR a.actor_id = ${id}::text)`,
    5_000,
  ),
  part(
    'mails',
    (id) => sql`SELECT id::text COLLATE "C" AS key, recipient, language, subject, CASE WHEN is_secret THEN '' ELSE text_body END AS text,
      made_at AS "madeAt", sent_at AS "sentAt" FROM mails WHERE user_id = ${id}`,
  ),
  part(
    'digestLines',
    (id) => sql`SELECT fact_key COLLATE "C" AS key, rhythm, kind, code, params, structure_name AS structure, at, told_at AS "toldAt"
      FROM digest_lines WHERE user_id = ${id}`,
  ),
  part(
    'drafts',
    (
      id,
    ) => sql`SELECT d.id::text COLLATE "C" AS key, s.identifier AS structure, d.kind, d.data, d.file_name AS "fileName", d.created_at AS "createdAt", d.updated_at AS "updatedAt"
      FROM drafts d JOIN structures s ON s.id = d.structure_id WHERE d.user_id = ${id}`,
    10,
  ),
  part(
    'invoiceEvents',
    (
      id,
    ) => sql`SELECT e.id::text COLLATE "C" AS key, i.platform_number AS "platformNumber", i.number, e.at, e.action, e.to_status AS "toStatus", e.comment
      FROM invoice_events e JOIN invoices i ON i.id = e.invoice_id WHERE e.actor_kind = 'person' AND e.actor_id = ${id}::text`,
    5_000,
  ),
];

/** The rows of a part, in portions. */
export async function* rowsOf(database: Database, one: Part, userId: string): AsyncGenerator<unknown> {
  let after = '';
  for (;;) {
    const { rows } = await one.select(userId, after, one.portion).execute(database);
    for (const { row } of rows) yield row;
    const last = rows.at(-1);
    if (rows.length < one.portion || !last) return;
    after = last.key;
  }
}
