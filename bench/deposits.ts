import { execFile } from 'node:child_process';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Connection } from '#platform/database';
import { startDatabase } from '#platform/database';
import { makeSmallWorld, startPart, untilReady } from '../conformance/platform/index.ts';
import { figure, percentile, ratio, table } from './figures.ts';
import { loadPapers } from './load-papers.ts';

const port = 8360;
const clients = 16;
const run = promisify(execFile);
const hook = pathToFileURL(fileURLToPath(new URL('../run/tsx-hook.ts', import.meta.url))).href;
const generator = fileURLToPath(new URL('load-generator.ts', import.meta.url));

interface Seen {
  readonly took: number;
  readonly accepted: number;
  readonly others: Readonly<Record<string, number>>;
  readonly p50: number;
  readonly p99: number;
  readonly medianBytes: number;
  readonly ids: readonly { readonly id: string; readonly answered: number }[];
}

/** Deposits through the API: how many a second, how fast each is acknowledged, how soon its recipient sees it. */
export async function benchDeposits(folder: string): Promise<string> {
  const dataFolder = join(folder, 'deposits');
  await makeSmallWorld(dataFolder);
  const platform = startPart('start', {
    dataFolder,
    port,
    ...(process.env.UNISSON_BENCH_PROFILE ? { nodeOptions: ['--cpu-prof', `--cpu-prof-dir=${process.env.UNISSON_BENCH_PROFILE}`] } : {}),
  });
  try {
    await untilReady(platform, port);
    await generate('W', 400);
    const database = await startDatabase({ dataFolder, join: true, connection: { max: clients } });
    try {
      const bare = await bareInserts(database, dataFolder, 1500);
      const full = await generate('F', 1500);
      const rate = full.accepted / (full.took / 1000);
      await settled(database);
      const half = await generate('H', Math.max(300, Math.min(2000, Math.round(rate * 4))), rate / 2);
      await settled(database);
      const visible = await untilVisible(database, half);
      return [
        `16 clients on kept connections, in a process of their own on the same machine; UBL invoices, median ${figure(full.medianBytes / 1000)} kB; web and worker in one process; each deposit durable (file flushed, transaction committed) before its answer.`,
        '',
        table(
          ['', 'a second', 'against the bare insert'],
          [
            ['bare durable insert of the same bytes (row committed, file flushed), 16 at once', figure(bare), '1'],
            ['deposits through the API, all controls, jobs under way beside them', figure(rate), ratio(rate, bare)],
          ],
        ),
        '',
        table(
          ['ms', 'p50', 'p99'],
          [
            [`acknowledged, at full load`, figure(full.p50), figure(full.p99)],
            [`acknowledged, at half that load (${figure(rate / 2)} a second, arrivals at fixed times)`, figure(half.p50), figure(half.p99)],
            [
              'from acknowledgement to visible to the recipient, at half load',
              figure(percentile(visible, 50)),
              figure(percentile(visible, 99)),
            ],
          ],
        ),
        ...refusals(full, half),
      ].join('\n');
    } finally {
      await database.stop();
    }
  } finally {
    await platform.stop('SIGINT');
  }
}

const refusals = (...seen: Seen[]): string[] => {
  const others = seen.flatMap((one) => Object.entries(one.others));
  return others.length === 0 ? [] : ['', `Not accepted: ${others.map(([status, count]) => `${count} × ${status}`).join(', ')}.`];
};

async function generate(prefix: string, count: number, rate?: number): Promise<Seen> {
  const words = ['--import', hook, generator, String(port), prefix, String(count), ...(rate === undefined ? [] : [String(rate)])];
  const { stdout } = await run(process.execPath, words, { maxBuffer: 64_000_000 });
  return JSON.parse(stdout) as Seen;
}

/** The least that a durable deposit can cost: one committed row and one flushed file of the same bytes. Returns inserts a second. */
export async function bareInserts({ pool }: Connection, folder: string, count: number): Promise<number> {
  const papers = await loadPapers(count, 'R');
  await pool.query('CREATE TABLE IF NOT EXISTS bench_bare (number text PRIMARY KEY, bytes bytea NOT NULL)');
  const from = performance.now();
  const waiting = papers.map((paper) => paper);
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let paper = waiting.shift(); paper !== undefined; paper = waiting.shift()) {
        const handle = await open(join(folder, `bare-${paper.number}`), 'w');
        await handle.writeFile(paper.bytes);
        await handle.datasync();
        await handle.close();
        await pool.query('INSERT INTO bench_bare (number, bytes) VALUES ($1, $2)', [paper.number, Buffer.from(paper.bytes)]);
      }
    }),
  );
  const took = performance.now() - from;
  await pool.query('DROP TABLE bench_bare');
  return count / (took / 1000);
}

async function settled({ pool }: Connection): Promise<void> {
  for (let waited = 0; waited < 600; waited++) {
    const { rows } = await pool.query<{ left: number }>('SELECT count(*) AS left FROM graphile_worker._private_jobs');
    if (rows[0]?.left === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Milliseconds from each answer until the recipient could see the invoice: both clocks are this machine's. */
async function untilVisible({ pool }: Connection, { ids }: Seen): Promise<number[]> {
  const { rows } = await pool.query<{ id: string; made_available_at: Date | null }>(
    'SELECT id, made_available_at FROM invoices WHERE id = ANY ($1::uuid[])',
    [ids.map(({ id }) => id)],
  );
  const at = new Map(rows.map((row) => [row.id, row.made_available_at?.getTime() ?? Number.POSITIVE_INFINITY]));
  return ids.map(({ id, answered }) => Math.max(0, (at.get(id) ?? Number.POSITIVE_INFINITY) - answered));
}
