import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { hashSecret } from '#domain/accounts';
import { demoStructure } from '../run/demo/structures.ts';

/** People and services of the big structure. */
export const tenantSize = {
  people: 10_000,
  services: 5_000,
  decidedRequests: 5_000,
  pendingRequests: 200,
  acts: 100_000,
  structures: 200,
} as const;

/** Ids and session tokens of people the bench acts as. */
export interface LargeTenant {
  readonly structureId: string;
  readonly manager: { readonly id: string; readonly token: string };
  /** Restricted to 3,000 of the services. */
  readonly restricted: { readonly id: string; readonly token: string };
  /** Attached to 200 other structures as well. */
  readonly accountant: { readonly id: string; readonly token: string };
}

/** Fills a small demo world with one big structure: people with all kinds of rights, services, requests, a long history, and 20,000 other public structures. */
export async function makeLargeTenant(pool: Pool): Promise<LargeTenant> {
  const structureId = demoStructure('valmorin').id;
  await pool.query(
    `INSERT INTO services (id, structure_id, code, name, commitment_required)
     SELECT gen_random_uuid(), $1, 'SVC' || lpad(n::text, 5, '0'), 'Service ' || n || ' ' || (ARRAY['voirie','écoles','culture','sport','social'])[1 + n % 5], n % 7 = 0 FROM generate_series(1, $2::int) n`,
    [structureId, tenantSize.services],
  );
  await pool.query(
    `INSERT INTO users (id, login, contact_email, first_name, last_name, created_at)
     SELECT gen_random_uuid(), 'agent' || n || '@valmorin.example', 'agent' || n || '@valmorin.example', (ARRAY['Camille','Dominique','Sacha','Claude','Alix'])[1 + n % 5], 'Agent' || n, now() FROM generate_series(1, $1::int) n`,
    [tenantSize.people],
  );
  await pool.query(
    `INSERT INTO memberships (user_id, structure_id, role, spaces, service_ids, created_at)
     SELECT u.id, $1, CASE WHEN u.rank % 500 = 0 THEN 'secondary-manager' ELSE 'user' END,
       CASE WHEN u.rank % 3 = 0 THEN '{"invoices-received":"write"}'::jsonb WHEN u.rank % 3 = 1 THEN '{"invoices-received":"read","invoices-issued":"read"}' ELSE '{}' END,
       CASE WHEN u.rank % 4 = 0 THEN (SELECT array_agg(id) FROM (SELECT id FROM services WHERE structure_id = $1 ORDER BY code OFFSET u.rank % 4000 LIMIT 20) few) END, now()
     FROM (SELECT id, row_number() OVER (ORDER BY login) AS rank FROM users WHERE login LIKE 'agent%@valmorin.example') u`,
    [structureId],
  );
  await pool.query(
    `INSERT INTO membership_requests (id, kind, user_id, structure_id, wanted, state, asked_at, decided_by_name, decided_at, motive)
     SELECT gen_random_uuid(), 'subscription', u.id, $1, '{"spaces":{"invoices-issued":"read"}}', CASE WHEN u.rank <= $2 THEN 'pending' WHEN u.rank % 2 = 0 THEN 'approved' ELSE 'refused' END,
       now() - u.rank * interval '1 minute', CASE WHEN u.rank > $2 THEN 'Claire Fontaine' END, CASE WHEN u.rank > $2 THEN now() END, CASE WHEN u.rank > $2 AND u.rank % 2 = 1 THEN 'Pas dans ce service' END
     FROM (SELECT id, row_number() OVER (ORDER BY login) AS rank FROM users WHERE login LIKE 'agent%@valmorin.example') u WHERE u.rank <= $2::int + $3::int`,
    [structureId, tenantSize.pendingRequests, tenantSize.decidedRequests],
  );
  await pool.query(
    `INSERT INTO acts (id, at, structure_id, user_id, user_name, kind, actor_kind, actor_name, details)
     SELECT gen_random_uuid(), now() - n * interval '7 minutes', $1, u.ids[1 + n % array_length(u.ids, 1)], 'Agent', (ARRAY['memberships.created','memberships.changed','services.changed'])[1 + n % 3], 'person', 'Claire Fontaine', '{"code":"SVC00001"}'
     FROM generate_series(1, $2::int) n, (SELECT array_agg(id) AS ids FROM users WHERE login LIKE 'agent%@valmorin.example') u`,
    [structureId, tenantSize.acts],
  );
  await pool.query(
    `INSERT INTO structures (id, identifier_type, identifier, legal_unit, name, is_public, open_spaces, address, created_at)
     SELECT gen_random_uuid(), 'siret', '2' || lpad(n::text, 13, '0'), '2' || lpad(n::text, 8, '0'), 'Commune ' || n || ' sur ' || (ARRAY['Loire','Seine','Rhône','Garonne'])[1 + n % 4], true, '{invoices-issued,invoices-received}',
       jsonb_build_object('city', 'Ville ' || n, 'postCode', lpad((n % 99999)::text, 5, '0'), 'country', 'FR'), now() FROM generate_series(1, 20000) n`,
  );
  const [manager, restricted, accountant] = await Promise.all(
    ['agent1000@valmorin.example', 'agent3@valmorin.example', 'agent7@valmorin.example'].map((login) => enter(pool, structureId, login)),
  );
  if (!manager || !restricted || !accountant) throw new Error('the tenant was not made');
  await pool.query(`UPDATE memberships SET role = 'secondary-manager' WHERE user_id = $1`, [manager.id]);
  await pool.query(
    `UPDATE memberships SET spaces = '{"invoices-received":"write"}', service_ids = (SELECT array_agg(id) FROM (SELECT id FROM services WHERE structure_id = $2 ORDER BY code LIMIT 3000) s) WHERE user_id = $1`,
    [restricted.id, structureId],
  );
  await pool.query(
    `INSERT INTO memberships (user_id, structure_id, role, spaces, created_at)
     SELECT $1, id, 'user', '{"invoices-received":"write"}', now() FROM structures WHERE name LIKE 'Commune % sur %' ORDER BY identifier LIMIT $2`,
    [accountant.id, tenantSize.structures],
  );
  await pool.query('VACUUM ANALYZE');
  return { structureId, manager, restricted, accountant };
}

async function enter(pool: Pool, structureId: string, login: string): Promise<{ id: string; token: string }> {
  const token = randomBytes(32).toString('base64url');
  const { rows } = await pool.query<{ user_id: string }>(
    `INSERT INTO sessions (token_hash, user_id, structure_id, csrf_secret, created_at, seen_at, expires_at)
     SELECT $1, id, $2, 'bench', now(), now(), now() + interval '1 day' FROM users WHERE login = $3 RETURNING user_id`,
    [hashSecret(token), structureId, login],
  );
  return { id: rows[0]?.user_id ?? '', token };
}
