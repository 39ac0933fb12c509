import { isUri } from './uri.ts';

/** Lexical spaces of XML Schema's built-in types, by the letters the tables use. Text is judged where it stands, without being cut out. */
export const STRING = 0x73; // s
export const NORMALIZED_STRING = 0x6e; // n
export const TOKEN = 0x74; // t
const SHORT_TOKEN = 0x63; // c: one to three characters
const URI = 0x75; // u
const DECIMAL = 0x64; // d
const INTEGER = 0x69; // i
const BOOLEAN = 0x62; // b
const DATE = 0x44; // D
const TIME = 0x54; // T
const DATE_TIME = 0x57; // W
const BASE64 = 0x42; // B
const LANGUAGE = 0x6c; // l
export const IDENTIFIER = 0x49; // I

/** Names of the types, as XML Schema gives them. */
export const LEXICAL_NAMES: ReadonlyMap<number, string> = new Map([
  [STRING, 'string'],
  [NORMALIZED_STRING, 'normalizedString'],
  [TOKEN, 'token'],
  [SHORT_TOKEN, 'token'],
  [URI, 'anyURI'],
  [DECIMAL, 'decimal'],
  [INTEGER, 'integer'],
  [BOOLEAN, 'boolean'],
  [DATE, 'date'],
  [TIME, 'time'],
  [DATE_TIME, 'dateTime'],
  [BASE64, 'base64Binary'],
  [LANGUAGE, 'language'],
  [IDENTIFIER, 'ID'],
]);

/** Whether the characters of `text` from `start` to `end` are of this type, white space having been collapsed as it says. */
export function isLexical(kind: number, text: string, start: number, end: number): boolean {
  if (kind === STRING || kind === NORMALIZED_STRING || kind === TOKEN) return true;
  if (kind === DATE || kind === TIME || kind === DATE_TIME) return isMoment(kind, text.slice(start, end));
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  if (kind === DECIMAL) return isDecimal(text, from, to, true);
  if (kind === INTEGER) return isDecimal(text, from, to, false);
  if (kind === BASE64) return isBase64(text, from, to);
  return isOther(kind, text.slice(from, to));
}

function isOther(kind: number, text: string): boolean {
  if (kind === BOOLEAN) return text === 'true' || text === 'false' || text === '1' || text === '0';
  if (kind === URI) return isUri(text);
  if (kind === LANGUAGE) return /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(text);
  if (kind === SHORT_TOKEN) return shortLength(text);
  if (kind === IDENTIFIER) return NC_NAME.test(text);
  return false;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function isDecimal(text: string, start: number, end: number, point: boolean): boolean {
  let at = start;
  const sign = text.charCodeAt(at);
  if (at < end && (sign === 0x2d || sign === 0x2b)) at++;
  let digits = 0;
  let allowed = point;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) digits++;
    else if (code === 0x2e && allowed) allowed = false;
    else return false;
  }
  return digits > 0;
}

/**
 * Dates and times with white space around them. XML Schema would drop it; the processor whose verdicts are the reference (libxml2) refuses it except
 * before a time and after a moment with its zone, and a date is better written without.
 */
function isMoment(kind: number, text: string): boolean {
  if (text.length > LONGEST_MOMENT) return false;
  if (kind === DATE) return isDate(text);
  if (kind === TIME) return TIME_FORM.test(text.replace(/^[ \t\r\n]+/, ''));
  const moment = text.replace(/(Z|[+-]\d\d:\d\d)[ \t\r\n]+$/, '$1');
  const separator = moment.indexOf('T');
  const date = moment.slice(0, Math.max(separator, 0));
  return isDate(date) && !/(Z|[+-]\d\d:\d\d)$/.test(date) && TIME_FORM.test(moment.slice(separator + 1));
}

/** No moment of any calendar in use takes more; longer text is not looked at. */
const LONGEST_MOMENT = 1000;

const ZONE = '(?:Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))?';
const DATE_FORM = new RegExp(`^(-?)((?:[1-9]\\d{3,}|0\\d{3}))-(\\d\\d)-(\\d\\d)${ZONE}$`);
const TIME_FORM = new RegExp(`^(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?|24:00:00(?:\\.0+)?)${ZONE}$`);
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDate(text: string): boolean {
  const form = DATE_FORM.exec(text);
  if (form === null) return false;
  const [, , years = '', months, days] = form;
  const year = Number(years.slice(-4));
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const month = Number(months);
  const day = Number(days);
  if (/^0+$/.test(years) || month < 1 || month > 12 || day < 1) return false;
  return day <= (DAYS[month - 1] ?? 0) + (month === 2 && leap ? 1 : 0);
}

/** Characters outside the alphabet are passed over, as RFC 2045 says; what counts is the number of those inside and the padding. */
function isBase64(text: string, start: number, end: number): boolean {
  let count = 0;
  let padding = 0;
  let last = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3d) padding++;
    else if (sixBits(code) >= 0) {
      if (padding > 0) return false;
      last = code;
      count++;
    }
  }
  if (padding === 0) return count % 4 === 0;
  if (padding === 1) return count % 4 === 3 && (sixBits(last) & 3) === 0;
  return padding === 2 && count % 4 === 2 && (sixBits(last) & 15) === 0;
}

function sixBits(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61 + 26;
  if (code >= 0x41 && code <= 0x5a) return code - 0x41;
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 52;
  if (code === 0x2b) return 62;
  return code === 0x2f ? 63 : -1;
}

function shortLength(text: string): boolean {
  const { length } = Array.from(text.replace(/[ \t\r\n]+/g, ' ').slice(0, 8));
  return length >= 1 && length <= 3;
}

const NC_NAME = /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{M}._\-\u00b7]*$/u;
