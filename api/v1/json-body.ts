import { Problem } from '#kernel';

/** Nesting a body may have: the deepest of ours has four levels. */
const deepest = 32;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

const malformed = (reason: string, path = ''): Problem =>
  new Problem(`api.json-${reason}`, 'malformed', {
    params: { path: path || '/' },
    details: { fields: [{ in: 'body', path: path || '/', reason }] },
  });

/** One object or array that is open while the text is walked. */
interface Open {
  readonly keys: Set<string> | undefined;
  /** Where it stands, as a JSON pointer. */
  readonly path: string;
  key: string;
  index: number;
}

/** Strings (an unclosed one runs to the end, so that the walk stays linear) and what opens, closes and parts. */
const tokens = /"(?:[^"\\]|\\.?)*(?:"|$)|[{}[\],]/gs;

/**
 * Parses JSON that a stranger wrote. Refuses, with the place, what parsers are known to disagree on or to be hurt by: the same key twice,
 * `__proto__`, nesting past 32 levels, numbers out of range, NUL and lone surrogates. Linear in the length of the text, which the caller bounds.
 */
export function parseJsonBody(text: string): unknown {
  checkDepth(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw malformed('malformed');
  }
  checkKeys(text);
  checkPlain(value, '', 'body');
  return value;
}

/** Before parsing, so that nesting costs nothing. Brackets inside strings do not count. */
function checkDepth(text: string): void {
  let depth = 0;
  for (const [token] of text.matchAll(tokens)) {
    if (token === '{' || token === '[') depth += 1;
    if (depth > deepest) throw malformed('too-deep');
    if (token === '}' || token === ']') depth -= 1;
  }
}

/** After parsing: the text is known to be JSON, so a string is a key exactly where an object expects one. */
function checkKeys(text: string): void {
  const open: Open[] = [];
  let keyExpected = false;
  for (const [token] of text.matchAll(tokens)) {
    const top = open.at(-1);
    if (token === '{' || token === '[') {
      open.push({ keys: token === '{' ? new Set() : undefined, path: top ? place(top) : '', key: '', index: 0 });
      keyExpected = token === '{';
    } else if (token === '}' || token === ']') {
      open.pop();
      keyExpected = false;
    } else if (token === ',') {
      if (top) top.index += 1;
      keyExpected = top?.keys !== undefined;
    } else if (keyExpected && top?.keys) {
      const key = JSON.parse(token) as string;
      top.key = key;
      if (forbidden.has(key)) throw malformed('key-forbidden', place(top));
      if (top.keys.has(key)) throw malformed('key-twice', place(top));
      top.keys.add(key);
      keyExpected = false;
    }
  }
}

const place = (open: Open): string => `${open.path}/${open.keys ? open.key : open.index}`;

/** Refuses text that no database column can hold and numbers that are none, wherever they stand in a parsed value. */
export function checkPlain(value: unknown, path: string, where: 'body' | 'query' | 'path'): void {
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) {
      throw new Problem('api.text-not-plain', 'malformed', {
        params: { path: path || '/' },
        details: { fields: [{ in: where, path: path || '/', reason: 'text-not-plain' }] },
      });
    }
  } else if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw malformed('number-out-of-range', path);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      checkPlain(key, `${path}/${key}`, where);
      checkPlain(member, `${path}/${key}`, where);
    }
  }
}
