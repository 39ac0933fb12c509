import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { servicesOf } from '#domain/structures';
import type { World } from '../../testing/world.ts';
import { openWorld, party, sirets, ubl } from '../../testing/world.ts';
import { deposit } from './deposit.ts';
import { processInvoice } from './process-invoice.ts';
import { recycleInvoice } from './recycle-invoice.ts';
import { routeInvoice } from './route-invoice.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
beforeEach(() => world.context.clock.set('2026-11-02T11:00:00Z'));
after(() => world.close());

const setDates = (from: string | null, to: string | null) =>
  sql`UPDATE services SET valid_from = ${from}, valid_to = ${to} WHERE id = ${world.services.plain}`.execute(world.context.database);

let papers = 0;
async function send(serviceCode = 'PLAIN') {
  papers += 1;
  const file = await world.stage(
    ubl({ number: `V-${papers}`, buyer: party(sirets.ministry), buyerReference: serviceCode, purchaseOrderReference: 'EJ1' }),
  );
  return await deposit(world.context, world.supplier, { file, fileName: 'a.xml', channel: 'portal' });
}

/** What a deposit says at an instant, and whether lists for suppliers offer the service then: both must say the same. */
async function at(instant: string): Promise<string> {
  world.context.clock.set(instant);
  const outcome = await send();
  const offered = (await servicesOf(world.context, world.ministry, { activeOnly: true })).some(({ code }) => code === 'PLAIN');
  assert.equal(offered, outcome.state === 'accepted');
  if (outcome.state === 'accepted') return 'accepted';
  return outcome.findings.flatMap(({ code, severity }) => (severity === 'error' ? [code] : [])).join();
}

test('a service receives papers on the days of its validity, both included, as they are in Paris', async () => {
  await setDates('2026-11-05', '2026-11-06');
  // Midnight in Paris is 23:00 the day before, UTC, in winter.
  assert.equal(await at('2026-11-04T22:59:59Z'), 'UNI-SERVICE-INACTIVE');
  assert.equal(await at('2026-11-04T23:00:00Z'), 'accepted');
  assert.equal(await at('2026-11-06T22:59:59Z'), 'accepted');
  assert.equal(await at('2026-11-06T23:00:00Z'), 'UNI-SERVICE-INACTIVE');
});

test('one limit alone, none, and a service that is switched off within its dates', async () => {
  await setDates(null, '2026-11-10');
  assert.equal(await at('2026-11-10T12:00:00Z'), 'accepted');
  assert.equal(await at('2026-11-11T12:00:00Z'), 'UNI-SERVICE-INACTIVE');
  await setDates('2026-11-12', null);
  assert.equal(await at('2026-11-11T12:00:00Z'), 'UNI-SERVICE-INACTIVE');
  assert.equal(await at('2026-11-12T12:00:00Z'), 'accepted');
  await setDates(null, null);
  assert.equal(await at('2026-11-12T12:00:00Z'), 'accepted');
  await sql`UPDATE services SET valid_from = '2026-01-01', valid_to = '2027-01-01', is_active = false WHERE id = ${world.services.plain}`.execute(
    world.context.database,
  );
  assert.equal(await at('2026-11-12T12:00:00Z'), 'UNI-SERVICE-INACTIVE');
  await sql`UPDATE services SET is_active = true WHERE id = ${world.services.plain}`.execute(world.context.database);
});

test('a paper is not recycled to a service whose time is over', async () => {
  await setDates(null, '2026-11-03');
  const sent = await send('BUDGET');
  assert.equal(sent.state, 'accepted', JSON.stringify(sent.findings));
  if (sent.state !== 'accepted') return;
  await routeInvoice(world.context, sent.invoice.id);
  await processInvoice(world.context, world.official, sent.invoice.id, { action: 'ask-recycling', motive: 'service-code-wrong' });
  world.context.clock.set('2026-11-04T12:00:00Z');
  const late = await recycleInvoice(world.context, world.supplier, sent.invoice.id, { serviceCode: 'PLAIN' });
  assert.deepEqual(
    late.findings.map(({ code }) => code),
    ['UNI-SERVICE-INACTIVE'],
  );
  await setDates(null, '2026-11-04');
  assert.equal((await recycleInvoice(world.context, world.supplier, sent.invoice.id, { serviceCode: 'PLAIN' })).state, 'accepted');
});

test('invoices between public entities: the reserved service takes them, and refuses private suppliers', async () => {
  await sql`INSERT INTO services (id, structure_id, code, name) VALUES (gen_random_uuid(), ${world.ministry}, 'FACTURES_PUBLIQUES', 'F')`.execute(
    world.context.database,
  );
  const codes = async () =>
    (await send('FACTURES_PUBLIQUES')).findings.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));
  assert.deepEqual(await codes(), ['UNI-SERVICE-PUBLIC-ONLY']);
  await sql`UPDATE structures SET is_public = true WHERE id = ${world.company}`.execute(world.context.database);
  assert.deepEqual(await codes(), []);
  await sql`UPDATE structures SET is_public = false WHERE id = ${world.company}`.execute(world.context.database);
});
