import type { XmlTree } from '../read/xml/tree.ts';
import { NAMESPACES, symbolFor, usualPrefix } from '../read/xml/vocabulary.ts';

export const XSI_TYPE = symbolFor('xsi:type');
export const XSI_NIL = symbolFor('xsi:nil');
/** Hints where a schema may be fetched; nothing is ever fetched. */
const HINTS = new Set([symbolFor('xsi:schemaLocation'), symbolFor('xsi:noNamespaceSchemaLocation')]);

export function isSchemaHint(symbol: number): boolean {
  return HINTS.has(symbol);
}

/** Finds what prefixes mean at an element, from the start tags around it; each tag is read once. */
export class Prefixes {
  readonly #tree: XmlTree;
  readonly #declared = new Map<number, Map<string, string>>();

  constructor(tree: XmlTree) {
    this.#tree = tree;
  }

  /** `prefix:Name`, with the usual prefix, of a qualified name written in an attribute; undefined when it means nothing known. */
  usualName(node: number, qualified: string): string | undefined {
    const trimmed = qualified.trim();
    const colon = trimmed.indexOf(':');
    const prefix = colon < 0 ? '' : trimmed.slice(0, colon);
    for (let at = node; at >= 0; at = this.#tree.parent(at)) {
      const uri = this.#declarations(at).get(prefix);
      if (uri === undefined) continue;
      const usual = uri === 'http://www.w3.org/2001/XMLSchema' ? 'xsd' : usualPrefix(uri);
      return usual === undefined ? undefined : `${usual}:${trimmed.slice(colon + 1)}`;
    }
    return undefined;
  }

  #declarations(node: number): Map<string, string> {
    const known = this.#declared.get(node);
    if (known !== undefined) return known;
    const declared = new Map<string, string>();
    const tag = this.#tree.text.slice(this.#tree.offset(node), this.#tree.contentStart(node));
    for (const [, name = '', value = ''] of tag.matchAll(/([^\s=<>"'/]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
      if (name === 'xmlns' || name.startsWith('xmlns:')) declared.set(name.slice(6), value.slice(1, -1).replace(/&amp;/g, '&'));
    }
    this.#declared.set(node, declared);
    return declared;
  }
}

const KNOWN_NAMESPACES: ReadonlySet<string> = new Set(Object.values(NAMESPACES));

/** Whether a table may know elements of a namespace. */
export function isKnownNamespace(uri: string): boolean {
  return KNOWN_NAMESPACES.has(uri);
}

/** Namespace of a prefix the tables use. */
export function namespaceOf(prefix: string): string {
  return NAMESPACES[prefix as keyof typeof NAMESPACES];
}
