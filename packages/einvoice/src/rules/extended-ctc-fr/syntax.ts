import { NAMESPACES, symbolFor } from '../../read/xml/vocabulary.ts';
import { limitTable } from '../engine/limitTable.ts';
import type { Limit } from '../engine/limits.ts';
import { type Path, path } from '../engine/path.ts';
import { advice, type Pattern, type Rule, rule } from '../engine/rule.ts';
import type { View } from '../engine/view.ts';

/*
 * What the profile takes in that EN 16931 leaves out of a syntax, and how much of it.
 */

const DELIVERY_PARTS = ['cbc:ID', 'cac:DeliveryLocation', 'ram:DeliveryTypeCode', 'ram:RelevantTradeLocation'].map(symbolFor);
const LOCATIONS = path({ ubl: 'cac:DeliveryLocation', cii: 'ram:RelevantTradeLocation' });
const LOCATION_NAMES = ['cbc:Name', 'ram:Name'].map(symbolFor);
const CHILDREN = path({ ubl: '*', cii: '*' });

/** The first child of an element that is none of those named, or -1. */
function strange(view: View, node: number, names: readonly number[]): number {
  return view.all(node, CHILDREN).find((child) => !names.includes(view.tree.symbol(child))) ?? -1;
}

/** The first part of terms of delivery that the profile does not use, or -1. */
function strangeInDelivery(view: View, terms: readonly number[]): number {
  for (const term of terms) {
    const part = strange(view, term, DELIVERY_PARTS);
    if (part >= 0) return part;
    for (const location of view.all(term, LOCATIONS)) {
      const inLocation = strange(view, location, LOCATION_NAMES);
      if (inLocation >= 0) return inLocation;
    }
  }
  return -1;
}

/** Something may stand, with some parts only; the first other part is shown. */
function partsOnly(id: string, place: Path, find: (view: View, nodes: readonly number[]) => number): Rule {
  return advice(
    id,
    '',
    (node, view) => find(view, view.all(node, place)) < 0,
    (node, view) => ({ node: find(view, view.all(node, place)) }),
  );
}

const deliveryTerms = (id: string, place: Path) => partsOnly(id, place, strangeInDelivery);

/** An exchange rate, by the local names of its parts. */
function exchangeRate(id: string, place: Path, names: readonly string[]): Rule {
  return partsOnly(
    id,
    place,
    (view, rates) => rates.flatMap((rate) => [...view.all(rate, CHILDREN)]).find((part) => !names.includes(localName(view, part))) ?? -1,
  );
}

function localName({ tree }: View, node: number): string {
  const name = tree.name(tree.symbol(node));
  return name.slice(name.indexOf(':') + 1);
}

const REFERENCED = path({ ubl: 'cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID' });
const CATEGORIES = path({ ubl: 'cac:Item/cac:ClassifiedTaxCategory' });
const BILLING_REFERENCES = path({ ubl: 'cac:BillingReference' });

/** One VAT category for a line that enters into sums, at most one for others. A line that refers to some other invoice is none of the former here. */
const lineCategory = rule('UBL-FREXT-SR-48', 'BG-30', (node, view) => {
  const count = view.count(node, CATEGORIES);
  return count === 1 || (count === 0 && view.has(node, REFERENCED) && !isDetail(node, view));
});

const INVOICE_ID = path({ ubl: 'cbc:ID' });
const REFERENCED_ID = path({ ubl: 'cac:InvoiceDocumentReference/cbc:ID' });
const KIND = path({ ubl: 'cac:InvoiceDocumentReference/cbc:DocumentStatusCode' });

/** Whether a line says that it is a part of another and enters into sums. */
function isDetail(node: number, view: View): boolean {
  const own = view.texts(0, INVOICE_ID);
  return view
    .all(node, BILLING_REFERENCES)
    .some((one) => view.texts(one, REFERENCED_ID).some((id) => own.includes(id)) && view.texts(one, KIND).includes('DETAIL'));
}

const TYPE = path({ cii: 'ram:TypeCode' });
const REFERENCE = {
  further: symbolFor('ram:AdditionalReferencedDocument'),
  invoice: symbolFor('ram:InvoiceReferencedDocument'),
  contract: symbolFor('ram:ContractReferencedDocument'),
  order: symbolFor('ram:BuyerOrderReferencedDocument'),
  despatch: symbolFor('ram:DespatchAdviceReferencedDocument'),
};

function isFurther(node: number, view: View, types: readonly string[]): boolean {
  return view.tree.symbol(node) === REFERENCE.further && view.texts(node, TYPE).some((type) => types.includes(type));
}

/** Something in a reference to a document only where a condition holds. */
function onlyWhere(id: string, terms: string, place: string, condition: Rule['holds']): Rule {
  const at = path({ cii: place });
  return rule(
    id,
    terms,
    (node, view) => !view.has(node, at) || condition(node, view),
    (node, view) => ({ node: view.first(node, at) }),
  );
}

const DATED: readonly number[] = [REFERENCE.invoice, REFERENCE.contract, REFERENCE.order, REFERENCE.despatch];

/** Limits, read when they are first wanted. */
function limits(
  side: 'ubl' | 'cii',
  family: string,
  digits: number,
  flag: Limit['flag'],
  table: string,
): Partial<Record<'ubl' | 'cii', readonly Limit[]>> {
  return {
    get [side](): readonly Limit[] {
      return limitTable({ family, digits, flag }, table);
    },
  };
}

const TRANSACTION = '/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction';
const BILLING = '/ubl:Invoice/cac:BillingReference | /cn:CreditNote/cac:BillingReference';
const hasInvoiceId: Rule['holds'] = (node, view) => view.has(node, REFERENCED_ID);

export const syntaxPatterns: readonly Pattern[] = [
  [
    {
      in: { ubl: '/ubl:Invoice | /cn:CreditNote' },
      rules: [
        deliveryTerms('UBL-FREXT-CR-410', path({ ubl: 'cac:DeliveryTerms' })),
        // So numbered in UBL too.
        exchangeRate('CII-FREXT-CR-490', path({ ubl: 'cac:TaxExchangeRate' }), [
          'SourceCurrencyCode',
          'TargetCurrencyCode',
          'CalculationRate',
          'Date',
        ]),
        deliveryTerms('UBL-FREXT-CR-645', path({ ubl: '(cac:InvoiceLine|cac:CreditNoteLine)/cac:DeliveryTerms' })),
      ],
    },
  ],
  [{ in: { ubl: 'cac:InvoiceLine | cac:CreditNoteLine' }, rules: [lineCategory] }],
  // In EN 16931 these are kept by every reference to an invoice, here by those of the invoice itself only.
  [
    {
      in: { ubl: BILLING },
      limits: limits('ubl', 'UBL-SR-', 2, 'fatal', '=6 cac:InvoiceDocumentReference~BG-3?'),
      rules: [rule('UBL-SR-07', 'BT-25', hasInvoiceId), rule('BR-55', 'BT-25', hasInvoiceId)],
    },
  ],
  [
    {
      in: { cii: `${TRANSACTION}/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeAgreement` },
      limits: limits('cii', 'CII-FREXT-SR-', 3, 'fatal', '=439 ram:NetPriceProductTradePrice/ram:ChargeAmount~BT-146?'),
      rules: [deliveryTerms('CII-FREXT-SR-106', path({ cii: 'ram:ApplicableTradeDeliveryTerms' }))],
    },
    {
      in: { cii: `${TRANSACTION}/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeSettlement` },
      limits: limits('cii', 'CII-SR-', 3, 'warning', '=454 ram:ApplicableTradeTax~BG-30?'),
      rules: [],
    },
    {
      in: { cii: `${TRANSACTION}/ram:ApplicableHeaderTradeAgreement` },
      rules: [deliveryTerms('CII-FREXT-SR-293', path({ cii: 'ram:ApplicableTradeDeliveryTerms' }))],
    },
    {
      in: { cii: `${TRANSACTION}/ram:ApplicableHeaderTradeSettlement` },
      rules: [
        exchangeRate('CII-FREXT-SR-366', path({ cii: 'ram:TaxApplicableTradeCurrencyExchange' }), [
          'SourceCurrencyCode',
          'TargetCurrencyCode',
          'ConversionRate',
          'ConversionRateDateTime',
        ]),
      ],
    },
    {
      in: {},
      named: { cii: (local, uri) => uri === NAMESPACES.ram && local.endsWith('ReferencedDocument') },
      rules: [
        onlyWhere(
          'CII-EXT-DT-018',
          '',
          'ram:TypeCode',
          (node, view) => isFurther(node, view, ['50', '130', '916']) || view.tree.symbol(node) === REFERENCE.invoice,
        ),
        onlyWhere(
          'CII-FREXT-DT-024',
          'BT-18 BT-128',
          'ram:ReferenceTypeCode',
          (node, view) => isFurther(node, view, ['130']) || view.tree.symbol(node) === REFERENCE.contract,
        ),
        onlyWhere('CII-FREXTDT-027', 'BT-26', 'ram:FormattedIssueDateTime', (node, view) => DATED.includes(view.tree.symbol(node))),
      ],
    },
  ],
];
