import { patternOf } from '../terms.ts';

/**
 * Where in the model a term belongs that a rule misses or minds: the nearest path that is there, led on to the term's own place below it.
 * `BT-129` missed in `lines[3]` is `lines[3].quantity`; a term of another group leaves the nearest path as it is.
 */
export function placeOfTerm(term: string | undefined, nearest: string): string {
  const pattern = term === undefined ? undefined : patternOf(term);
  if (pattern === undefined) return nearest;
  const bare = nearest.replaceAll(/\[\d+\]/g, '[]');
  const rest = bare === '' ? pattern : pattern.startsWith(`${bare}.`) ? pattern.slice(bare.length + 1) : undefined;
  if (rest === undefined) return nearest;
  const list = rest.indexOf('[]');
  const reach = list < 0 ? rest : rest.slice(0, list);
  return nearest === '' ? reach : `${nearest}.${reach}`;
}
