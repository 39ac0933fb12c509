import { onlyIn, type Pattern, rule, type Rule } from '../engine/rule.ts';
import type { View } from '../engine/view.ts';
import { at, CII_DOCUMENT, cii, type In, LINE, SETTLEMENT, ublHead, ublLine } from './places.ts';
import { isWithin, lengthOf, normalizeSpace } from './xpath.ts';

const ALLOWED = /^[A-Za-z0-9+\-_/]+$/;

/** Most characters of an invoice number. */
const LONGEST = 35;

/** White space other than blanks is let through at both ends, as in the official artefacts. */
function isInvoiceNumber(text: string): boolean {
  return (ALLOWED.test(text) || ALLOWED.test(normalizeSpace(text))) && !text.includes(' ');
}

function isWellMade(node: number, view: View): boolean {
  return isInvoiceNumber(view.value(node));
}

function isShort(node: number, view: View): boolean {
  return isWithin(view.value(node), LONGEST);
}

function tellLength(node: number, view: View): { params: Record<string, string> } {
  return { params: { length: String(lengthOf(view.value(node))) } };
}

/** BR-FR-01 and BR-FR-02: invoice numbers are short and of a few characters. */
function numberRules(term: string): Rule[] {
  return [
    onlyIn('ubl', rule(`BR-FR-01_${term}-1`, term, isShort, tellLength)),
    onlyIn('ubl', rule(`BR-FR-01_${term}-2`, term, isWellMade)),
    onlyIn('cii', rule(`BR-FR-01_${term}`, term, isShort, tellLength)),
    rule(`BR-FR-02_${term}`, term, isWellMade),
  ];
}

const PRECEDING = 'cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID';

const NUMBERS: readonly (readonly [term: string, places: In])[] = [
  ['BT-1', { ubl: ublHead('cbc:ID'), cii: `${CII_DOCUMENT}/ram:ID` }],
  ['BT-25', { ubl: ublHead(PRECEDING), cii: cii(`${SETTLEMENT}/ram:InvoiceReferencedDocument/ram:IssuerAssignedID`) }],
  [
    'EXT-FR-FE-136',
    {
      ubl: ublLine(PRECEDING),
      cii: cii(`${LINE}/ram:SpecifiedLineTradeSettlement/ram:InvoiceReferencedDocument/ram:IssuerAssignedID`),
    },
  ],
];

export const identifiers: readonly Pattern[] = NUMBERS.map(([term, places]) => at(places, ...numberRules(term)));
