import { open, rm } from 'node:fs/promises';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { figure, percentile } from './figures.ts';

/** What the figures were measured on. */
export async function describeMachine(folder: string): Promise<string> {
  const cores = cpus();
  const flush = await flushCost(folder);
  return [
    `- ${cores[0]?.model.trim() ?? 'unknown processor'}, ${cores.length} cores, ${figure(totalmem() / 2 ** 30)} GiB, ${process.platform} ${release()}`,
    `- Node ${process.versions.node}, embedded PostgreSQL`,
    `- flushing 4 KB to disk (fdatasync): median ${figure(percentile(flush, 50) * 1000)} µs, 99 % within ${figure(percentile(flush, 99) * 1000)} µs`,
    `- load average when begun: ${loadavg().map(figure).join(', ')} (whatever is above 0 belongs to others and makes the figures worse)`,
  ].join('\n');
}

async function flushCost(folder: string): Promise<number[]> {
  const path = join(folder, 'flush');
  const handle = await open(path, 'w');
  const block = Buffer.alloc(4096, 1);
  const samples: number[] = [];
  try {
    for (let at = 0; at < 300; at++) {
      await handle.write(block, 0, block.length, at * block.length);
      const from = performance.now();
      await handle.datasync();
      samples.push(performance.now() - from);
    }
  } finally {
    await handle.close();
    await rm(path, { force: true });
  }
  return samples;
}
