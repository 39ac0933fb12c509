/** Longest decimal taken as a number; anything longer is no amount and would only cost arithmetic. */
const LONGEST_DECIMAL = 60;
const PLAIN_DECIMAL = /^-?\d+(?:\.\d+)?$/;
const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?$/;

/** The canonical text of an `xs:decimal`, or undefined when it is none: no exponent, no leading `+`, a digit on both sides of the point. */
export function canonicalDecimal(text: string): string | undefined {
  if (text.length > LONGEST_DECIMAL) return undefined;
  if (PLAIN_DECIMAL.test(text)) return text;
  const match = DECIMAL.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  if (whole === '' && fraction === '') return undefined;
  return `${sign === '-' ? '-' : ''}${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** `YYYY-MM-DD` of an `xs:date` (a time zone is dropped: an invoice's date is the one written), or undefined. */
export function isoDate(text: string): string | undefined {
  const match = /^(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d)?$/.exec(text);
  return match?.[1] !== undefined && existsInCalendar(match[1]) ? match[1] : undefined;
}

/** `YYYY-MM-DD` of a CII date in format 102 (`YYYYMMDD`), or undefined. */
export function compactDate(text: string, format: string | undefined): string | undefined {
  if (format !== undefined && format !== '102') return undefined;
  const match = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  const date = match ? `${match[1]}-${match[2]}-${match[3]}` : undefined;
  return date !== undefined && existsInCalendar(date) ? date : undefined;
}

function existsInCalendar(date: string): boolean {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  if (year === 0 || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

/** Base64 on one line, as most writers have it: looked at by the expression's own machine, several times quicker than by a loop. */
const UNBROKEN = /^[A-Za-z0-9+/]*(={0,2})$/;

/** Base64 with any white space between, and padding only at the end? One look at every character. */
export function isBase64(text: string): boolean {
  const unbroken = UNBROKEN.exec(text);
  if (unbroken !== null) {
    const padding = unbroken[1]?.length ?? 0;
    return padding === 0 ? text.length % 4 !== 1 : text.length % 4 === 0;
  }
  let digits = 0;
  let padding = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 0x20) continue;
    if (code === 0x3d) {
      padding++;
      continue;
    }
    if (padding > 0 || (BASE64[code] ?? 255) > 63) return false;
    digits++;
  }
  return padding <= 2 && (padding === 0 ? digits % 4 !== 1 : (digits + padding) % 4 === 0);
}

const BASE64 = new Uint8Array(128).fill(255);
for (let i = 0; i < 64; i++) BASE64['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.charCodeAt(i)] = i;

/** How many bytes checked base64 stands for, without making them. */
export function base64Size(text: string): number {
  const unbroken = UNBROKEN.exec(text);
  if (unbroken !== null) return Math.floor(((text.length - (unbroken[1]?.length ?? 0)) * 3) / 4);
  let digits = 0;
  for (let i = 0; i < text.length; i++) if ((BASE64[text.charCodeAt(i)] ?? 255) < 64) digits++;
  return Math.floor((digits * 3) / 4);
}

/** The bytes of checked base64, straight from the slice of the document's text: no copy of the text is made. */
export function decodeBase64(text: string): Uint8Array {
  const out = new Uint8Array(Math.floor((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let i = 0; i < text.length; i++) {
    const value = BASE64[text.charCodeAt(i)] ?? 255;
    if (value > 63) continue;
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      out[length++] = (bits >> held) & 0xff;
    }
  }
  return out.subarray(0, length);
}
