import type { Reading, ReadLimits, SourceDocument, Syntax } from '../document.ts';
import type { Finding } from '../finding.ts';
import type { Recorder } from './bind/groups.ts';
import type { Row } from './bind/table.ts';
import { bindRows, compiledRows, recordRows } from './bindRows.ts';
import { ciiFields } from './cii/fields.ts';
import { readFinding } from './codes.ts';
import { openXml } from './open.ts';
import { rootParts } from './roots.ts';
import { creditNoteFields, invoiceFields } from './ubl/fields.ts';
import type { XmlTree } from './xml/tree.ts';

const tables: Record<Syntax, readonly Row[]> = { 'ubl-invoice': invoiceFields, 'ubl-credit-note': creditNoteFields, cii: ciiFields };

/** From the bytes of an XML document to the model, or to the reason why not. */
export function readXml(bytes: Uint8Array, limits: Required<ReadLimits>): Extract<Reading, { kind: 'invoice' | 'refused' }> {
  const opened = openXml(bytes, limits, (root) => {
    // The names of the table are known to the tree only when it is made after them.
    if (root !== 'cdar') compiledRows(tables[root]);
  });
  if (opened.kind === 'refused') return opened;
  const { tree, root, findings } = opened;
  if (root === 'cdar') return { kind: 'refused', findings: [lifecycleRefusal(tree)] };
  return { kind: 'invoice', document: bindTree(tree, root, bytes, findings) };
}

function lifecycleRefusal(tree: XmlTree): Finding {
  const { uri, local } = rootParts(tree);
  const detail = { where: tree.position(0), seen: local, params: { root: local, namespace: uri } };
  return readFinding('READ-ROOT-LIFECYCLE', 'error', detail);
}

/** The model of an invoice that is open already. */
function bindTree(tree: XmlTree, syntax: Syntax, xml: Uint8Array, findings: readonly Finding[]): SourceDocument {
  return bindRows(tree, tables[syntax], syntax, xml, findings);
}

/** Tells the recorder where each value of the model stands, without keeping the model. */
export function recordPlaces(tree: XmlTree, syntax: Syntax, recorder: Recorder): void {
  recordRows(tree, tables[syntax], syntax, recorder);
}
