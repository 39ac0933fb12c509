import { symbolFor } from '../../read/xml/vocabulary.ts';
import { path } from '../engine/path.ts';
import { onlyIn, type Pattern, rule, type Rule } from '../engine/rule.ts';
import type { View } from '../engine/view.ts';
import { invoiceNumber, isGroup, lineOf, objectNumbers, referencesToOthers, SELLER_NUMBER } from './bundleLines.ts';
import { sumRules } from './bundleSums.ts';
import { hasSeveralSellers, isBundle, isTwoWay } from './frameworks.ts';
import { cii, type In, LINE, ublLine } from './places.ts';
import { anyIn, anyIs, inCurrency, sole, soleText, textOf, textSet } from './select.ts';
import { isBlank } from './xpath.ts';

/** What makes a line one of the bundled invoices. */
const GROUPS: In = { ubl: ublLine('cac:BillingReference'), cii: cii(LINE) };

const sellerName = path({
  ubl: 'cac:Item/cac:ManufacturerParty/cac:PartyLegalEntity/cbc:RegistrationName',
  cii: 'ram:SpecifiedLineTradeAgreement/ram:ItemSellerTradeParty/ram:Name',
});
const itemCountry = path({ ubl: 'cac:ManufacturerParty/cac:PostalAddress/cac:Country/cbc:IdentificationCode' });
const sellerCountry = path({ cii: 'ram:SpecifiedLineTradeAgreement/ram:ItemSellerTradeParty/ram:PostalTradeAddress/ram:CountryID' });
const vatAmount = path({
  ubl: 'cac:TaxTotal/cbc:TaxAmount',
  cii: 'ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:TaxTotalAmount',
});
const currency = path({ ubl: '../cbc:DocumentCurrencyCode', cii: '../ram:ApplicableHeaderTradeSettlement/ram:InvoiceCurrencyCode' });
const vatCurrency = path({ cii: '../ram:ApplicableHeaderTradeSettlement/ram:TaxCurrencyCode' });

const TAX_CURRENCY = symbolFor('cbc:TaxCurrencyCode');
const ITEM = symbolFor('cac:Item');

function isFilled(text: string): boolean {
  return !isBlank(text);
}

/** A rule on the line of a group. */
function groupRule(id: string, terms: string, holds: (line: number, view: View) => boolean): Rule {
  return rule(
    id,
    terms,
    (node, view) => holds(lineOf(view, node), view),
    (node, view) => ({ node: lineOf(view, node) }),
  );
}

function inside({ tree }: View, node: number, symbol: number): number[] {
  const found: number[] = [];
  const end = tree.next(node);
  for (let at = node + 1; at < end; at++) if (tree.symbol(at) === symbol) found.push(at);
  return found;
}

/** The country of a group's seller; in UBL that of any item within the line. */
function countryOf(line: number, view: View): string {
  if (view.side === 'cii') return soleText(view, line, sellerCountry);
  return textOf(view, sole(inside(view, line, ITEM).flatMap((item) => [...view.all(item, itemCountry)])));
}

/** In UBL any such element, however deep in the document that the line stands in. */
function vatCurrencies(line: number, view: View): ReadonlySet<string> {
  if (view.side === 'cii') return textSet(view, line, vatCurrency);
  const document = view.tree.parent(line);
  const found = document === 0 ? view.named(TAX_CURRENCY) : inside(view, document, TAX_CURRENCY);
  return new Set(found.map((one) => view.value(one)));
}

function saysVat(line: number, view: View, currencies: ReadonlySet<string>): boolean {
  return isFilled(textOf(view, sole(inCurrency(view, line, vatAmount, currencies))));
}

function saysVatInOtherCurrency(line: number, view: View): boolean {
  const currencies = vatCurrencies(line, view);
  return currencies.size === 0 || ((currencies.size > 1 || !currencies.has('')) && saysVat(line, view, currencies));
}

/** Frameworks that a bundled invoice may not have: a bundle within the bundle. */
const BUNDLES: ReadonlySet<string> = new Set(['M8', 'S8', 'B8']);

function saysFramework(line: number, view: View): boolean {
  const found = objectNumbers(view, line, 'AVV');
  return isFilled(textOf(view, sole(found))) && !found.some((one) => BUNDLES.has(view.value(one)));
}

const groupRules: readonly Rule[] = [
  groupRule('BR-FR-MV-03_EXT-FR-FE-164', 'EXT-FR-FE-164', (line, view) => isFilled(soleText(view, line, sellerName))),
  groupRule('BR-FR-MV-03_EXT-FR-FE-167', 'EXT-FR-FE-167', (line, view) => isFilled(soleText(view, line, SELLER_NUMBER))),
  groupRule('BR-FR-MV-03_EXT-FR-FE-177', 'EXT-FR-FE-177', (line, view) => isFilled(countryOf(line, view))),
  groupRule('BR-FR-MV-03_EXT-FR-FE-181', 'EXT-FR-FE-181 BT-5', (line, view) => saysVat(line, view, textSet(view, line, currency))),
  groupRule('BR-FR-MV-03_EXT-FR-FE-182', 'EXT-FR-FE-182 BT-6', saysVatInOtherCurrency),
  onlyIn(
    'ubl',
    groupRule('BR-FR-MV-03_BT-128_AFL', 'BT-128', (line, view) => isFilled(invoiceNumber(view, line))),
  ),
  onlyIn('ubl', groupRule('BR-FR-MV-03_BT-128_AVV', 'BT-128', saysFramework)),
];

const referenceKind = path({ cii: 'ram:ReferenceTypeCode' });
const referenceType = path({ cii: 'ram:TypeCode' });
const referenceNumber = path({ cii: 'ram:IssuerAssignedID' });
const lineOfReference = path({ cii: '../..' });

/** CII: what a group's references of a kind hold, if there are any. */
function referenceContext(kind: string, holds: Rule['holds']): Pattern[number] {
  return {
    in: { cii: cii(`${LINE}/ram:SpecifiedLineTradeSettlement/ram:AdditionalReferencedDocument`) },
    when: (node, view) => isBundle(view) && anyIs(view, node, referenceKind, kind) && isGroup(view, view.first(node, lineOfReference)),
    rules: [rule(`BR-FR-MV-03_BT-128_${kind}`, 'BT-128', holds)],
  };
}

function isNumbered(node: number, view: View): boolean {
  return anyIs(view, node, referenceType, '130') && isFilled(soleText(view, node, referenceNumber));
}

/** Types of documents that correct an invoice, sold by several sellers or where both parties bill each other. */
const CORRECTIONS: ReadonlySet<string> = new Set(['384', '472', '381', '396', '503']);
const TWO_WAY_CORRECTIONS: ReadonlySet<string> = new Set(['261', '471', '473', '502']);

const CORRECTED: In = {
  ubl: ['ubl:Invoice', 'cn:CreditNote']
    .flatMap((root) => [`${root}/cac:InvoiceLine`, `${root}/cac:CreditNoteLine`])
    .map((line) => `${line}/cac:BillingReference`)
    .join(' | '),
  cii: cii(LINE),
};

const typeCode = path({
  ubl: '../(cbc:InvoiceTypeCode|cbc:CreditNoteTypeCode)',
  cii: '../../rsm:ExchangedDocument/ram:TypeCode',
});
const correctedNumber = path({ ubl: 'cac:InvoiceDocumentReference/cbc:ID' });
const correctedDate = path({ ubl: 'cac:InvoiceDocumentReference/cbc:IssueDate' });
const ciiReference = 'ram:SpecifiedLineTradeSettlement/ram:InvoiceReferencedDocument';
const ciiNumber = path({ cii: `${ciiReference}/ram:IssuerAssignedID` });
const ciiDate = path({ cii: `${ciiReference}/ram:FormattedIssueDateTime/qdt:DateTimeString` });

function says(ubl: typeof correctedNumber, inCii: typeof ciiNumber): (line: number, view: View) => boolean {
  return (line, view) => (view.side === 'cii' ? view.has(line, inCii) : referencesToOthers(view, line).some((one) => view.has(one, ubl)));
}

/** A group that corrects an invoice says which. */
function corrections(family: string, isConcerned: (view: View) => boolean, types: ReadonlySet<string>): Pattern {
  return [
    {
      in: CORRECTED,
      when: (node, view) => isConcerned(view) && isGroup(view, node) && anyIn(view, lineOf(view, node), typeCode, types),
      rules: [
        groupRule(`BR-FR-${family}-14-EXT-FR-FE-136`, 'EXT-FR-FE-136', says(correctedNumber, ciiNumber)),
        groupRule(`BR-FR-${family}-14-EXT-FR-FE-138`, 'EXT-FR-FE-138', says(correctedDate, ciiDate)),
      ],
    },
  ];
}

/** What is asked of each bundled invoice. */
export const bundleGroups: readonly Pattern[] = [
  [{ in: GROUPS, when: (node, view) => isBundle(view) && isGroup(view, node), rules: [...groupRules, ...sumRules] }],
  [
    referenceContext('AFL', isNumbered),
    referenceContext('AVV', (node, view) => isNumbered(node, view) && !anyIn(view, node, referenceNumber, BUNDLES)),
  ],
  corrections('MV', hasSeveralSellers, CORRECTIONS),
  corrections('BD', isTwoWay, TWO_WAY_CORRECTIONS),
];
