import { path } from '../engine/path.ts';
import { onlyIn, type Pattern, rule } from '../engine/rule.ts';
import type { View } from '../engine/view.ts';
import { AGREEMENT, at, CII_DOCUMENT, cii, HEAD, type In, LINE, SETTLEMENT, ublHead, ublLine } from './places.ts';
import { anyIn, anyIs, anyOther, sole, textOf, textSet } from './select.ts';

/** Types of invoices and credit notes (BT-3). */
export const TYPE_CODES: ReadonlySet<string> = new Set('380 389 393 501 386 500 384 471 472 473 261 262 381 396 502 503'.split(' '));
const CORRECTIONS: ReadonlySet<string> = new Set(['384', '471', '472', '473']);
const CREDIT_NOTES: ReadonlySet<string> = new Set(['261', '381', '396', '502', '503']);

const UBL_REFERENCE = 'cac:BillingReference/cac:InvoiceDocumentReference/cbc:DocumentTypeCode';

const TYPES: readonly (readonly [term: string, places: In])[] = [
  ['BT-3', { ubl: 'ubl:Invoice/cbc:InvoiceTypeCode | cn:CreditNote/cbc:CreditNoteTypeCode', cii: `${CII_DOCUMENT}/ram:TypeCode` }],
  ['EXT-FR-FE-02', { ubl: ublHead(UBL_REFERENCE), cii: cii(`${SETTLEMENT}/ram:InvoiceReferencedDocument/ram:TypeCode`) }],
  [
    'EXT-FR-FE-137',
    { ubl: ublLine(UBL_REFERENCE), cii: cii(`${LINE}/ram:SpecifiedLineTradeSettlement/ram:InvoiceReferencedDocument/ram:TypeCode`) },
  ],
];

const typeCode = path({ ubl: 'cbc:CreditNoteTypeCode', cii: 'rsm:ExchangedDocument/ram:TypeCode' });
const invoiceTypeCode = path({ ubl: 'cbc:InvoiceTypeCode', cii: 'rsm:ExchangedDocument/ram:TypeCode' });
const contract = path({
  ubl: 'cac:ContractDocumentReference/cbc:ID',
  cii: `${AGREEMENT}/ram:ContractReferencedDocument/ram:IssuerAssignedID`,
});
const period = `${SETTLEMENT}/ram:BillingSpecifiedPeriod`;
const periodStart = path({ ubl: 'cac:InvoicePeriod/cbc:StartDate', cii: `${period}/ram:StartDateTime/udt:DateTimeString` });
const periodEnd = path({ ubl: 'cac:InvoicePeriod/cbc:EndDate', cii: `${period}/ram:EndDateTime/udt:DateTimeString` });

const preceding = path({ ubl: 'cac:BillingReference', cii: `${SETTLEMENT}/ram:InvoiceReferencedDocument` });
const reference = path({
  ubl: 'cac:BillingReference/cac:InvoiceDocumentReference',
  cii: `${SETTLEMENT}/ram:InvoiceReferencedDocument`,
});
const number = path({ ubl: 'cbc:ID', cii: 'ram:IssuerAssignedID' });
const date = path({ ubl: 'cbc:IssueDate', cii: 'ram:FormattedIssueDateTime/qdt:DateTimeString' });

const lines = path({ ubl: 'cac:CreditNoteLine', cii: LINE });
const billingReference = path({ ubl: 'cac:BillingReference' });
const documentReference = path({
  ubl: 'cac:InvoiceDocumentReference',
  cii: 'ram:SpecifiedLineTradeSettlement/ram:InvoiceReferencedDocument',
});
const documentNumber = path({ ubl: 'cac:InvoiceDocumentReference/cbc:ID' });
const documentStatus = path({ ubl: 'cac:InvoiceDocumentReference/cbc:DocumentStatusCode' });
const lineStatus = path({ cii: 'ram:AssociatedDocumentLineDocument/ram:LineStatusReasonCode' });

function hasText(view: View, node: number, found: ReturnType<typeof path>): boolean {
  return textOf(view, sole(view.all(node, found))) !== '';
}

function isDated(view: View, node: number): boolean {
  return view.has(node, number) && view.has(node, date);
}

/** Whether a line of a UBL credit note stands for itself, and then whether it says which invoice it corrects. */
function ublLineRefers(view: View, line: number, own: ReadonlySet<string>): boolean {
  const references = view.all(line, billingReference);
  const inner = references.filter((one) => anyIn(view, one, documentNumber, own));
  if (inner.length > 0 && !inner.some((one) => anyIs(view, one, documentStatus, 'DETAIL'))) return true;
  // "Another number": unequal to some number of this document.
  return references.some(
    (one) =>
      [...own].some((mine) => anyOther(view, one, documentNumber, mine)) &&
      view.all(one, documentReference).some((document) => isDated(view, document)),
  );
}

function ciiLineRefers(view: View, line: number): boolean {
  if (view.has(line, lineStatus) && !anyIs(view, line, lineStatus, 'DETAIL')) return true;
  return view.all(line, documentReference).some((document) => isDated(view, document));
}

/** A credit note says which invoice it corrects, for the whole or in each of its lines. */
function saysWhatItCorrects(node: number, view: View): boolean {
  if (!anyIn(view, node, typeCode, CREDIT_NOTES)) return true;
  if (view.all(node, reference).some((one) => isDated(view, one))) return true;
  const all = view.all(node, lines);
  if (view.side === 'cii') return all.every((line) => ciiLineRefers(view, line));
  const own = textSet(view, node, number);
  return all.every((line) => ublLineRefers(view, line, own));
}

function correctsOne(node: number, view: View): boolean {
  return !anyIn(view, node, invoiceTypeCode, CORRECTIONS) || view.count(node, preceding) === 1;
}

function tellCount(node: number, view: View): { params: Record<string, string> } {
  return { params: { count: String(view.count(node, preceding)), type: view.text(node, invoiceTypeCode) ?? '' } };
}

function tellType(node: number, view: View): { params: Record<string, string> } {
  return { params: { type: view.text(node, typeCode) ?? '' } };
}

export const typeCodes: readonly Pattern[] = [
  ...TYPES.map(([term, places]) =>
    at(
      places,
      rule(`BR-FR-04_${term}`, term, (node, view) => TYPE_CODES.has(view.value(node))),
    ),
  ),
  at(
    { ubl: 'cn:CreditNote', cii: HEAD.cii ?? '' },
    rule(
      'BR-FR-CO-03_BT-3',
      'BT-12 BT-73 BT-74 BT-3',
      (node, view) =>
        !anyIs(view, node, typeCode, '262') ||
        (hasText(view, node, contract) && hasText(view, node, periodStart) && hasText(view, node, periodEnd)),
    ),
    rule('BR-FR-CO-05_BT-3', 'BT-25 BT-26 BT-3', saysWhatItCorrects, tellType),
  ),
  at(
    HEAD,
    onlyIn('ubl', rule('BR-FR-CO-04_BT-3', 'BT-25 BT-3', correctsOne, tellCount)),
    onlyIn('cii', rule('BR-FR-CO-04_BT-4', 'BT-25 BT-3', correctsOne, tellCount)),
  ),
];
