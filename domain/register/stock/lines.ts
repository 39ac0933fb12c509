import type { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { Problem } from '#kernel';
import type { Variables } from '../sirene.ts';
import type { StockFile } from './columns.ts';
import { readerOf } from './columns.ts';
import type { BadLines } from './faults.ts';

/** A record longer than this is a quote that was never closed. */
const longestRecord = 64 * 1024;

/** One line of a file. */
export interface Line {
  readonly line: number;
  readonly variables: Variables;
}

/**
 * Reads a stock file line by line (CSV, UTF-8, commas, header row), holding one line at a time. Lines that cannot be read are added to `bad`.
 * Throws Problem `register.columns-missing`, `register.file-unreadable` (not such a file at all).
 */
export async function* linesOf(file: StockFile, source: Readable, bad: BadLines): AsyncGenerator<Line> {
  const parser = parse({
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: longestRecord,
    // Each record with the line it stands on.
    info: true,
  });
  parser.on('skip', (error: { lines?: number }) => bad.add({ file, line: error.lines ?? 0, code: 'unreadable' }));
  source.on('error', (error) => parser.destroy(error));
  // A file that failed while another one was read says so no more.
  if (source.errored) parser.destroy(source.errored);
  else source.pipe(parser);
  let read: ((cells: readonly string[]) => Variables) | undefined;
  let width = 0;
  try {
    for await (const { record: cells, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const line = info.lines;
      if (read === undefined) {
        read = readerOf(file, cells);
        width = cells.length;
      } else if (cells.length !== width) bad.add({ file, line, code: 'cells-missing' });
      else if (cells.some((cell) => cell.includes('\ufffd'))) bad.add({ file, line, code: 'not-utf8' });
      else yield { line, variables: read(cells) };
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('register.file-unreadable', 'invalid', { params: { file }, cause: error });
  } finally {
    source.destroy();
  }
  if (read === undefined) readerOf(file, []);
}
