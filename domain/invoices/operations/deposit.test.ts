import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { Problem } from '#kernel';
import { openWorld, party, sirets, ubl } from '../../testing/world.ts';
import type { World } from '../../testing/world.ts';
import type { DepositOutcome } from '../deposit.ts';
import { deposit } from './deposit.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

async function send(given: Parameters<typeof ubl>[0] = {}, more: Partial<Parameters<typeof deposit>[2]> = {}): Promise<DepositOutcome> {
  return await deposit(world.context, world.supplier, { file: await world.stage(ubl(given)), fileName: 'invoice.xml', channel: 'portal', ...more });
}

const codesOf = (outcome: DepositOutcome, severity = 'error') => outcome.findings.filter((finding) => finding.severity === severity).map(({ code }) => code);

async function count(table: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM ${sql.table(table)}`.execute(world.context.database);
  return rows[0]?.n ?? 0;
}

test('a good invoice is kept with its bytes, model, event and job', async () => {
  const outcome = await send({ number: 'GOOD-1' });
  assert.equal(outcome.state, 'accepted', JSON.stringify(outcome.findings));
  if (outcome.state !== 'accepted') return;
  const { invoice } = outcome;
  assert.equal(invoice.status, 'deposited');
  assert.equal(invoice.grossAmount, '240.00');
  assert.equal(invoice.issueDate, '2026-11-01');
  assert.ok(invoice.platformNumber > 0);
  assert.deepEqual(Buffer.from(await world.context.files.read(invoice.fileHash)), Buffer.from(ubl({ number: 'GOOD-1' })));
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM graphile_worker.jobs WHERE task_identifier = 'invoices.route'`.execute(world.context.database);
  assert.ok((rows[0]?.n ?? 0) >= 1);
});
