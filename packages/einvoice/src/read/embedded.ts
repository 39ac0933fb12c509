import type { EmbeddedFile } from '../document.ts';
import type { BinaryObject } from './bind/groups.ts';
import { decodeBase64 } from './bind/values.ts';
import type { XmlTree } from './xml/tree.ts';

/** A file inside the XML; its base64 stays in the document's text until its bytes are asked for. */
export function embeddedFile(tree: XmlTree, binary: BinaryObject): EmbeddedFile {
  const { reference, description } = binary.document;
  return {
    name: binary.name,
    mediaType: binary.mediaType,
    ...(typeof reference === 'string' ? { reference } : {}),
    ...(typeof description === 'string' ? { description } : {}),
    bytes: () => decodeBase64(tree.rawText(binary.node)),
  };
}
