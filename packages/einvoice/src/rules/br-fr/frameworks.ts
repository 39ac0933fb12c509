import { path } from '../engine/path.ts';
import { type Detail, type Pattern, rule } from '../engine/rule.ts';
import { once, type View } from '../engine/view.ts';
import { at, HEAD, SETTLEMENT, UBL_HEAD, CII_HEAD } from './places.ts';
import { frameworkCodes, oneIn, typeCodes } from './head.ts';
import { sole, soleNumber, textOf } from './select.ts';
import { normalizeSpace } from './xpath.ts';

/** Frameworks of invoicing (BT-23). */
const FRAMEWORKS: ReadonlySet<string> = new Set('B1 S1 M1 B2 S2 M2 S3 B4 S4 M4 S5 S6 B7 S7 B8 S8 M8 B9 S9 M9'.split(' '));
const PAID: ReadonlySet<string> = new Set(['B2', 'S2', 'M2']);
const FINAL: ReadonlySet<string> = new Set(['B4', 'S4', 'M4']);
const SEVERAL_SELLERS: ReadonlySet<string> = new Set(['S8', 'B8', 'M8']);
const TWO_WAY: ReadonlySet<string> = new Set(['S9', 'B9', 'M9']);
const DOWN_PAYMENTS: ReadonlySet<string> = new Set(['386', '500', '503']);

const process = 'ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID';
const contextFramework = path({ ubl: 'cbc:ProfileID', cii: process });

const summation = `${SETTLEMENT}/ram:SpecifiedTradeSettlementHeaderMonetarySummation`;
const prepaid = path({ ubl: 'cac:LegalMonetaryTotal/cbc:PrepaidAmount', cii: `${summation}/ram:TotalPrepaidAmount` });
const withVat = path({ ubl: 'cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount', cii: `${summation}/ram:GrandTotalAmount` });
const payable = path({ ubl: 'cac:LegalMonetaryTotal/cbc:PayableAmount', cii: `${summation}/ram:DuePayableAmount` });
const dueDate = path({ ubl: 'cbc:DueDate', cii: `${SETTLEMENT}/ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime/udt:DateTimeString` });
const meansDueDate = path({ ubl: 'cac:PaymentMeans/cbc:PaymentDueDate' });

/** What the framework of the document makes of it. */
type Kind = 'several-sellers' | 'two-way' | 'plain';

const kindOfInvoice = once((view): Kind => {
  const found = frameworkCodes(0, view);
  // Several frameworks keep BR-FR-08 from being judged: that is said once.
  const code = found.length > 1 ? '' : normalizeSpace(textOf(view, found[0] ?? -1));
  if (SEVERAL_SELLERS.has(code)) return 'several-sellers';
  return TWO_WAY.has(code) ? 'two-way' : 'plain';
});

/** Whether the document bundles the invoices of several sellers (B8, S8, M8). */
export function hasSeveralSellers(view: View): boolean {
  return view.once(kindOfInvoice) === 'several-sellers';
}

/** Whether the document bundles invoices of both parties to each other (B9, S9, M9). */
export function isTwoWay(view: View): boolean {
  return view.once(kindOfInvoice) === 'two-way';
}

/** Whether the document is made of several invoices. */
export function isBundle(view: View): boolean {
  return view.once(kindOfInvoice) !== 'plain';
}

/** Whether an invoice says that it has been paid already (B2, S2, M2). */
export function isAlreadyPaid(node: number, view: View): boolean {
  return oneIn(frameworkCodes(node, view), view, PAID);
}

function dueDates(node: number, view: View): readonly number[] {
  return [...view.all(node, dueDate), ...view.all(node, meansDueDate)];
}

function showFramework(node: number, view: View): Detail {
  const [found] = frameworkCodes(node, view);
  return found === undefined ? {} : { node: found, seen: view.value(found) };
}

function amounts(node: number, view: View): Detail {
  const seen = view.first(node, prepaid);
  const expected = view.text(node, withVat);
  return { ...(seen < 0 ? {} : { node: seen, seen: view.value(seen) }), ...(expected === undefined ? {} : { expected }) };
}

export const frameworks: readonly Pattern[] = [
  at(
    { ubl: UBL_HEAD, cii: `${CII_HEAD}/rsm:ExchangedDocumentContext` },
    rule(
      'BR-FR-08_BT-23',
      'BT-23',
      (node, view) => FRAMEWORKS.has(textOf(view, sole(view.all(node, contextFramework)))),
      (node, view) => {
        const found = view.first(node, contextFramework);
        return found < 0 ? {} : { node: found, seen: view.value(found) };
      },
    ),
  ),
  at(
    HEAD,
    rule(
      'BR-FR-CO-08_BT-23',
      'BT-23 BT-3',
      (node, view) => !oneIn(frameworkCodes(node, view), view, FINAL) || !oneIn(typeCodes(node, view), view, DOWN_PAYMENTS),
      (node, view) => ({ ...showFramework(node, view), params: { type: textOf(view, typeCodes(node, view)[0] ?? -1) } }),
    ),
    rule(
      'BR-FR-CO-09_BT-23-1',
      'BT-113 BT-112 BT-23',
      (node, view) => !isAlreadyPaid(node, view) || soleNumber(view, view.all(node, prepaid)) === soleNumber(view, view.all(node, withVat)),
      amounts,
    ),
    rule(
      'BR-FR-CO-09_BT-23-2',
      'BT-115 BT-23',
      (node, view) => !isAlreadyPaid(node, view) || soleNumber(view, view.all(node, payable)) === 0,
      (node, view) => {
        const found = view.first(node, payable);
        return { ...(found < 0 ? {} : { node: found, seen: view.value(found) }), expected: '0' };
      },
    ),
    rule(
      'BR-FR-CO-09_BT-23-3',
      'BT-9 BT-23',
      (node, view) => !isAlreadyPaid(node, view) || textOf(view, sole(dueDates(node, view))) !== '',
      showFramework,
    ),
  ),
];
