import type { Pool } from 'pg';
import { demoStructures } from '../run/demo/structures.ts';

/** Invoices generated. */
export const million = 1_000_000;

/** How the papers are spread over the public entities, in hundredths: the biggest gets 300,000. */
const shares = [30, 20, 16, 12, 9, 7, 5, 1];

const recipients = demoStructures.filter((one) => one.isPublic);
const suppliers = demoStructures.filter((one) => !one.isPublic);

/** Index of the share that a number below 100 falls in. */
const shareOf = (column: string): string => {
  const cases = shares.map((_, index) => {
    const below = shares.slice(0, index + 1).reduce((sum, share) => sum + share, 0);
    return `WHEN ${column} < ${below} THEN ${index + 1}`;
  });
  return `CASE ${cases.join(' ')} END`;
};

/** Fills the table of invoices with three years of made-up papers: mostly paid, the last weeks in every status. Indexes are made after the rows. */
export async function insertMillion(pool: Pool): Promise<void> {
  const { rows: indexes } = await pool.query<{ name: string; definition: string }>(
    "SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE tablename = 'invoices' AND indexdef LIKE 'CREATE INDEX%'",
  );
  for (const { name } of indexes) await pool.query(`DROP INDEX ${name}`);
  const names = (list: typeof recipients): string[] => list.map((one) => one.name);
  const ids = (list: typeof recipients): string[] => list.map((one) => one.id);
  await pool.query(
    `INSERT INTO invoices (id, number, number_key, issue_year, supplier_id, supplier_legal_unit, supplier_name, recipient_id, recipient_name, commitment_number, framework, kind, currency,
        issue_date, due_date, net_amount, vat_amount, gross_amount, payable_amount, status, version, status_at, deposited_at, made_available_at, paid_at, channel, syntax, file_hash, file_name, file_size, media_type)
      SELECT gen_random_uuid(), 'F' || extract(year FROM at) || '-' || lpad(n::text, 7, '0'), 'F' || n, extract(year FROM at), ($1::uuid[])[s], ($5::text[])[s], ($2::text[])[s], ($3::uuid[])[r], ($4::text[])[r],
        CASE WHEN n % 4 = 0 THEN 'EJ' || (1000000 + n * 37 % 8999999) END, 'A1', CASE WHEN n % 17 = 0 THEN 'credit-note' ELSE 'invoice' END, 'EUR',
        at::date, at::date + 30, net, round(net * 0.2, 2), round(net * 1.2, 2), round(net * 1.2, 2), status, 3, at + interval '9 days', at, at + interval '2 seconds',
        CASE WHEN status = 'in-payment' THEN at + (interval '1 day' * (12 + n % 29)) END, CASE WHEN n % 3 = 0 THEN 'portal' ELSE 'api' END, 'ubl-invoice', repeat(md5(n::text), 2), n || '.xml', 11000, 'application/xml'
      FROM (SELECT n, now() - (interval '1 second' * (1096.0 * 86400 * (1 - n / ${million}.0))) AS at, ${shareOf('(n::bigint * 7919 % 100)')} AS r, 1 + (n::bigint * 104729 % 1009 % $6)::int AS s, round((10 + (n::bigint * 7907 % 100003) / 9.0)::numeric, 2) AS net,
          CASE WHEN n > ${million} * 0.95 THEN (ARRAY['available', 'service-certified', 'payment-ordered', 'sent-to-accountant', 'booked', 'suspended', 'to-recycle', 'completed', 'rejected', 'in-payment', 'available', 'deposited'])[1 + n % 12]
            WHEN n % 25 = 0 THEN 'rejected' WHEN n % 31 = 0 THEN 'booked' ELSE 'in-payment' END AS status
        FROM generate_series(1, ${million}) AS n) AS made`,
    [ids(suppliers), names(suppliers), ids(recipients), names(recipients), suppliers.map((one) => one.legalUnit), suppliers.length],
  );
  for (const { definition } of indexes) await pool.query(definition);
  await pool.query('VACUUM ANALYZE invoices');
}
