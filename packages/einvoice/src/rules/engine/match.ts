import type { XmlTree } from '../../read/xml/tree.ts';
import { symbolFor } from '../../read/xml/vocabulary.ts';

/** A pattern of elements, matched from its last name upwards. */
export interface Match {
  /** The name of the element itself. */
  symbol: number;
  /** Names of its parents, nearest first; -3 for any. */
  above: readonly number[];
  /** The last of those above is the document's root. */
  anchored: boolean;
}

const ANY = -3;

/** Compiles `a/b | /root/c | //d`. */
export function matchesOf(pattern: string): Match[] {
  return pattern.split('|').map((one) => {
    const text = one.trim();
    const anchored = text.startsWith('/') && !text.startsWith('//');
    const names = text.split('/').filter((name) => name !== '');
    const symbols = names.map((name) => (name === '*' ? ANY : symbolFor(name))).toReversed();
    return { symbol: symbols[0] ?? ANY, above: symbols.slice(1), anchored };
  });
}

/** Whether what is above an element fits. */
export function isUnder(tree: XmlTree, node: number, { above, anchored }: Match): boolean {
  let at = node;
  for (const wanted of above) {
    at = tree.parent(at);
    if (at < 0 || (wanted !== ANY && tree.symbol(at) !== wanted)) return false;
  }
  return !anchored || tree.parent(at) < 0;
}
