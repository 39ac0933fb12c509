import type { CsvVocabulary, LineError, Service, ServiceField } from '#domain/structures';
import { disarmed, serviceFields, valuesOf } from '#domain/structures';
import type { Language } from '#kernel';
import { languages } from '#kernel';
import { say, sayIn } from '#words';

const everyLanguage = (of: (language: Language) => readonly string[]): readonly string[] => languages.flatMap(of);
const listed = (text: string): string[] => text.split(',');

/** What files of services may say, in every language: a file written in one is read in the other. */
export const servicesVocabulary: CsvVocabulary = {
  headings: Object.fromEntries(
    serviceFields.map((field) => [field, everyLanguage((language) => [say(language, `services.csv.${field}`)])]),
  ) as Record<ServiceField, readonly string[]>,
  yes: everyLanguage((language) => [say(language, 'services.csv.yes'), ...listed(say(language, 'services.csv.yes-also'))]),
  no: everyLanguage((language) => [say(language, 'services.csv.no'), ...listed(say(language, 'services.csv.no-also'))]),
};

/** One cell: no formula, and quoted when needed. */
function cell(text: string): string {
  const harmless = disarmed(text);
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const row = (cells: readonly string[]): string => `${cells.map(cell).join(';')}\r\n`;

/** The mark tells spreadsheets that the text is UTF-8. */
const mark = '\ufeff';

/** Characters handed on at once. */
const portion = 64 * 1024;

/** Services as CSV, in portions: the import reads it back as it was. Days as 2026-11-30 in both languages. */
export async function* servicesCsv(services: AsyncIterable<Service> | Iterable<Service>, language: Language): AsyncGenerator<string> {
  const told = (value: string | boolean | null): string =>
    typeof value === 'string' ? value : value === null ? '' : say(language, value ? 'services.csv.yes' : 'services.csv.no');
  let text = mark + row(serviceFields.map((field) => say(language, `services.csv.${field}`)));
  for await (const service of services) {
    const values = valuesOf(service);
    text += row(serviceFields.map((field) => told(values[field])));
    if (text.length > portion) {
      yield text;
      text = '';
    }
  }
  yield text;
}

/** One thing wrong with a file, in words. */
export function lineErrorWords(error: LineError, language: Language): { readonly column: string; readonly what: string } {
  return {
    column: error.field ? say(language, `services.csv.${error.field}`) : say(language, 'services.error.whole'),
    what: sayIn(language, `problems.${error.code}`) ?? error.code,
  };
}

/** Everything wrong with a file, as CSV, in portions. */
export function* lineErrorsCsv(errors: readonly LineError[], language: Language): Generator<string> {
  const headings = (['line', 'column', 'value', 'code', 'what'] as const).map((name) => say(language, `services.error.${name}`));
  let text = mark + row(headings);
  for (const error of errors) {
    const { column, what } = lineErrorWords(error, language);
    text += row([String(error.line), column, error.value, error.code, what]);
    if (text.length > portion) {
      yield text;
      text = '';
    }
  }
  yield text;
}
