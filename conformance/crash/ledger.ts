import { sql } from 'kysely';
import type { Connection } from '#platform/database';
import type { Sent } from './load.ts';

/** Of papers nobody was told about: the ones whose invoice is there, by number. */
export async function storedAmong({ database }: Connection, sent: readonly Sent[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ number: string; id: string }>`
    SELECT number, id FROM invoices WHERE number = ANY (${sent.map(({ paper }) => paper.number)}::text[])`.execute(database);
  return new Map(rows.map((row) => [row.number, row.id]));
}

/** Promises the database does not keep: acknowledged papers that are missing, there twice, under another id, with other bytes, or without what lay inside them. */
export async function brokenPromises({ database }: Connection, acknowledged: readonly Sent[]): Promise<string[]> {
  const claims = acknowledged.map(({ paper, id, key }) => ({
    number: paper.number,
    id,
    hash: paper.hash,
    size: paper.bytes.byteLength,
    attachments: paper.attachments,
    key,
  }));
  const { rows } = await sql<{ number: string; what: string }>`
    SELECT c.number, concat_ws(', ', CASE WHEN i.copies <> 1 THEN i.copies || ' copies' END, CASE WHEN i.id IS DISTINCT FROM c.id THEN 'other id' END,
        CASE WHEN i.file_hash IS DISTINCT FROM c.hash OR i.file_size <> c.size THEN 'other bytes' END,
        CASE WHEN i.attachments <> c.attachments THEN i.attachments || ' attachments instead of ' || c.attachments END, CASE WHEN i.keys <> 1 THEN i.keys || ' keys' END) AS what
    FROM jsonb_to_recordset(${JSON.stringify(claims)}::jsonb) AS c (number text, id uuid, hash text, size bigint, attachments bigint, key text)
    LEFT JOIN LATERAL (SELECT count(*) AS copies, (array_agg(id))[1] AS id, min(file_hash) AS file_hash, min(file_size) AS file_size,
        (SELECT count(*) FROM attachments a WHERE a.invoice_id = c.id) AS attachments,
        (SELECT count(*) FROM idempotency_keys k WHERE k.key = c.key AND k.invoice_id = c.id) AS keys
      FROM invoices WHERE number = c.number) AS i ON true
    WHERE i.copies <> 1 OR i.id IS DISTINCT FROM c.id OR i.file_hash IS DISTINCT FROM c.hash OR i.file_size <> c.size OR i.attachments <> c.attachments OR i.keys <> 1`.execute(
    database,
  );
  return rows.map((row) => `${row.number}: ${row.what}`);
}

/** Checks that hold at every moment, whatever was killed: each finds rows that must not exist. */
const invariants: Readonly<Record<string, string>> = {
  'invoice without document':
    'SELECT number AS what FROM invoices i WHERE NOT EXISTS (SELECT FROM invoice_documents d WHERE d.invoice_id = i.id)',
  'invoice without idempotency key':
    'SELECT number AS what FROM invoices i WHERE NOT EXISTS (SELECT FROM idempotency_keys k WHERE k.invoice_id = i.id)',
  'key of no invoice': 'SELECT key AS what FROM idempotency_keys k WHERE NOT EXISTS (SELECT FROM invoices i WHERE i.id = k.invoice_id)',
  'number twice': 'SELECT number AS what FROM invoices GROUP BY number HAVING count(*) > 1',
  'history with gaps': `SELECT i.number AS what FROM invoices i LEFT JOIN invoice_events e ON e.invoice_id = i.id GROUP BY i.id
    HAVING count(e.id) <> i.version OR min(e.version) IS DISTINCT FROM 1 OR max(e.version) IS DISTINCT FROM i.version`,
  'history that does not lead to the status': `SELECT i.number AS what FROM invoices i JOIN invoice_events e ON e.invoice_id = i.id AND e.version = i.version WHERE e.to_status <> i.status`,
  'history that jumps': `SELECT e.invoice_id::text AS what FROM invoice_events e JOIN invoice_events n ON n.invoice_id = e.invoice_id AND n.version = e.version + 1
    WHERE n.from_status IS DISTINCT FROM e.to_status OR n.at < e.at`,
  'mail of a fact that is not':
    'SELECT fact_key AS what FROM mails m WHERE m.invoice_id IS NOT NULL AND NOT EXISTS (SELECT FROM invoices i WHERE i.id = m.invoice_id)',
  'the same mail twice to one person':
    'SELECT invoice_id::text AS what FROM mails GROUP BY invoice_id, recipient, subject HAVING count(*) > 1',
};

/** Rows that break an invariant, a few of each kind. */
export async function brokenInvariants({ database }: Connection): Promise<string[]> {
  const found: string[] = [];
  for (const [name, query] of Object.entries(invariants)) {
    const { rows } = await sql<{ what: string }>`SELECT what FROM (${sql.raw(query)}) AS broken LIMIT 5`.execute(database);
    found.push(...rows.map((row) => `${name}: ${row.what}`));
  }
  return found;
}

/** Invoices in the ledger; everything beyond what was sent would be invented. */
export async function countInvoices({ database }: Connection): Promise<number> {
  const { rows } = await sql<{ total: number }>`SELECT count(*) AS total FROM invoices`.execute(database);
  return rows[0]?.total ?? 0;
}

/** What still has to happen before everything is at rest: jobs by name, and invoices on their way. */
export async function unrest({ database }: Connection): Promise<string[]> {
  const { rows } = await sql<{ what: string }>`
    SELECT coalesce(task.identifier, '?') || CASE WHEN job.attempts >= job.max_attempts THEN ' (given up)' WHEN job.locked_at IS NOT NULL THEN ' (taken)' ELSE '' END
        || coalesce(': ' || left(job.last_error, 120), '') || ' × ' || count(*) AS what
      FROM graphile_worker._private_jobs job LEFT JOIN graphile_worker._private_tasks task ON task.id = job.task_id
      GROUP BY task.identifier, job.attempts >= job.max_attempts, job.locked_at IS NOT NULL, left(job.last_error, 120)
    UNION ALL SELECT status || ' × ' || count(*) FROM invoices WHERE status NOT IN ('available', 'in-payment') GROUP BY status`.execute(
    database,
  );
  return rows.map((row) => row.what);
}

/** How many mails each invoice caused, by number. */
export async function mailsOf({ database }: Connection, sent: readonly Sent[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ number: string; mails: number }>`
    SELECT i.number, count(m.id) AS mails FROM invoices i LEFT JOIN mails m ON m.invoice_id = i.id
    WHERE i.number = ANY (${sent.map(({ paper }) => paper.number)}::text[]) GROUP BY i.id`.execute(database);
  return new Map(rows.map((row) => [row.number, row.mails]));
}
