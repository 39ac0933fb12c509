import type { Sources, Syntax } from '../document.ts';
import type { SourcePosition } from '../finding.ts';
import { bindInvoice } from './bind/bind.ts';
import type { Step } from './bind/table.ts';
import { symbolFor } from './xml/vocabulary.ts';
import type { XmlTree } from './xml/tree.ts';

interface Place {
  node: number;
  attribute: string | undefined;
}

/**
 * Where the model's values stand. Nothing is remembered while reading: the first question binds the document once more, noting paths,
 * so that a document without findings never pays for them.
 */
export function sourcesOf(tree: XmlTree, table: Step, syntax: Syntax): Sources {
  let places: Map<string, Place> | undefined;
  const place = (path: string): Place | undefined => {
    if (!places) {
      const noted = new Map<string, Place>();
      bindInvoice(tree, table, syntax, (at, node, attribute) => {
        if (!noted.has(at)) noted.set(at, { node, attribute });
      });
      places = noted;
    }
    return places.get(path);
  };
  return {
    locate(modelPath: string): SourcePosition | undefined {
      const found = nearest(modelPath, place);
      return found && tree.position(found.node, found.attribute);
    },
    raw(modelPath: string): string | undefined {
      const found = place(modelPath) ?? place(modelPath.replace(/\.value$/, ''));
      if (!found) return undefined;
      return found.attribute === undefined ? tree.rawText(found.node) : tree.attribute(found.node, symbolFor(found.attribute));
    },
  };
}

/** The place of a path, or of the closest group around it: the field's owner, a list's owner, in the end the document. */
function nearest(path: string, place: (path: string) => Place | undefined): Place | undefined {
  for (let at = path; ; ) {
    const found = place(at);
    if (found || at === '') return found;
    const cut = Math.max(at.lastIndexOf('.'), at.lastIndexOf('['));
    at = cut < 0 ? '' : at.slice(0, cut);
  }
}
