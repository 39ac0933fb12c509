import { symbolFor } from '../../read/xml/vocabulary.ts';
import { path } from '../engine/path.ts';
import { type Detail, onlyIn, type Pattern, rule, type Rule } from '../engine/rule.ts';
import { once, type View } from '../engine/view.ts';
import { invoiceNumber, isGroup, lineOf, objectNumbers, ownNumbers, SELLER_NUMBER, statusHolders } from './bundleLines.ts';
import { hasSeveralSellers, isBundle, isTwoWay } from './frameworks.ts';
import { CII_DOCUMENT, cii, type In, LINE, TRADE, ublLine } from './places.ts';
import { anyIn, anyIs, hasScheme, sole, textOf, textSet } from './select.ts';
import { normalizeSpace } from './xpath.ts';

const BUNDLE: In = { ubl: 'ubl:Invoice | /cn:CreditNote', cii: cii(TRADE) };

/** Elements that may make lines of the document groups. */
const holders = path({
  ubl: '(cac:InvoiceLine|cac:CreditNoteLine)/cac:BillingReference',
  cii: 'ram:IncludedSupplyChainTradeLineItem',
});
const sellerLegal = path({
  ubl: 'cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID',
  cii: 'ram:ApplicableHeaderTradeAgreement/ram:SellerTradeParty/ram:SpecifiedLegalOrganization/ram:ID',
});
const buyerLegal = path({
  ubl: 'cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID',
  cii: 'ram:ApplicableHeaderTradeAgreement/ram:BuyerTradeParty/ram:SpecifiedLegalOrganization/ram:ID',
});

function groupsOf(node: number, view: View): number[] {
  return view.all(node, holders).filter((one) => isGroup(view, one));
}

function tellGroups(node: number, view: View): Detail {
  return { seen: String(groupsOf(node, view).length) };
}

/** Bundled invoices whose seller is one of the parties. */
function countSoldBy(party: typeof sellerLegal, node: number, view: View): number {
  const numbers = textSet(view, node, party);
  return groupsOf(node, view).filter((one) => anyIn(view, lineOf(view, one), SELLER_NUMBER, numbers)).length;
}

function soldByRule(id: string, term: string, party: typeof sellerLegal): Rule {
  return rule(
    id,
    term,
    (node, view) => countSoldBy(party, node, view) === 1,
    (node, view) => ({ seen: String(countSoldBy(party, node, view)) }),
  );
}

const DOCUMENT_REFERENCE = symbolFor('cac:DocumentReference');
const ISSUER_ASSIGNED = symbolFor('ram:IssuerAssignedID');
const ublType = path({ ubl: 'cbc:DocumentTypeCode' });
const ublId = path({ ubl: 'cbc:ID' });

/** Numbers of objects by where the first element that holds one ends. */
const numbersMet = once((view): ReadonlyMap<string, number> => {
  const ends = new Map<string, number>();
  const meet = (text: string, holder: number): void => {
    const end = view.tree.next(holder);
    if (end < (ends.get(text) ?? Number.POSITIVE_INFINITY)) ends.set(text, end);
  };
  if (view.side === 'cii') for (const one of view.named(ISSUER_ASSIGNED)) meet(view.value(one), one);
  else {
    for (const one of view.named(DOCUMENT_REFERENCE)) {
      if (!anyIs(view, one, ublType, '130')) continue;
      for (const id of view.all(one, ublId)) if (hasScheme(view, id, 'AFL')) meet(view.value(id), one);
    }
  }
  return ends;
});

/** The first number of a bundled invoice that stood before (in CII as the number of any other object), or -1. */
function firstRepeated(node: number, view: View): number {
  const met = view.once(numbersMet);
  for (const group of groupsOf(node, view)) {
    for (const one of objectNumbers(view, lineOf(view, group), 'AFL')) {
      if ((met.get(view.value(one)) ?? Number.POSITIVE_INFINITY) <= one) return one;
    }
  }
  return -1;
}

const rootSeller = path({
  ubl: 'cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID',
  cii: `${TRADE}/ram:ApplicableHeaderTradeAgreement/ram:SellerTradeParty/ram:SpecifiedLegalOrganization/ram:ID`,
});
const sellerNumbers = once((view) => textSet(view, 0, rootSeller));

/** Whether the seller of a line is that of the document; in UBL its number is trimmed. */
function isOwnSeller(line: number, view: View): boolean {
  const own = view.once(sellerNumbers);
  if (view.side === 'cii') return anyIn(view, line, SELLER_NUMBER, own);
  const found = view.all(line, SELLER_NUMBER);
  return own.has(normalizeSpace(found.length > 1 ? '' : textOf(view, found[0] ?? -1)));
}

/** Lines of the kind that belongs to the document. */
const rootLines = path({ ubl: '(cac:InvoiceLine|cac:CreditNoteLine)' });
const CREDIT_NOTE = symbolFor('cn:CreditNote');
const CREDIT_LINE = symbolFor('cac:CreditNoteLine');
const LINE_SYMBOL = symbolFor('ram:IncludedSupplyChainTradeLineItem');

/** How many bundled invoices of the document's own seller bear the document's number. */
const countOwn = once((view): number => {
  const numbers = view.once(ownNumbers);
  const bearing = (line: number): number => objectNumbers(view, line, 'AFL').filter((one) => numbers.has(view.value(one))).length;
  if (view.side === 'cii') {
    const lines = view.named(LINE_SYMBOL).filter((line) => isOwnSeller(line, view) && isGroup(view, line));
    return lines.reduce((sum, line) => sum + bearing(line), 0);
  }
  const isCredit = view.tree.symbol(0) === CREDIT_NOTE;
  return view
    .all(0, rootLines)
    .filter((line) => (view.tree.symbol(line) === CREDIT_LINE) === isCredit)
    .filter((line) => statusHolders(view, line).some((one) => isGroup(view, one)) && isOwnSeller(line, view) && bearing(line) > 0).length;
});

/** The document bears the number of the invoice of its own seller, if that is one invoice. */
function bearsOwnNumber(node: number, view: View): boolean {
  const count = view.once(countOwn);
  if (count === 1) return true;
  const number = normalizeSpace(invoiceNumber(view, lineOf(view, node)));
  const own = view.once(ownNumbers);
  return count === 0 ? own.has(number) : [...own].some((one) => one !== number);
}

/** Types of invoices that the buyer makes out: not for several sellers, but where both parties bill each other. */
const SELF_BILLED: ReadonlySet<string> = new Set(['389', '261', '501', '500', '502', '471', '473']);
const TYPE: In = { ubl: 'ubl:Invoice/cbc:InvoiceTypeCode | /cn:CreditNote/cbc:CreditNoteTypeCode', cii: `${CII_DOCUMENT}/ram:TypeCode` };

/** Only in UBL is the code trimmed first. */
function isOtherType(node: number, view: View): boolean {
  const text = normalizeSpace(view.value(node));
  return text !== '' && !SELF_BILLED.has(view.side === 'ubl' ? text : view.value(node));
}

function isSelfBilled(node: number, view: View): boolean {
  return SELF_BILLED.has(normalizeSpace(view.value(node)));
}

/** What is asked of a document that bundles invoices as a whole. */
export const bundleHead: readonly Pattern[] = [
  [
    {
      in: BUNDLE,
      when: (_node, view) => hasSeveralSellers(view),
      rules: [rule('BR-FR-MV-02_EXT-FR-FE-163', 'EXT-FR-FE-163', (node, view) => groupsOf(node, view).length > 0)],
    },
    {
      in: BUNDLE,
      when: (_node, view) => isTwoWay(view),
      rules: [
        rule('BR-FR-BD-02_EXT-FR-FE-163', 'EXT-FR-FE-163', (node, view) => groupsOf(node, view).length === 2, tellGroups),
        onlyIn('ubl', soldByRule('BR-FR-BD-02_BT-30', 'EXT-FR-FE-167 BT-30', sellerLegal)),
        // So numbered in the artefact, which compares registration numbers (BT-30).
        onlyIn('cii', soldByRule('BR-FR-BD-02_BT-31', 'EXT-FR-FE-167 BT-30', sellerLegal)),
        soldByRule('BR-FR-BD-02_BT-47', 'EXT-FR-FE-167 BT-47', buyerLegal),
      ],
    },
  ],
  [
    {
      in: BUNDLE,
      when: (_node, view) => isBundle(view),
      rules: [
        rule(
          'BR-FR-MV-12_BT-128',
          'BT-128',
          (node, view) => firstRepeated(node, view) < 0,
          (node, view) => {
            const found = firstRepeated(node, view);
            return found < 0 ? {} : { node: found, seen: view.value(found) };
          },
        ),
      ],
    },
  ],
  [
    {
      in: { ubl: ublLine('cac:BillingReference'), cii: cii(LINE) },
      when: (node, view) => isBundle(view) && isGroup(view, node) && isOwnSeller(lineOf(view, node), view),
      rules: [
        rule('BR-FR-MV-11_BT-128', 'BT-128 BT-1', bearsOwnNumber, (node, view) => {
          const found = sole(objectNumbers(view, lineOf(view, node), 'AFL'));
          const [number] = view.once(ownNumbers);
          return { ...(found < 0 ? {} : { node: found, seen: view.value(found) }), params: { number: number ?? '' } };
        }),
      ],
    },
  ],
  [
    { in: TYPE, when: (_node, view) => hasSeveralSellers(view), rules: [rule('BR-FR-MV-13_BT-3', 'BT-3 BT-23', isOtherType)] },
    {
      in: TYPE,
      when: (_node, view) => isTwoWay(view),
      rules: [
        // So numbered in the artefacts, which mean the same.
        onlyIn('ubl', rule('BR-FR-MV-BD_BT-3', 'BT-3 BT-23', isSelfBilled)),
        onlyIn('cii', rule('BR-FR-BD-13_BT-3', 'BT-3 BT-23', isSelfBilled)),
      ],
    },
  ],
];
