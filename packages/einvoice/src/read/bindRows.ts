import type { SourceDocument, Syntax } from '../document.ts';
import type { Finding } from '../finding.ts';
import { onceFor } from '../onceFor.ts';
import { bindInvoice } from './bind/bind.ts';
import type { Recorder } from './bind/groups.ts';
import { compileTable, type Row, type Step } from './bind/table.ts';
import { embeddedFile } from './embedded.ts';
import { sourcesOf } from './sources.ts';
import type { XmlTree } from './xml/tree.ts';

/** A field table ready for use; compiled once. */
export const compiledRows: (rows: readonly Row[]) => Step = onceFor(compileTable);

/** The model of an invoice that is open already, by the field table of its syntax. */
export function bindRows(
  tree: XmlTree,
  rows: readonly Row[],
  syntax: Syntax,
  xml: Uint8Array,
  findings: readonly Finding[],
): SourceDocument {
  const table = compiledRows(rows);
  const bound = bindInvoice(tree, table, syntax);
  const { invoice } = bound;
  return {
    syntax,
    container: 'xml',
    ...(invoice.specification === undefined ? {} : { specification: invoice.specification }),
    invoice,
    sources: sourcesOf(tree, table, syntax),
    xml,
    attachments: bound.binaries.map((binary) => embeddedFile(tree, binary)),
    findings: [...findings, ...bound.findings],
  };
}

/** Tells the recorder where each value of the model stands, without keeping the model. */
export function recordRows(tree: XmlTree, rows: readonly Row[], syntax: Syntax, recorder: Recorder): void {
  bindInvoice(tree, compiledRows(rows), syntax, recorder);
}
