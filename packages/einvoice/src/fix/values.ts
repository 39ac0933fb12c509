import { compactDate, isoDate } from '../read/bind/values.ts';

/** Year first, with any separator or none, a time behind it or not. */
const YEAR_FIRST = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;
/** Day first, as in French and German. */
const DAY_FIRST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;

/** The date a text certainly means, `YYYY-MM-DD`. With slashes or dashes, day and month must not be exchangeable: 03/04/2026 is offered nothing. */
function certainDate(text: string): string | undefined {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    const [, year = '', separator, month = '', day = ''] = yearFirst;
    // Without separators every part has its full width.
    if (separator === '' && month.length + day.length < 4) return undefined;
    return isoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  }
  const [, day = '', separator, month = '', year = ''] = DAY_FIRST.exec(text) ?? [];
  if (day === '' || (separator !== '.' && Number(day) <= 12 && Number(day) !== Number(month))) return undefined;
  return isoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** A UBL date written as `xs:date`; undefined when it is one already, or no date for certain. */
export function repairUblDate(text: string): string | undefined {
  return isoDate(text) === undefined ? certainDate(text) : undefined;
}

/** A CII date written in format 102 (`YYYYMMDD`). */
export function repairCiiDate(text: string): string | undefined {
  return compactDate(text, '102') === undefined ? certainDate(text)?.replaceAll('-', '') : undefined;
}

const SPACES = /[\s\u00a0\u2007\u2009\u202f]/g;
const GROUPED_BY_SPACE = /^[+-]?\d{1,3}(?:[\s\u00a0\u2007\u2009\u202f']\d{3})+(?:[.,]\d+)?$/;
const GROUPED_BY_POINT = /^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/;
const GROUPED_BY_COMMA = /^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/;
/** One comma and not three digits behind it, unless nothing but zero stands before: `1,204` may be a thousand. */
const DECIMAL_COMMA = /^[+-]?(?:\d*,(?:\d{1,2}|\d{4,})|0,\d+)$/;

/** A decimal as XML writes it, where a text can mean one number only; `currency` may stand before or behind it. */
export function repairDecimal(text: string, currency: string | undefined): string | undefined {
  let number = text.trim();
  for (const sign of [currency, currency === 'EUR' ? '€' : undefined]) {
    if (sign === undefined || sign === '') continue;
    if (number.endsWith(sign)) number = number.slice(0, -sign.length).trim();
    else if (number.startsWith(sign)) number = number.slice(sign.length).trim();
  }
  if (GROUPED_BY_SPACE.test(number)) number = number.replace(SPACES, '').replaceAll("'", '').replace(',', '.');
  else if (GROUPED_BY_POINT.test(number)) number = number.replaceAll('.', '').replace(',', '.');
  else if (GROUPED_BY_COMMA.test(number)) number = number.replaceAll(',', '');
  else if (DECIMAL_COMMA.test(number)) number = number.replace(',', '.');
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(number)) return undefined;
  return number === text ? undefined : number;
}

/** An amount with no more than two decimals, where those cut off are zeros. */
export function withoutExtraZeros(text: string): string | undefined {
  return /^[+-]?\d*\.\d{2}0+$/.test(text) ? text.slice(0, text.indexOf('.') + 3) : undefined;
}
