import { Problem } from '#kernel';
import type { Service } from '../../structure.ts';
import { codeKey } from '../code.ts';
import { breathe } from './breathe.ts';
import type { ServiceField, ServiceValues } from '../values.ts';
import { differences, serviceFields, valuesOf } from '../values.ts';
import type { CsvVocabulary } from './columns.ts';
import { decodeCsv } from './decode.ts';
import type { Encoding } from './decode.ts';
import type { LineError, WantedService } from './lines.ts';
import { readLine } from './lines.ts';
import type { Table } from './table.ts';
import { readTable } from './table.ts';

/** A service that would change, and in what. */
export interface PlannedChange {
  readonly id: string;
  readonly before: ServiceValues;
  readonly after: ServiceValues;
  readonly fields: readonly ServiceField[];
}

/** What a file would do to the services of a structure. */
export interface ImportPlan {
  readonly encoding: Encoding;
  readonly delimiter: Table['delimiter'];
  /** Lines that hold something, the headings not counted. */
  readonly lines: number;
  readonly wrongLines: number;
  /** Headings that name nothing known: their cells are not read. */
  readonly unknownColumns: readonly string[];
  /** What the file says nothing of: it stays as it is. */
  readonly absentColumns: readonly ServiceField[];
  readonly created: readonly ServiceValues[];
  readonly changed: readonly PlannedChange[];
  /** Absent from the file, and to be switched off. */
  readonly inactivated: readonly PlannedChange[];
  readonly unchanged: number;
  /** In the order of the file. Lines with an error do nothing. */
  readonly errors: readonly LineError[];
}

/** What the plan is made against. */
export interface PlanBase {
  readonly services: readonly Service[];
  readonly structureIsPublic: boolean;
  readonly inactivateAbsent: boolean;
}

/**
 * Reads a file and says what it would do; stores nothing. Throws `services.import-…` for a file that cannot be read at all: empty, no text, too long,
 * a quotation mark without its end, or without a column for the code.
 */
export async function planImport(bytes: Uint8Array, vocabulary: CsvVocabulary, base: PlanBase): Promise<ImportPlan> {
  const { text, encoding } = decodeCsv(bytes);
  const table = await readTable(text, vocabulary);
  const { places, twice, unknown } = table.columns;
  const needed = (['code', 'name'] as const).filter((field) => !places.has(field));
  if (needed.length > 0) throw new Problem('services.import-columns-missing', 'invalid', { details: { columns: needed } });
  if (twice.length > 0) throw new Problem('services.import-columns-twice', 'invalid', { details: { columns: twice } });
  const known = new Map(base.services.map((service) => [codeKey(service.code), service]));
  const values = new Map([...known].map(([key, service]) => [key, valuesOf(service)]));
  const read: WantedService[] = [];
  for (const [index, line] of table.lines.entries()) {
    read.push(readLine(line, table, vocabulary, (key) => values.get(key), base.structureIsPublic));
    await breathe(index);
  }
  const wanted = withRepeated(read);
  const good = wanted.filter(({ errors }) => errors.length === 0);
  const changed = good.flatMap(({ key, values: after, existing: before }): PlannedChange[] => {
    const service = known.get(key);
    if (!service || !before) return [];
    const fields = differences(before, after);
    return fields.length === 0 ? [] : [{ id: service.id, before, after, fields }];
  });
  const created = good.filter(({ existing }) => !existing).map(({ values: after }) => after);
  return {
    encoding,
    delimiter: table.delimiter,
    lines: table.lines.length,
    wrongLines: wanted.length - good.length,
    unknownColumns: unknown,
    absentColumns: serviceFields.filter((field) => !places.has(field)),
    created,
    changed,
    // A line whose code is misread would look absent: nothing is switched off before every line is right.
    inactivated: base.inactivateAbsent && good.length === wanted.length ? absent(base.services, new Set(wanted.map(({ key }) => key))) : [],
    unchanged: good.length - created.length - changed.length,
    errors: wanted.flatMap(({ errors }) => errors),
  };
}

function absent(services: readonly Service[], present: ReadonlySet<string>): PlannedChange[] {
  return services
    .filter((service) => service.state !== 'inactive' && !present.has(codeKey(service.code)))
    .map((service) => {
      const before = valuesOf(service);
      return { id: service.id, before, after: { ...before, isEnabled: false }, fields: ['isEnabled'] };
    });
}

/** Of lines with the same code nobody can tell which one is meant: all of them are wrong. */
function withRepeated(wanted: readonly WantedService[]): WantedService[] {
  const times = new Map<string, number>();
  for (const { key } of wanted) times.set(key, (times.get(key) ?? 0) + 1);
  return wanted.map((one) =>
    one.key === '' || times.get(one.key) === 1
      ? one
      : {
          ...one,
          errors: [
            ...one.errors,
            { line: one.line, field: 'code' as const, value: one.values.code.slice(0, 100), code: 'services.code-twice' },
          ],
        },
  );
}
