import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { Problem } from '#kernel';
import type { Columns, CsvVocabulary } from './columns.ts';
import { findColumns } from './columns.ts';

/** Lines of services a file may hold, and bytes. */
export const linesAtMost = 20_000;
export const importMaximum = 5 * 1024 * 1024;

/** Characters one line may hold: far more than the longest service. */
const lineMaximum = 20_000;
/** Cells of a whole file: each costs memory, also when it is empty. */
const cellsMaximum = 400_000;
/** Characters parsed in one go: a few milliseconds. */
const portion = 16_384;
/** Line breaks of a whole file, those within quotes and between empty lines included. */
const breaksMaximum = 200_000;

const delimiters = [';', ',', '\t'] as const;

/** One line of a file: where it begins, and its cells. */
export interface TableLine {
  /** As editors count: the first line is 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A file as a table. */
export interface Table {
  readonly delimiter: (typeof delimiters)[number];
  readonly headings: readonly string[];
  readonly columns: Columns;
  readonly lines: readonly TableLine[];
}

/** The sign that parts the headings so that most of them are known. */
function delimiterOf(text: string, vocabulary: CsvVocabulary): Table['delimiter'] {
  const first = /^[^\r\n]*/.exec(text.trimStart())?.[0].slice(0, lineMaximum) ?? '';
  const known = (delimiter: string) =>
    findColumns(
      first.split(delimiter).map((heading) => heading.trim().replaceAll(/^"|"$/g, '')),
      vocabulary,
    ).places.size;
  return delimiters.reduce((best, one) => (known(one) > known(best) ? one : best));
}

/**
 * Reads the text as a table whose first line holds the headings. Memory and time are bounded before anything is read. Throws `services.import-too-long`,
 * `services.import-too-wide`, `services.import-line-too-long`, `services.import-quote` (each with its line where there is one).
 */
export async function readTable(given: string, vocabulary: CsvVocabulary): Promise<Table> {
  // One kind of line break: the library takes a minute over a million empty lines that end with two characters.
  const text = given.replaceAll('\r\n', '\n');
  const delimiter = delimiterOf(text, vocabulary);
  if (countOf(text, delimiter) > cellsMaximum) throw new Problem('services.import-too-wide', 'too-large');
  const tooLong = new Problem('services.import-too-long', 'too-large', { params: { maximum: String(linesAtMost) } });
  if (countOf(text, '\n') > breaksMaximum || countOf(text, '\r') > breaksMaximum) throw tooLong;
  const records = await recordsOf(text, delimiter);
  const [first, ...rest] = records;
  if (!first) throw new Problem('services.import-empty', 'invalid');
  if (rest.length > linesAtMost) throw tooLong;
  return { delimiter, headings: first.cells, columns: findColumns(first.cells, vocabulary), lines: rest };
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

async function recordsOf(text: string, delimiter: string): Promise<TableLine[]> {
  const options = {
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: lineMaximum,
    to: linesAtMost + 2,
  } as const;
  try {
    // With `info`, each record comes with its place, which the types of the library leave out.
    const found: TableLine[] = [];
    const records = Readable.from(portionsOf(text)).pipe(parse(options)) as AsyncIterable<{ record: string[]; info: { lines: number } }>;
    for await (const { record, info } of records) found.push({ line: info.lines - breaksIn(record), cells: record });
    return found;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = { params: { line: String(lineOf(error)) }, details: { line: lineOf(error) } };
    if (error.code === 'CSV_MAX_RECORD_SIZE') throw new Problem('services.import-line-too-long', 'invalid', line);
    throw new Problem('services.import-quote', 'invalid', line);
  }
}

/** The text in portions, with a turn for others between them. */
async function* portionsOf(text: string): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += portion) {
    await setImmediate();
    yield text.slice(from, from + portion);
  }
}

/** The line an error tells, the first when it tells none. */
const lineOf = (error: CsvError): number => (typeof error.lines === 'number' ? error.lines : 1);

/** Line breaks within quotes: the library tells where a record ends, people look where it begins. */
const breaksIn = (record: readonly string[]): number =>
  record.reduce((sum, cell) => sum + (cell.includes('\n') || cell.includes('\r') ? (cell.match(/\r\n|\r|\n/g)?.length ?? 0) : 0), 0);
