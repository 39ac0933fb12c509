import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import type { World } from '../../testing/world.ts';
import { openWorld } from '../../testing/world.ts';
import type { SearchSide } from '../search.ts';
import type { Status } from '../statuses.ts';
import { statuses } from '../statuses.ts';
import { figuresByMonth, figuresByStatus, paymentDelays } from './figures.ts';
import type { Scope } from './matching.ts';
import { within } from './matching.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

/** What may happen to the rows: they come, change in any way, are flagged, or go. */
interface Happening {
  readonly what: 'come' | 'change' | 'flag' | 'go';
  readonly which: number;
  readonly status: Status;
  readonly amount: number;
  readonly day: number;
}

const happening: fc.Arbitrary<Happening> = fc.record({
  what: fc.constantFrom('come', 'come', 'change', 'change', 'flag', 'go'),
  which: fc.nat(9),
  status: fc.constantFrom(...statuses),
  amount: fc.integer({ min: -100_000, max: 100_000 }),
  day: fc.nat(400),
});

let serial = 0;
async function happen({ what, which, status, amount, day }: Happening): Promise<void> {
  const { database } = world.context;
  serial += 1;
  const at = sql`timestamptz '2025-10-20 22:30+00' + ${day} * interval '1 day'`;
  const service = [world.services.plain, world.services.budget, null][which % 3] ?? null;
  const chosen = sql`id IN (SELECT id FROM invoices ORDER BY number_key LIMIT 2 OFFSET ${which})`;
  if (what === 'come') {
    await sql`INSERT INTO invoices (id, number, number_key, issue_year, supplier_id, supplier_legal_unit, supplier_name, recipient_id, recipient_name, service_id, framework, kind, currency,
        issue_date, net_amount, vat_amount, gross_amount, payable_amount, status, status_at, deposited_at, made_available_at, paid_at, channel, syntax, file_hash, file_name, file_size, media_type)
      SELECT gen_random_uuid(), 'N', ${String(serial)} || '-' || n, 2026, ${world.company}, 'unit', 'Durand', ${world.ministry}, 'Ministère', ${service}::uuid, ${which % 4 === 0 ? 'A2' : 'A1'},
        ${which % 2 === 0 ? 'invoice' : 'credit-note'}, ${which % 5 === 0 ? 'USD' : 'EUR'}, '2026-01-01', 0, 0, ${amount}::numeric / 100, 0, ${status}, ${at}, ${at}, ${at}, ${at} + n * interval '17 hours',
        'api', 'cii', 'hash', 'a.xml', 1, 'application/xml'
      FROM generate_series(1, 3) AS n`.execute(database);
  } else if (what === 'change') {
    await sql`UPDATE invoices SET status = ${status}, service_id = ${service}::uuid, gross_amount = ${amount}::numeric / 100, paid_at = made_available_at + ${day} * interval '3 hours',
      suspended_seconds = ${which * 3600} WHERE ${chosen}`.execute(database);
  } else if (what === 'flag') await sql`UPDATE invoices SET handled_at = ${at} WHERE ${chosen}`.execute(database);
  else await sql`DELETE FROM invoices WHERE ${chosen}`.execute(database);
}

const scopes = (): Scope[] => [
  { side: 'issued', structureId: world.company },
  { side: 'received', structureId: world.ministry },
  { side: 'received', structureId: world.ministry, serviceIds: [world.services.plain] },
  ...(['issued', 'received'] satisfies SearchSide[]).map((side) => ({ side, structureId: world.bakery })),
];

/** The figures added up from the rows themselves. */
async function recounted(scope: Scope, open: boolean) {
  const { database } = world.context;
  const amount = sql`round(coalesce(sum(euro_amount), 0), 2)::text AS amount`;
  const byStatus =
    await sql`SELECT status, count(*) AS count, ${amount} FROM invoices WHERE ${within(scope)} AND (handled_at IS NULL OR NOT ${open}) GROUP BY 1 ORDER BY 1`.execute(
      database,
    );
  const byMonth =
    await sql`SELECT to_char(deposited_at AT TIME ZONE 'Europe/Paris', 'YYYY-MM') AS month, count(*) AS count, ${amount} FROM invoices
    WHERE ${within(scope)} AND deposited_at >= timestamp '2026-01-01' AT TIME ZONE 'Europe/Paris' GROUP BY 1 ORDER BY 1`.execute(database);
  const { rows: delays } = await sql<{ median: number | null; p90: number; within30: number }>`
    SELECT round((percentile_cont(0.5) WITHIN GROUP (ORDER BY days))::numeric, 1)::float8 AS median, round((percentile_cont(0.9) WITHIN GROUP (ORDER BY days))::numeric, 1)::float8 AS p90,
      round(100.0 * count(*) FILTER (WHERE exact <= 30) / nullif(count(*), 0), 1)::float8 AS within30
    FROM (SELECT exact, ceil(exact * 10) / 10 AS days FROM (SELECT greatest(0, extract(epoch FROM paid_at - made_available_at) - suspended_seconds) / 86400 AS exact FROM invoices
      WHERE ${within(scope)} AND status = 'in-payment' AND framework <> 'A2' AND paid_at >= timestamp '2026-01-01' AT TIME ZONE 'Europe/Paris') AS paid) AS tenths`.execute(
    database,
  );
  return { byStatus: byStatus.rows, byMonth: byMonth.rows, delays: delays[0] };
}

async function checkAll(): Promise<void> {
  const { database } = world.context;
  for (const scope of scopes()) {
    for (const open of [true, false]) {
      const { byStatus, byMonth, delays } = await recounted(scope, open);
      const kept = await figuresByStatus(database, scope, undefined, open);
      assert.deepEqual(
        kept.toSorted((a, b) => (a.status < b.status ? -1 : 1)),
        byStatus,
      );
      assert.deepEqual(await figuresByMonth(database, scope, '2026-01'), byMonth);
      const delay = await paymentDelays(database, scope, '2026-01');
      assert.equal(delay?.within30Percent ?? null, delays?.within30 ?? null);
      assert.ok(Math.abs((delay?.medianDays ?? 0) - (delays?.median ?? 0)) < 0.11);
      assert.ok(Math.abs((delay?.p90Days ?? 0) - (delays?.p90 ?? 0)) < 0.11);
    }
  }
}

test('whatever happens to the rows, the figures kept are those recounted', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 3, maxLength: 12 }), async (happenings) => {
      for (const one of happenings) await happen(one);
      await checkAll();
    }),
    { numRuns: 15 },
  );
});

test('many at once add up, and nothing is left in the figures of what was undone', async () => {
  const come = (which: number): Happening => ({ what: 'come', which, status: 'available', amount: 1234, day: 300 });
  await Promise.all(Array.from({ length: 24 }, (_, which) => happen(come(which % 10))));
  await world.context.database
    .transaction()
    .execute(async (transaction) => {
      await sql`UPDATE invoices SET status = 'rejected'`.execute(transaction);
      throw new Error('undone');
    })
    .catch((error: unknown) => assert.equal((error as Error).message, 'undone'));
  await checkAll();
});

test('an emptied platform has no figures', async () => {
  await happen({ what: 'come', which: 1, status: 'available', amount: 1, day: 1 });
  await sql`TRUNCATE invoices CASCADE`.execute(world.context.database);
  const { rows } = await sql`SELECT * FROM invoice_figures`.execute(world.context.database);
  assert.deepEqual(rows, []);
});
