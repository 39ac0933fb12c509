import { ciiFields } from '../../read/cii/fields.ts';
import type { XmlTree } from '../../read/xml/tree.ts';
import { termOf } from '../../terms.ts';

let terms: ReadonlyMap<string, string> | undefined;

/** The business term of an element (or of a child or attribute of it, by name), by where it stands; undefined where it has none. */
export function termAt(tree: XmlTree, node: number, below?: string): string | undefined {
  terms ??= termsByPlace();
  let place = below === undefined ? '' : `/${below}`;
  for (let at = node; at > 0; at = tree.parent(at)) place = `/${tree.name(tree.symbol(at))}${place}`;
  return terms.get(place.slice(1));
}

function termsByPlace(): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const [element, model] of ciiFields) {
    const term = model === '' ? undefined : termOf(model.replaceAll('[]', '[0]'));
    const place = element.replaceAll(/\[[^\]]*\]/g, '');
    if (term !== undefined && !places.has(place)) places.set(place, term);
  }
  return places;
}
