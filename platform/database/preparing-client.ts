import { createHash } from 'node:crypto';
import pg from 'pg';

/**
 * A statement that begins so is planned anew each time: searches, whose best plan depends on the values asked for. All others are prepared once a
 * connection when they come again: a table with many indexes costs more to plan for than to write to.
 */
export const plannedAnew = '/* planned anew */';

/** From this time on a statement is prepared. */
const often = 3;
/** Statements prepared a process; beyond it, others go on being planned each time, so that texts made at run time cannot fill the server's memory. */
const preparedAtMost = 250;

const seen = new Map<string, number | string>();
let prepared = 0;

/** The name to prepare a statement under; undefined when it is to be planned now. */
export function preparedName(text: string): string | undefined {
  if (text.startsWith(plannedAnew)) return undefined;
  const known = seen.get(text);
  if (typeof known === 'string') return known;
  const times = (known ?? 0) + 1;
  if (times < often || prepared >= preparedAtMost) {
    if (seen.size < preparedAtMost * 8) seen.set(text, times);
    return undefined;
  }
  prepared += 1;
  const name = `s${createHash('sha256').update(text).digest('base64url').slice(0, 24)}`;
  seen.set(text, name);
  return name;
}

/** A connection that prepares the statements with values that come again and again. */
export class PreparingClient extends pg.Client {
  // The signature of `query` is a family of overloads; all but the one for a text with its values go through untouched.
  override query = ((...words: readonly unknown[]): unknown => {
    const [text, values] = words;
    const name = words.length === 2 && typeof text === 'string' && Array.isArray(values) ? preparedName(text) : undefined;
    return name === undefined
      ? Reflect.apply(pg.Client.prototype.query, this, words)
      : Reflect.apply(pg.Client.prototype.query, this, [{ name, text, values: values as unknown[] }]);
  }) as pg.Client['query'];
}
