import type { Syntax } from '../document.ts';
import type { Invoice } from '../model.ts';
import { onceFor } from '../onceFor.ts';
import { bindPart } from './bind/bind.ts';
import { compileTable, type Row, type Step } from './bind/table.ts';
import { base64Size } from './bind/values.ts';
import type { XmlTree } from './xml/tree.ts';

/** What a platform looks at before it takes an invoice in: who, whom, which, how much; not its lines. */
const WANTED = [
  'number',
  'issueDate',
  'dueDate',
  'typeCode',
  'currency',
  'businessProcess',
  'specification',
  'buyerReference',
  'purchaseOrderReference',
  'contractReference',
  'precedingInvoices[].number',
  'seller.name',
  'seller.identifiers[]',
  'seller.legalRegistration',
  'seller.vatIdentifier',
  'seller.taxRegistration',
  'buyer.name',
  'buyer.identifiers[]',
  'buyer.legalRegistration',
  'buyer.electronicAddress',
  'totals.net',
  'totals.vat',
  'totals.gross',
  'totals.paid',
  'totals.rounding',
  'totals.payable',
  'supportingDocuments[].attachment',
];

function isWanted([, model, kind]: Row): boolean {
  if (model === '') return false;
  return WANTED.some(
    (wanted) => model === wanted || model.startsWith(`${wanted}.`) || (kind === 'group' && wanted.startsWith(`${model}.`)),
  );
}

const tableOf: (rows: readonly Row[]) => Step = onceFor((rows) => compileTable(rows.filter(isWanted)));

/** The model of an invoice as far as a platform's controls look at it, by the field table of its syntax, and the files it carries; several times quicker than the whole. */
export function headlineOf(
  tree: XmlTree,
  rows: readonly Row[],
  syntax: Syntax,
): { invoice: Invoice; attachments: { name: string; size: number }[] } {
  const { invoice, binaries } = bindPart(tree, tableOf(rows), syntax);
  return { invoice, attachments: binaries.map(({ name, node }) => ({ name, size: base64Size(tree.rawText(node)) })) };
}
