import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figure, percentile, table } from './figures.ts';
import { invoiceOfLines } from './invoices.ts';

const launcher = fileURLToPath(new URL('../run/unisson.js', import.meta.url));

/** Wall time of `unisson validate FILE` from nothing to its verdict, against the bare start of the same Node. */
export async function commandStarts(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'unisson-start-'));
  try {
    const file = join(folder, 'invoice.xml');
    writeFileSync(file, invoiceOfLines(10).bytes);
    const bare = median(() => execFileSync(process.execPath, ['-e', '0']));
    const command = median(() => execFileSync(process.execPath, [launcher, 'validate', '--format', 'jsonl', file]));
    return `Cold start, median of 15 runs, milliseconds:\n\n${table(
      ['', 'ms'],
      [
        ['Node alone', figure(bare)],
        ['`unisson validate FILE`', figure(command)],
      ],
    )}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function median(run: () => unknown): number {
  const samples: number[] = [];
  for (let at = 0; at < 16; at++) {
    const from = performance.now();
    run();
    if (at > 0) samples.push(performance.now() - from);
  }
  return percentile(samples, 50);
}
