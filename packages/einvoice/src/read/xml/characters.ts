/** Character classes of XML 1.0 for the codes below 128; everything the reader's loops ask. */
const NAME_START = 1;
export const NAME = 2;
export const SPACE = 4;
export const ILLEGAL = 8;

export const CLASS: Uint8Array = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  if (/[A-Za-z_]/.test(character)) CLASS[code] = NAME_START | NAME;
  else if (/[-.0-9:]/.test(character)) CLASS[code] = NAME;
  else if (/[ \t\r\n]/.test(character)) CLASS[code] = SPACE;
  else if (code < 32) CLASS[code] = ILLEGAL;
}

/** Beyond ASCII: what XML 1.0 (fifth edition) lets begin a name, save the surrogate planes, which no business vocabulary uses. */
const WIDE_NAME_START =
  /[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD]/;

/** May this code begin a name (the colon aside)? */
export function startsName(code: number): boolean {
  return code < 128 ? ((CLASS[code] ?? 0) & NAME_START) !== 0 : WIDE_NAME_START.test(String.fromCharCode(code));
}

/** May this code stand inside a name (the colon included)? */
export function continuesName(code: number): boolean {
  if (code < 128) return ((CLASS[code] ?? 0) & NAME) !== 0;
  return (
    code === 0xb7 ||
    (code >= 0x300 && code <= 0x36f) ||
    code === 0x203f ||
    code === 0x2040 ||
    WIDE_NAME_START.test(String.fromCharCode(code))
  );
}

/** Is this a character that XML allows at all (a code point of a numeric reference)? */
function isXmlCharacter(point: number): boolean {
  if (point < 0x20) return point === 9 || point === 10 || point === 13;
  return point <= 0xd7ff || (point >= 0xe000 && point <= 0xfffd) || (point >= 0x10000 && point <= 0x10ffff);
}

const PREDEFINED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text of the reference between `&` and `;`, or undefined when it is none of the five predefined and no legal number. */
export function resolveReference(name: string): string | undefined {
  if (!name.startsWith('#')) return Object.hasOwn(PREDEFINED, name) ? PREDEFINED[name] : undefined;
  const match = /^#(?:x([0-9A-Fa-f]{1,8})|([0-9]{1,8}))$/.exec(name);
  if (!match) return undefined;
  const point = match[1] !== undefined ? Number.parseInt(match[1], 16) : Number.parseInt(match[2] ?? '', 10);
  return isXmlCharacter(point) ? String.fromCodePoint(point) : undefined;
}
