import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a path that does not exist may be meant as a pattern. */
export function isPattern(path: string): boolean {
  return /[*?[{]/.test(path);
}

/** A part of a pattern between slashes; `**` stands for any number of folders. */
type Part = '**' | RegExp;

/**
 * The paths that a pattern fits (`*`, `**`, `?`, `[a-z]`, `{xml,pdf}`), folder by folder in the order of names. Shells do this themselves; quoted
 * patterns and Windows do not. Names that begin with a dot are met only by patterns that do.
 */
export function* pathsLike(pattern: string): Generator<string> {
  const parts = pattern.replaceAll('\\', '/').split('/');
  const firstPattern = parts.findIndex(isPattern);
  const base = parts.slice(0, firstPattern).join('/');
  const root = base === '' && pattern.startsWith('/') ? '/' : base;
  yield* below(root, parts.slice(firstPattern).map(compiled));
}

function* below(folder: string, parts: readonly Part[]): Generator<string> {
  const [first, ...rest] = parts;
  if (first === undefined) return;
  if (first === '**') yield* below(folder, rest);
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (first === '**') {
      if (entry.isDirectory() && !entry.name.startsWith('.')) yield* below(path, parts);
      else if (rest.length === 0 && !entry.name.startsWith('.')) yield path;
    } else if (first.test(entry.name)) {
      if (rest.length === 0) yield path;
      else if (entry.isDirectory() || entry.isSymbolicLink()) yield* below(path, rest);
    }
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder === '' ? '.' : folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function compiled(part: string): Part {
  return part === '**' ? '**' : new RegExp(`^${part.startsWith('.') ? '' : String.raw`(?!\.)`}${translated(part)}$`, 'su');
}

/** A part as a regular expression; brackets and braces left open stand for themselves. */
function translated(part: string): string {
  let source = '';
  for (let i = 0; i < part.length; i++) {
    const character = part[i] ?? '';
    const close = character === '[' ? part.indexOf(']', i + 2) : character === '{' ? part.indexOf('}', i) : -1;
    if (character === '*') source += '[^/]*';
    else if (character === '?') source += '[^/]';
    else if (close < 0) source += escaped(character);
    else {
      const inside = part.slice(i + 1, close);
      source += character === '[' ? `[${bracket(inside)}]` : `(?:${inside.split(',').map(translated).join('|')})`;
      i = close;
    }
  }
  // Runs of stars mean one: several would make the expression slow on purpose.
  return source.replace(/(?:\[\^\/\]\*){2,}/g, '[^/]*');
}

function bracket(inside: string): string {
  const isNegated = /^[!^]/.test(inside);
  return `${isNegated ? '^' : ''}${inside.slice(isNegated ? 1 : 0).replace(/[\\\]^[]/g, String.raw`\$&`)}`;
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
