import type { ServiceField } from '../values.ts';

/** What the cells and headings of a file may say, in every language: handed in by the door, which knows the words. */
export interface CsvVocabulary {
  readonly headings: Readonly<Record<ServiceField, readonly string[]>>;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** Headings compared: neither case, accents, spaces nor signs count. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Where each field stands in a file. */
export interface Columns {
  readonly places: ReadonlyMap<ServiceField, number>;
  /** Headings that name no field; their cells are left alone. */
  readonly unknown: readonly string[];
  /** Fields that two columns name. */
  readonly twice: readonly ServiceField[];
}

/** Finds the fields in the headings, in any order and language. */
export function findColumns(headings: readonly string[], vocabulary: CsvVocabulary): Columns {
  const fields = Object.entries(vocabulary.headings) as [ServiceField, readonly string[]][];
  const known = new Map(fields.flatMap(([field, names]) => names.map((name) => [folded(name), field] as const)));
  const places = new Map<ServiceField, number>();
  const unknown: string[] = [];
  const twice: ServiceField[] = [];
  headings.forEach((heading, place) => {
    const field = known.get(folded(heading));
    if (field === undefined) {
      if (heading.trim() !== '') unknown.push(heading.trim().slice(0, 100));
    } else if (places.has(field)) twice.push(field);
    else places.set(field, place);
  });
  return { places, unknown, twice };
}

const answer = (text: string): string => text.trim().toLowerCase();

/** What a yes-or-no cell says; undefined when it says neither. */
export function yesOrNo(text: string, { yes, no }: CsvVocabulary): boolean | undefined {
  const said = answer(text);
  if (['1', 'true', 'x', ...yes].includes(said)) return true;
  return ['0', 'false', ...no].includes(said) ? false : undefined;
}

/** A day as files write it, `2026-11-02` or `02/11/2026`, as `YYYY-MM-DD`; anything else as it stands. */
export function dayOf(text: string): string {
  const parts = /^\s*(\d{1,2})[/.](\d{1,2})[/.](\d{4})\s*$/.exec(text);
  if (!parts) return text.trim();
  const [, day = '', month = '', year = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A text begins as a formula would: spreadsheets run it. Texts that already wear the apostrophe get another, so that taking one off gives every text back. */
const formula = /^'*[=+\-@\t\r]/;
const plainNumber = /^-?\d+([.,]\d+)?$/;

/** A text that a spreadsheet will not run. */
export const disarmed = (text: string): string => (formula.test(text) && !plainNumber.test(text) ? `'${text}` : text);

/** The text again. */
export const rearmed = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell);
