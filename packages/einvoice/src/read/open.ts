import type { Syntax } from '../document.ts';
import type { Finding } from '../finding.ts';
import { readFinding, Refusal } from './codes.ts';
import { refusalOfRoot, rootKind, rootParts } from './roots.ts';
import { decodeXml } from './xml/decode.ts';
import { parseXml, type XmlLimits } from './xml/parse.ts';
import { TextPlaces } from './xml/textPlaces.ts';
import type { XmlTree } from './xml/tree.ts';
import { vocabularySize } from './xml/vocabulary.ts';

/** An XML document that is well-formed and of a known kind. */
export interface OpenXml {
  kind: 'open';
  root: Syntax | 'cdar';
  tree: XmlTree;
  findings: Finding[];
}

/** XML that cannot be read, or is of no kind we know. */
export interface RefusedXml {
  kind: 'refused';
  findings: Finding[];
}

/**
 * Opens an XML document: decoded, well-formed, bounded, of a known root. Never throws for what the bytes hold.
 * @param prepare called with the kind of document before its tree is given out, to compile what judges it: the names it makes known are known to the tree.
 */
export function openXml(
  bytes: Uint8Array,
  limits: XmlLimits,
  prepare?: (root: OpenXml['root'], tree: XmlTree) => void,
): OpenXml | RefusedXml {
  let text = '';
  try {
    text = decodeXml(bytes).text;
    const { tree, findings } = parseXml(text, limits);
    const root = rootKind(tree);
    if (root === undefined) return unknownRoot(tree);
    const known = vocabularySize();
    prepare?.(root, tree);
    const retold = vocabularySize() === known ? tree : parseXml(text, limits).tree;
    return { kind: 'open', root, tree: retold, findings };
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    return { kind: 'refused', findings: [refusalFinding(problem, text)] };
  }
}

function unknownRoot(tree: XmlTree): RefusedXml {
  const { uri, local } = rootParts(tree);
  const detail = { where: tree.position(0), seen: local, params: { root: local, namespace: uri } };
  return { kind: 'refused', findings: [readFinding(refusalOfRoot(uri, local), 'error', detail)] };
}

function refusalFinding(refusal: Refusal, text: string): Finding {
  const { code, offset, params } = refusal;
  if (text === '') return readFinding(code, 'error', { params: { ...params, offset: String(offset) } });
  const { line, column } = new TextPlaces(text).at(offset);
  return readFinding(code, 'error', { where: { path: '/', line, column }, seen: text.slice(offset, offset + 60), params });
}
