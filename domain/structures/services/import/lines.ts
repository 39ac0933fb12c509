import type { Complaint } from '../check-values.ts';
import { cleaned, complaintsOf } from '../check-values.ts';
import { codeKey } from '../code.ts';
import type { ServiceField, ServiceValues } from '../values.ts';
import { blankService, serviceFields } from '../values.ts';
import type { CsvVocabulary } from './columns.ts';
import { dayOf, rearmed, yesOrNo } from './columns.ts';
import type { Table, TableLine } from './table.ts';

/** Something wrong with a cell of a file. */
export interface LineError {
  readonly line: number;
  /** Absent: the whole line. */
  readonly field?: ServiceField;
  /** The cell, its beginning when it is long. */
  readonly value: string;
  /** Says in words what is wrong and how to mend it. */
  readonly code: string;
}

/** One service as a line of a file wants it. */
export interface WantedService {
  readonly line: number;
  readonly key: string;
  readonly values: ServiceValues;
  /** What it changes, when it is there already. */
  readonly existing?: ServiceValues;
  readonly errors: readonly LineError[];
}

const shown = (cell: string): string => (cell.length > 100 ? `${cell.slice(0, 99)}…` : cell);

const answers = ['isEnabled', 'commitmentRequired', 'isMediaAgency'] as const;

/** What the cells of a line say, over what the service is already; what the file has no column for stays. */
function wantedValues(line: TableLine, table: Table, vocabulary: CsvVocabulary, base: ServiceValues) {
  const errors: Complaint[] = [];
  const changes: Partial<Record<ServiceField, string | boolean | null>> = {};
  for (const [field, place] of table.columns.places) {
    const cell = rearmed((line.cells[place] ?? '').trim());
    const isAnswer = answers.some((one) => one === field);
    if (!isAnswer && field !== 'paymentStatusReturned') changes[field] = field === 'validFrom' || field === 'validTo' ? dayOf(cell) : cell;
    else if (cell !== '') {
      const said = yesOrNo(cell, vocabulary);
      if (said === undefined) errors.push({ field, code: 'services.answer-unknown' });
      else changes[field] = said;
    } else if (!isAnswer) changes[field] = null;
  }
  return { values: cleaned({ ...base, ...changes } as ServiceValues), errors };
}

/** Reads one line; all that is wrong with it is told. */
export function readLine(
  line: TableLine,
  table: Table,
  vocabulary: CsvVocabulary,
  existingOf: (key: string) => ServiceValues | undefined,
  structureIsPublic: boolean,
): WantedService {
  const place = table.columns.places.get('code') ?? 0;
  const code = cleaned({ ...blankService, code: rearmed((line.cells[place] ?? '').trim()) }).code;
  const key = codeKey(code);
  const existing = existingOf(key);
  const { values, errors } = wantedValues(line, table, vocabulary, existing ?? blankService);
  // The code as it is kept: a file that writes it in small letters means the same service.
  const wanted = existing ? { ...values, code: existing.code } : values;
  const complaints = [...errors, ...complaintsOf(wanted, structureIsPublic)].sort(
    (a, b) => serviceFields.indexOf(a.field) - serviceFields.indexOf(b.field),
  );
  return {
    line: line.line,
    key,
    values: wanted,
    ...(existing && { existing }),
    errors: [
      ...complaints.map(({ field, code: what }) => ({ line: line.line, field, value: shown(cellOf(line, table, field)), code: what })),
      ...(line.cells.length > table.headings.length && line.cells.slice(table.headings.length).some((cell) => cell.trim() !== '')
        ? [{ line: line.line, value: String(line.cells.length), code: 'services.import-cells' }]
        : []),
    ],
  };
}

const cellOf = (line: TableLine, table: Table, field: ServiceField): string => line.cells[table.columns.places.get(field) ?? -1] ?? '';
