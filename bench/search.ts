import { join } from 'node:path';
import type { ClientActor } from '#domain/rights';
import type { SearchCriteria, SearchSide, SortKey } from '#domain/invoices';
import { dashboard, exportInvoices, searchInvoices, toDo } from '#domain/invoices';
import type { Context } from '#kernel';
import { systemClock } from '#kernel';
import { startDatabase } from '#platform/database';
import { openFileStore } from '#platform/files';
import { testContext } from '../domain/testing/context.ts';
import { makeSmallWorld } from '../conformance/platform/index.ts';
import type { DemoStructure } from '../run/demo/structures.ts';
import { demoStructure } from '../run/demo/structures.ts';
import { figure, percentile, ratio, table, timed } from './figures.ts';
import { insertMillion } from './million.ts';

const runs = 25;

const actorOf = (structure: DemoStructure, space: 'invoices-received' | 'invoices-issued'): ClientActor => ({
  kind: 'client',
  id: 'bench',
  name: 'bench',
  grant: {
    structureId: structure.id,
    structureName: structure.name,
    structureIsPublic: structure.isPublic,
    role: 'client',
    spaces: { [space]: 'read' },
  },
});

/** What people look for: name, criteria for a run, order. */
const searches: readonly (readonly [name: string, criteria: (run: number) => SearchCriteria, sort?: SortKey])[] = [
  ['everything, newest first', () => ({})],
  ['one status', () => ({ statuses: ['available'] })],
  [
    'all that awaits action',
    () => ({ statuses: ['available', 'completed', 'service-certified', 'payment-ordered', 'sent-to-accountant', 'booked'] }),
  ],
  ['part of a number', (run) => ({ number: `-0${String(900_000 + run * 971).slice(0, 5)}` })],
  ['free text: part of a number', (run) => ({ text: `0${900_000 + run * 971}` })],
  ['free text: a name', () => ({ text: 'papeterie' })],
  ['free text that nothing matches', () => ({ text: 'introuvable' })],
  ['commitment number', (run) => ({ commitmentNumber: `EJ${1_000_000 + run * 148}` })],
  [
    'a month and an amount',
    (run) => ({
      depositedFrom: `2026-0${1 + (run % 8)}-01`,
      depositedTo: `2026-0${1 + (run % 8)}-28`,
      amountFrom: '5000',
      amountTo: '5200',
    }),
  ],
  ['largest amounts of a status', () => ({ statuses: ['in-payment'] }), 'amount'],
  ['soonest due', () => ({}), 'due'],
];

/** Search, export and figures at a million invoices, through the operations that portal and API use. */
export async function benchSearch(folder: string): Promise<string> {
  const dataFolder = join(folder, 'search');
  await makeSmallWorld(dataFolder);
  const connection = await startDatabase({ dataFolder, connection: { max: 8, statementTimeout: 0 } });
  try {
    const from = performance.now();
    await insertMillion(connection.pool);
    const made = (performance.now() - from) / 1000;
    const context: Context = testContext({
      database: connection.database,
      files: await openFileStore(join(dataFolder, 'files')),
      clock: systemClock,
    });
    const rows: string[][] = [];
    for (const [side, structure] of [
      ['received', demoStructure('valmorin')],
      ['issued', demoStructure('papeterie')],
    ] as const) {
      const actor = actorOf(structure, side === 'received' ? 'invoices-received' : 'invoices-issued');
      const column = side === 'received' ? 'recipient_id' : 'supplier_id';
      const bare = await timed(runs, () =>
        connection.pool.query(`SELECT * FROM invoices WHERE ${column} = $1 ORDER BY deposited_at DESC, id DESC LIMIT 51`, [structure.id]),
      );
      const reference = percentile(bare, 50);
      rows.push([`**${side}**: bare indexed query of one page`, figure(reference), figure(percentile(bare, 95)), '1']);
      rows.push(...(await searchRows(context, actor, side, reference)));
    }
    return `A million invoices over three years (made in ${figure(made)} s); 300,000 of them received by the biggest entity, 83,000 issued by the supplier; pages of 50 with their total; ${runs} runs each.\n\n${table(['ms', 'p50', 'p95', 'p50 against the bare query'], rows)}`;
  } finally {
    await connection.stop();
  }
}

async function searchRows(context: Context, actor: ClientActor, side: SearchSide, reference: number): Promise<string[][]> {
  const row = (name: string, samples: readonly number[]): string[] => [
    name,
    figure(percentile(samples, 50)),
    figure(percentile(samples, 95)),
    ratio(percentile(samples, 50), reference),
  ];
  const rows: string[][] = [];
  for (const [name, criteria, sort = 'deposited'] of searches)
    rows.push(
      row(
        name,
        await timed(runs, (run) =>
          searchInvoices(context, actor, side, criteria(run), { size: 50, sort, direction: sort === 'due' ? 'ascending' : 'descending' }),
        ),
      ),
    );
  rows.push(row('export of everything: first rows', await timed(5, () => exportInvoices(context, actor, side, {}).next())));
  rows.push(row('synthesis (what awaits me)', await timed(5, () => toDo(context, actor, side))));
  rows.push(row('dashboard', await timed(5, () => dashboard(context, actor, side))));
  return rows;
}
