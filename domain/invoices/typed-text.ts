import { cleanText } from './clean-text.ts';

/** A typed amount as a decimal text: spaces of every width go, a comma is a point. What is no amount stays as typed, for the controls to say so. */
export function typedDecimal(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const compact = cleanText(text).replaceAll(/\s/g, '');
  if (compact === '') return undefined;
  return /^[+-]?\d+,\d*$/.test(compact) ? compact.replace(',', '.') : compact;
}

/** A typed day as `YYYY-MM-DD`, from that or from `DD/MM/YYYY`. What is no day stays as typed. */
export function typedDate(text: string | undefined): string | undefined {
  const clean = cleanText(text ?? '');
  if (clean === '') return undefined;
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(clean);
  return french ? `${french[3]}-${french[2]?.padStart(2, '0')}-${french[1]?.padStart(2, '0')}` : clean;
}

/** A typed text, or undefined when nothing was typed. */
export function typedText(text: string | undefined): string | undefined {
  const clean = cleanText(text ?? '');
  return clean === '' ? undefined : clean;
}
