import type { Syntax } from '../document.ts';
import type { Row } from '../read/bind/table.ts';
import { recordRows } from '../read/bindRows.ts';
import type { XmlTree } from '../read/xml/tree.ts';
import { symbolFor } from '../read/xml/vocabulary.ts';

/** Tells which path of the model an element (or its attribute) is bound to, or the nearest one around it. */
export type ModelPlaces = (node: number, attribute: number) => string | undefined;

/** Binds the document once more, this time noting what goes where; only done when there is a finding to place. */
export function modelPlaces(tree: XmlTree, rows: readonly Row[], syntax: Syntax): ModelPlaces {
  const byNode = new Map<number, string>();
  const byAttribute = new Map<string, string>();
  recordRows(tree, rows, syntax, (path, node, attribute) => {
    if (attribute !== undefined) byAttribute.set(`${node} ${symbolFor(attribute)}`, path);
    else if (!byNode.has(node)) byNode.set(node, path);
  });
  return (node, attribute) => {
    const exact = attribute < 0 ? undefined : byAttribute.get(`${node} ${attribute}`);
    if (exact !== undefined) return exact;
    for (let at = node; at >= 0; at = tree.parent(at)) {
      const path = byNode.get(at);
      if (path !== undefined) return path;
    }
    return undefined;
  };
}
