import type { Readable } from 'node:stream';
import type { Context, Database } from '#kernel';
import { Problem } from '#kernel';
import type { StockFile } from '../stock/columns.ts';
import type { BadLine, LineFault } from '../stock/faults.ts';
import { BadLines } from '../stock/faults.ts';
import type { Line } from '../stock/lines.ts';
import { linesOf } from '../stock/lines.ts';
import { stagedEstablishment, stagedSuccession, stagedUnit } from '../stock/staged.ts';
import { aloneOnConnection, dropStaging, makeStaging, stageRows } from '../store/staging.ts';
import { analyseRegister, indexStaging, repeated, swapStock, withoutUnit } from '../store/swap.ts';
import { freshFor } from '../freshness.ts';

/** The files of the public Sirene stock, as text (already unpacked). */
export interface StockFiles {
  readonly units: Readable;
  readonly establishments: Readable;
  readonly successions?: Readable;
}

/** What a load did. */
export interface StockLoad {
  /** Lines used, of each file. */
  readonly units: number;
  readonly establishments: number;
  readonly successions: number;
  /** Establishments the register now has from the file. */
  readonly entries: number;
  readonly badLines: { readonly count: number; readonly first: readonly BadLine[] };
}

/** Rows sent to the database at once: enough that the way there no longer counts, few enough to hold. */
const batch = 2_000;

/** What was read so far. */
export type OnProgress = (file: StockFile, lines: number) => void;

/**
 * Loads the register from the public Sirene stock files, streaming: memory stays the same for a thousand lines and for forty million. Bad lines are
 * left out and told; the rest takes the place of the file loaded before, in one transaction.
 * Throws Problem `register.columns-missing`, `register.file-unreadable`, `register.nothing-to-load` (a file without one good line would empty the
 * register), `register.load-under-way`. Source: INSEE, base Sirene, fichiers stock.
 */
export async function loadStock(context: Context, files: StockFiles, onProgress: OnProgress = () => undefined): Promise<StockLoad> {
  // A file may fail before its turn has come; `linesOf` tells then.
  for (const file of [files.units, files.establishments, files.successions]) file?.on('error', () => undefined);
  const alone = await aloneOnConnection(context.database, async (own) => {
    await makeStaging(own);
    try {
      return await loadOn(own, context.clock.now(), files, onProgress);
    } finally {
      await dropStaging(own);
    }
  });
  if (!alone) throw new Problem('register.load-under-way', 'conflict');
  return alone.done;
}

async function loadOn(own: Database, at: Date, files: StockFiles, onProgress: OnProgress): Promise<StockLoad> {
  const bad = new BadLines();
  const stage = async (file: StockFile, source: Readable | undefined, staged: (line: Line) => object | LineFault) =>
    source === undefined ? 0 : await stageFile(own, file, linesOf(file, source, bad), staged, bad, onProgress);
  const units = await stage('units', files.units, stagedUnit);
  const establishments = await stage('establishments', files.establishments, stagedEstablishment);
  const successions = await stage('successions', files.successions, stagedSuccession);
  await indexStaging(own);
  for (const left of [await withoutUnit(own), await repeated(own)]) bad.addAll(left.count, left.first);
  const entries = await swapStock(own, at, new Date(at.getTime() - freshFor));
  await analyseRegister(own);
  return { units, establishments, successions, entries, badLines: { count: bad.count, first: bad.first } };
}

async function stageFile(
  own: Database,
  file: StockFile,
  lines: AsyncIterable<Line>,
  staged: (line: Line) => object | LineFault,
  bad: BadLines,
  onProgress: OnProgress,
): Promise<number> {
  let rows: object[] = [];
  let good = 0;
  for await (const line of lines) {
    const row = staged(line);
    if (typeof row === 'string') {
      bad.add({ file, line: line.line, code: row });
      continue;
    }
    good += 1;
    rows.push(row);
    if (rows.length < batch) continue;
    await stageRows(own, file, rows);
    rows = [];
    onProgress(file, line.line);
  }
  await stageRows(own, file, rows);
  onProgress(file, good);
  return good;
}
