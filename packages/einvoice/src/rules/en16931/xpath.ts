import type { Path } from '../engine/path.ts';
import { CastFault, type View } from '../engine/view.ts';

/*
 * What XPath 2.0 makes of texts, as far as the official artefacts use it: white space is that of XML alone,
 * and lengths count a character beyond the basic plane once.
 */

const SPACE = 0x20;

/** Without white space around: what is left of `normalize-space` where inner blanks disqualify a value anyway. */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= SPACE) start++;
  while (end > start && text.charCodeAt(end - 1) <= SPACE) end--;
  return end - start === text.length ? text : text.slice(start, end);
}

export function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > SPACE) return false;
  return true;
}

/** `normalize-space`. */
export function normalized(text: string): string {
  return trimmed(text).replace(/[ \t\r\n]+/g, ' ');
}

/** Has more characters than that? */
export function isLonger(text: string, most: number): boolean {
  return text.length > most && (text.length > most * 2 || Array.from(text).length > most);
}

/** Has more than so many characters after its first point? */
export function hasMorePlaces(text: string, most: number): boolean {
  const point = text.indexOf('.');
  return point >= 0 && text.length - point - 1 > most && isLonger(text.slice(point + 1), most);
}

const DOUBLE = /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|[+-]?INF|NaN)$/;

/** The `xs:double` that an element is when it is compared with a number. @throws CastFault when it is none. */
export function doubleOf(node: number, view: View): number {
  const text = trimmed(view.value(node));
  if (!DOUBLE.test(text)) throw new CastFault(node, 'decimal');
  return text.endsWith('INF') ? Number(text.replace('INF', 'Infinity')) : Number(text);
}

const DATE = /^(-?(?:[1-9]\d{4,8}|\d{4}))-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?:Z|([+-])(0\d|1[0-4]):([0-5]\d))?$/;
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MINUTES_OF_DAY = 1440;
const MOST_MINUTES_FROM_UTC = 840;

/**
 * When the `xs:date` of an element begins, in minutes of one same line of time; a date without time zone is taken in UTC.
 * @throws CastFault when it is no date.
 */
export function dateOf(node: number, view: View): number {
  const parts = DATE.exec(trimmed(view.value(node)));
  if (parts === null) throw new CastFault(node, 'date');
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const fromUtc = (Number(parts[5] ?? 0) * 60 + Number(parts[6] ?? 0)) * (parts[4] === '-' ? -1 : 1);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const longest = month === 2 && leap ? 29 : (MONTHS[month - 1] ?? 0);
  if (day > longest || Math.abs(fromUtc) > MOST_MINUTES_FROM_UTC) throw new CastFault(node, 'date');
  return daysUntil(year, month, day) * MINUTES_OF_DAY - fromUtc;
}

/** Days since 1 March of year 0, by the Gregorian calendar carried on both ways; the year is thought to begin in March. */
function daysUntil(year: number, month: number, day: number): number {
  const full = month > 2 ? year : year - 1;
  const months = (month + 9) % 12;
  return full * 365 + Math.floor(full / 4) - Math.floor(full / 100) + Math.floor(full / 400) + Math.floor((months * 153 + 2) / 5) + day;
}

/**
 * Whether some element at a path is this `xs:boolean`, as a condition on a context: at the first that is no boolean the search ends,
 * and the context does not fit.
 */
export function saysBoolean(node: number, view: View, at: Path, wanted: boolean): boolean {
  for (const found of view.all(node, at)) {
    const word = trimmed(view.value(found));
    const isTrue = word === 'true' || word === '1';
    if (!isTrue && word !== 'false' && word !== '0') return false;
    if (isTrue === wanted) return true;
  }
  return false;
}

type Test = (node: number, view: View) => boolean;

/** A condition on a context: where a value keeps it from being judged, the context does not fit. */
export function quietly(test: Test): Test {
  return (node, view) => {
    try {
      return test(node, view);
    } catch (problem) {
      if (problem instanceof CastFault) return false;
      throw problem;
    }
  };
}
