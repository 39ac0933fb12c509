import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { startDatabase } from '#platform/database';
import { makeSmallWorld } from '../conformance/platform/index.ts';
import { demoStructure } from '../run/demo/structures.ts';
import { bareInserts } from './deposits.ts';
import { figure, ratio, table } from './figures.ts';
import { loadPapers } from './load-papers.ts';

const run = promisify(execFile);
const hook = pathToFileURL(fileURLToPath(new URL('../run/tsx-hook.ts', import.meta.url))).href;
const unisson = fileURLToPath(new URL('../run/unisson.js', import.meta.url));

/** `unisson deposit FOLDER` alone on a data folder: start, deposits, routing and stop are all in the time. */
export async function benchFolder(folder: string): Promise<string> {
  const dataFolder = join(folder, 'folder');
  await makeSmallWorld(dataFolder);
  const bare = await bareRate(dataFolder);
  const papers = (await loadPapers(3000, 'D')).filter((paper) => paper.clientId === 'demo-papeterie');
  const inbox = join(folder, 'inbox');
  await mkdir(inbox);
  for (const paper of papers) await writeFile(join(inbox, paper.fileName), paper.bytes);
  const from = performance.now();
  const { stdout } = await run(
    process.execPath,
    ['--import', hook, unisson, 'deposit', inbox, '--supplier', demoStructure('papeterie').identifier, '--format', 'jsonl'],
    {
      env: { ...process.env, UNISSON_DATA_DIR: dataFolder },
      maxBuffer: 256_000_000,
    },
  );
  const rate = papers.length / ((performance.now() - from) / 1000);
  const accepted = stdout.split('\n').filter((line) => line.includes('"state":"accepted"')).length;
  return table(
    ['', 'a second', 'against the bare insert'],
    [
      ['bare durable insert, 16 at once', figure(bare), '1'],
      [`\`unisson deposit\` of ${papers.length} files (${accepted} accepted), start and stop included`, figure(rate), ratio(rate, bare)],
    ],
  );
}

/** Bare inserts on the same folder; the database is stopped again, since the command starts its own. */
async function bareRate(dataFolder: string): Promise<number> {
  const database = await startDatabase({ dataFolder, connection: { max: 16 } });
  try {
    return await bareInserts(database, dataFolder, 1500);
  } finally {
    await database.stop();
  }
}
