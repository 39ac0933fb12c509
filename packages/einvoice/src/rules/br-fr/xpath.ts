/** Values as XPath sees them: the official artefacts judge texts, not amounts or dates. */

const SPACES = /[ \t\n\r]+/g;

/** `normalize-space`: XML white space trimmed, and made one inside. */
export function normalizeSpace(text: string): string {
  if (!hasSpace(text)) return text;
  const single = text.replace(SPACES, ' ');
  return single.slice(single.startsWith(' ') ? 1 : 0, single.endsWith(' ') ? -1 : undefined);
}

/** `normalize-space(…) != ''`. */
export function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}

function hasSpace(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isSpace(text.charCodeAt(i))) return true;
  return false;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Number of characters (not of UTF-16 units). */
export function lengthOf(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 0xfc00) === 0xdc00) length--;
  return length;
}

/** Whether a text has at most so many characters. */
export function isWithin(text: string, most: number): boolean {
  return text.length <= most || lengthOf(text) <= most;
}

// XPath's \d is any decimal digit of Unicode.
const DIGITS: Readonly<Record<9 | 14, RegExp>> = { 9: /^\p{Nd}{9}$/u, 14: /^\p{Nd}{14}$/u };

/** Whether a text is 9 or 14 digits and nothing else. */
export function isDigits(text: string, count: 9 | 14): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) return DIGITS[count].test(text);
    if (code < 0x30 || code > 0x39) return false;
  }
  return text.length === count;
}

const DOUBLE = /^[ \t\n\r]*(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|-?INF|NaN)[ \t\n\r]*$/;

/**
 * `number(…)` of a text: NaN for what is none. A binary double, because the verdict of the official artefacts at their tolerances of a cent
 * hangs on its rounding; never used for what is stored or computed.
 */
export function toDouble(text: string): number {
  if (!DOUBLE.test(text)) return Number.NaN;
  return Number(text.replace('INF', 'Infinity'));
}

/** Whether a text comes before another, character by character. */
export function precedes(left: string, right: string): boolean {
  const end = Math.min(left.length, right.length);
  for (let i = 0; i < end; i++) {
    const one = left.charCodeAt(i);
    const other = right.charCodeAt(i);
    if (one !== other) return rank(one) < rank(other);
  }
  return left.length < right.length;
}

/** Halves of pairs stand for characters above all others. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
