import type { SourceDocument } from '../document.ts';
import type { SourcePosition } from '../finding.ts';
import { recordPlaces } from '../read/document.ts';
import { decodeXml } from '../read/xml/decode.ts';
import { parseXml } from '../read/xml/parse.ts';
import type { XmlTree } from '../read/xml/tree.ts';
import { vocabularySize } from '../read/xml/vocabulary.ts';
import { TextPlaces } from '../read/xml/textPlaces.ts';

/** The document was read once, within the bounds its reader was given. */
const UNBOUNDED = { maxDepth: Number.MAX_SAFE_INTEGER, maxAttributes: Number.MAX_SAFE_INTEGER, maxElements: Number.MAX_SAFE_INTEGER };

/** Where a value of the model was read from: an element, or one of its attributes. */
export interface Origin {
  node: number;
  attribute: string | undefined;
}

/** A document's XML open again, with the element or attribute every value of the model was read from. */
export class PlacedDocument {
  readonly tree: XmlTree;
  /** By model path; of several elements for one value, the one that was believed. */
  readonly origins: Map<string, Origin> = new Map();
  readonly #places: TextPlaces;

  constructor(document: Pick<SourceDocument, 'xml' | 'syntax'>) {
    const { text } = decodeXml(document.xml);
    const record = (tree: XmlTree): XmlTree => {
      this.origins.clear();
      recordPlaces(tree, document.syntax, (path, node, attribute) => this.origins.set(path, { node, attribute }));
      return tree;
    };
    const known = vocabularySize();
    const tree = record(parseXml(text, UNBOUNDED).tree);
    // Names that the first use of a field table makes known are only told in a tree read after it.
    this.tree = vocabularySize() === known ? tree : record(parseXml(text, UNBOUNDED).tree);
    this.#places = new TextPlaces(text);
  }

  /** Where a value stands, or the closest group around it; a part of an identifier stands where the identifier does. */
  originOf(path: string): Origin | undefined {
    for (let at = path; at !== ''; ) {
      const found = this.origins.get(at);
      if (found) return found;
      at = at.slice(0, Math.max(0, at.lastIndexOf('.'), at.lastIndexOf('[')));
    }
    return undefined;
  }

  /** XPath, line and column. */
  position({ node, attribute }: Origin): SourcePosition {
    const { line, column } = this.#places.at(this.tree.offset(node));
    return { path: this.tree.path(node) + (attribute === undefined ? '' : `/@${attribute}`), line, column };
  }
}
