import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, newPage, pageWeight } from '../conformance/browser/index.ts';
import type { RunningPart } from '../conformance/platform/index.ts';
import { startPart, untilReady } from '../conformance/platform/index.ts';
import { figure, table } from './figures.ts';

const port = 8361;

/** From the command to `/readyz`, the first time (demo world made) and the second; memory at rest; what the first page weighs. */
export async function benchStart(folder: string): Promise<string> {
  const place = { dataFolder: join(folder, 'start'), port };
  const first = startPart('start', place);
  const firstReady = await untilReady(first, port, 600_000);
  await first.stop('SIGINT');
  const second = startPart('start', place);
  try {
    const secondReady = await untilReady(second, port);
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    const memory = await memoryOf(second, place.dataFolder);
    const weight = await firstPage();
    return table(
      ['', ''],
      [
        ['first start, demo world of 600 invoices made, s', figure(firstReady / 1000)],
        ['second start, s', figure(secondReady / 1000)],
        ['memory at rest: Node (resident), MiB', figure(memory.node)],
        ['memory at rest: PostgreSQL (proportional), MiB', figure(memory.postgres)],
        [`first page with all it fetches, compressed, KB (${weight.requests.length} requests)`, figure(weight.bytes / 1024)],
      ],
    );
  } finally {
    await second.stop('SIGINT');
  }
}

async function firstPage(): ReturnType<typeof pageWeight> {
  try {
    return await pageWeight(await newPage(), `http://127.0.0.1:${port}/`);
  } finally {
    await close();
  }
}

async function memoryOf(part: RunningPart, dataFolder: string): Promise<{ node: number; postgres: number }> {
  const postgres: number[] = [];
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    const parent = await readFile(`/proc/${pid}/stat`, 'latin1').then(
      (stat) => stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1],
      () => '',
    );
    if (command.includes(join(dataFolder, 'database', 'cluster')) && command.includes('postgres')) postgres.push(Number(pid));
    else if (postgres.includes(Number(parent))) postgres.push(Number(pid));
  }
  const sizes = await Promise.all(postgres.map((pid) => kibibytes(`/proc/${pid}/smaps_rollup`, 'Pss')));
  return {
    node: (await kibibytes(`/proc/${part.pid}/status`, 'VmRSS')) / 1024,
    postgres: sizes.reduce((sum, size) => sum + size, 0) / 1024,
  };
}

async function kibibytes(path: string, name: string): Promise<number> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
}
