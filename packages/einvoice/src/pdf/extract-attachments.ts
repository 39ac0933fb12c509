import type { PdfFile } from './extract-file.ts';
import { isName, isRef, isStream, type PdfDict, type PdfStream, type PdfValue, textOf } from './extract-objects.ts';

/** A file embedded in a PDF. */
export interface PdfAttachment {
  name: string;
  mediaType: string;
  description: string | undefined;
  /** `Alternative`, `Data`, `Source`…; undefined when the file does not say. */
  relationship: string | undefined;
  /** It stands in the tree of embedded files, where viewers look for it. */
  inTree: boolean;
  /** It stands among the associated files of the document, where PDF/A-3 wants it. */
  isAssociated: boolean;
  stream: PdfStream;
}

const MOST_ATTACHMENTS = 1000;
const DEEPEST_TREE = 32;

/** Every embedded file: of the name tree, of the associated files, and (imperfect files) of file specifications that nothing refers to. */
export function attachmentsOf(file: PdfFile): PdfAttachment[] {
  const found = new Map<PdfStream, PdfAttachment>();
  const add = (value: PdfValue | undefined, keyed?: string): PdfAttachment | undefined => {
    const specification = file.dict(value);
    if (!specification || found.size >= MOST_ATTACHMENTS) return undefined;
    const attachment = attachmentOf(file, specification, keyed);
    if (attachment === undefined) return undefined;
    const known = found.get(attachment.stream) ?? attachment;
    found.set(attachment.stream, known);
    return known;
  };
  const addToTree = (value: PdfValue | undefined, keyed?: string): void => {
    const attachment = add(value, keyed);
    if (attachment) attachment.inTree = true;
  };
  const catalog = file.catalog();
  const names = file.dict(catalog?.get('Names'));
  const tree = file.dict(names?.get('EmbeddedFiles'));
  if (tree) walkNames(file, tree, addToTree, new Set(), 0);
  const associated = file.resolve(catalog?.get('AF'));
  if (Array.isArray(associated)) {
    for (const item of associated) {
      const attachment = add(item);
      if (attachment) attachment.isAssociated = true;
    }
  }
  for (const number of file.objectNumbers()) {
    const value = file.object(number);
    if (value instanceof Map && value.has('EF')) add(value);
  }
  return [...found.values()];
}

/** The pairs of the tree of embedded files: name (a PDF string) and file specification, both as they stand in the file. */
export function attachmentPairs(file: PdfFile): [name: PdfValue, specification: PdfValue][] {
  const tree = file.dict(file.dict(file.catalog()?.get('Names'))?.get('EmbeddedFiles'));
  const pairs: [PdfValue, PdfValue][] = [];
  if (tree) walkNames(file, tree, (value, _keyed, key) => pairs.push([key ?? null, value ?? null]), new Set(), 0);
  return pairs;
}

function walkNames(
  file: PdfFile,
  node: PdfDict,
  add: (value: PdfValue | undefined, keyed?: string, key?: PdfValue) => void,
  seen: Set<PdfDict>,
  depth: number,
): void {
  if (seen.has(node) || depth > DEEPEST_TREE || seen.size > MOST_ATTACHMENTS) return;
  seen.add(node);
  const pairs = file.resolve(node.get('Names'));
  if (Array.isArray(pairs))
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const key = file.resolve(pairs[i]);
      add(pairs[i + 1], textOf(key), key);
    }
  const kids = file.resolve(node.get('Kids'));
  if (Array.isArray(kids)) {
    for (const kid of kids) {
      const dict = file.dict(kid);
      if (dict) walkNames(file, dict, add, seen, depth + 1);
    }
  }
}

function attachmentOf(file: PdfFile, specification: PdfDict, keyed: string | undefined): PdfAttachment | undefined {
  const embedded = file.dict(specification.get('EF'));
  const reference = embedded?.get('UF') ?? embedded?.get('F');
  const stream = isRef(reference) ? file.resolve(reference) : undefined;
  if (!isStream(stream)) return undefined;
  const relationship = file.resolve(specification.get('AFRelationship'));
  const subtype = file.resolve(stream.dict.get('Subtype'));
  const name = textOf(file.resolve(specification.get('UF'))) ?? textOf(file.resolve(specification.get('F'))) ?? keyed ?? '';
  return {
    name: name.trim(),
    mediaType: isName(subtype) ? subtype.name : '',
    description: textOf(file.resolve(specification.get('Desc'))),
    relationship: isName(relationship) ? relationship.name : undefined,
    inTree: false,
    isAssociated: false,
    stream,
  };
}
