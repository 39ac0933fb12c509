import type { EmbeddedFile, Reading, ReadLimits, SourceDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import { bindInvoice } from './bind/bind.ts';
import type { BinaryObject } from './bind/groups.ts';
import { compileTable, type Step } from './bind/table.ts';
import { decodeBase64 } from './bind/values.ts';
import { ciiFields } from './cii/fields.ts';
import { readFinding, Refusal } from './codes.ts';
import { refusalOfRoot, syntaxOfRoot } from './roots.ts';
import { sourcesOf } from './sources.ts';
import { creditNoteFields, invoiceFields } from './ubl/fields.ts';
import { decodeXml } from './xml/decode.ts';
import { parseXml } from './xml/parse.ts';
import { lineStarts, placeIn, type XmlTree } from './xml/tree.ts';

const tables: Record<SourceDocument['syntax'], Step> = {
  'ubl-invoice': compileTable(invoiceFields),
  'ubl-credit-note': compileTable(creditNoteFields),
  cii: compileTable(ciiFields),
};

/** From the bytes of an XML document to the model, or to the reason why not. */
export function readXml(bytes: Uint8Array, limits: Required<ReadLimits>): Extract<Reading, { kind: 'invoice' | 'refused' }> {
  let text = '';
  try {
    text = decodeXml(bytes).text;
    const { tree, findings } = parseXml(text, limits);
    return bindTree(tree, bytes, findings);
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    return { kind: 'refused', findings: [refusalFinding(problem, text)] };
  }
}

function bindTree(tree: XmlTree, xml: Uint8Array, findings: Finding[]): Extract<Reading, { kind: 'invoice' | 'refused' }> {
  const syntax = syntaxOfRoot(tree);
  if (!syntax) {
    const { uri, local } = tree.foreignParts(0) ?? { uri: '', local: tree.name(tree.symbol(0)) };
    const detail = { where: tree.position(0), seen: local, params: { root: local, namespace: uri } };
    return { kind: 'refused', findings: [readFinding(refusalOfRoot(uri, local), 'error', detail)] };
  }
  const table = tables[syntax];
  const bound = bindInvoice(tree, table, syntax);
  const { invoice } = bound;
  const document: SourceDocument = {
    syntax,
    container: 'xml',
    ...(invoice.specification === undefined ? {} : { specification: invoice.specification }),
    invoice,
    sources: sourcesOf(tree, table, syntax),
    xml,
    attachments: bound.binaries.map((binary) => embedded(tree, binary)),
    findings: [...findings, ...bound.findings],
  };
  return { kind: 'invoice', document };
}

/** A file inside the XML; its base64 stays in the document's text until its bytes are asked for. */
function embedded(tree: XmlTree, binary: BinaryObject): EmbeddedFile {
  const { reference, description } = binary.document;
  return {
    name: binary.name,
    mediaType: binary.mediaType,
    ...(typeof reference === 'string' ? { reference } : {}),
    ...(typeof description === 'string' ? { description } : {}),
    bytes: () => decodeBase64(tree.rawText(binary.node)),
  };
}

function refusalFinding(refusal: Refusal, text: string): Finding {
  const { code, offset, params } = refusal;
  if (text === '') return readFinding(code, 'error', { params: { ...params, offset: String(offset) } });
  const { line, column } = placeIn(text, offset, lineStarts(text));
  return readFinding(code, 'error', { where: { path: '/', line, column }, seen: text.slice(offset, offset + 60), params });
}
