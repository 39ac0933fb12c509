import { path } from '../engine/path.ts';
import { type Detail, type Pattern, rule, type Rule } from '../engine/rule.ts';
import type { View } from '../engine/view.ts';
import { isTwoWay } from './frameworks.ts';
import { at, cii, type In, LINE, SETTLEMENT, UBL_LINE, ublHead, ublLine } from './places.ts';
import { soleText } from './select.ts';
import { lengthOf, normalizeSpace } from './xpath.ts';

/** How a number may be written. */
interface Shape {
  shape: RegExp;
  /** Most characters, the point left out (a sign counts). */
  positions: number;
  /** Most digits after the point. */
  decimals: number;
  signed: boolean;
}

function shape(decimals: number, positions: number, signed: boolean): Shape {
  const sign = signed ? '-?' : '';
  return { shape: new RegExp(`^${sign}\\p{Nd}{1,${positions}}(?:\\.\\p{Nd}{1,${decimals}})?$`, 'u'), positions, decimals, signed };
}

const AMOUNT = shape(2, 19, true);
const QUANTITY = shape(4, 19, true);
const PRICE = shape(6, 19, false);
const SIGNED_PRICE = shape(6, 19, true);
const RATE = shape(2, 4, false);

function fits(text: string, wanted: Shape): boolean {
  return fitsPlain(text, wanted) ?? (wanted.shape.test(text) && lengthOf(text) - (text.includes('.') ? 1 : 0) <= wanted.positions);
}

/** The same for texts of ASCII characters; undefined for others. */
function fitsPlain(text: string, { positions, decimals, signed }: Shape): boolean | undefined {
  let point = -1;
  const start = signed && text.charCodeAt(0) === 0x2d ? 1 : 0;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) return undefined;
    if (code === 0x2e && point < 0 && i > start) point = i;
    else if (code < 0x30 || code > 0x39) return false;
  }
  if (point < 0) return text.length > start && text.length <= positions;
  const after = text.length - point - 1;
  return after > 0 && after <= decimals && text.length - 1 <= positions;
}

function decimalRule(id: string, terms: string, wanted: Shape): Rule {
  return rule(
    id,
    terms,
    (node, view) => fits(normalizeSpace(view.value(node)), wanted),
    () => ({ params: paramsOf(wanted) }),
  );
}

function paramsOf({ decimals, positions }: Shape): Record<string, string> {
  return { decimals: String(decimals), positions: String(positions) };
}

/** Prices may be negative only where two parties bill each other. */
function priceShape(view: View): Shape {
  return isTwoWay(view) ? SIGNED_PRICE : PRICE;
}

const baseQuantity = path({ ubl: 'cac:Price/cbc:BaseQuantity' });
const price = path({ ubl: 'cac:Price/cbc:PriceAmount' });
const discount = path({ ubl: 'cbc:Amount' });

/** A number that stands (in UBL) in a child of the context, or not at all. */
function childRule(id: string, term: string, child: ReturnType<typeof path>, wanted: (view: View) => Shape): Rule {
  const holds = (node: number, view: View): boolean => {
    const text = normalizeSpace(soleText(view, node, child));
    return text === '' || fits(text, wanted(view));
  };
  const tell = (node: number, view: View): Detail => {
    const found = view.first(node, child);
    return { ...(found < 0 ? {} : { node: found, seen: view.value(found) }), params: paramsOf(wanted(view)) };
  };
  return rule(id, term, holds, tell);
}

function priceRule(id: string, term: string, mayBeEmpty: boolean): Rule {
  return rule(
    id,
    term,
    (node, view) => {
      const text = normalizeSpace(view.value(node));
      return (mayBeEmpty && text === '') || fits(text, priceShape(view));
    },
    (_node, view) => ({ params: paramsOf(priceShape(view)) }),
  );
}

/** The CII artefact anchors these at the root, except the first. */
const summation = `/${cii(`${SETTLEMENT}/ram:SpecifiedTradeSettlementHeaderMonetarySummation`)}`;
const breakdown = `/${cii(`${SETTLEMENT}/ram:ApplicableTradeTax`)}`;
const settled = `/${cii(`${LINE}/ram:SpecifiedLineTradeSettlement`)}`;
const adjustment = cii(`${SETTLEMENT}/ram:SpecifiedTradeAllowanceCharge`);
const agreed = cii(`${LINE}/ram:SpecifiedLineTradeAgreement`);
const gross = `${agreed}/ram:GrossPriceProductTradePrice`;
const total = 'cac:LegalMonetaryTotal';
const subtotal = 'cac:TaxTotal/cac:TaxSubtotal';

const AMOUNTS: readonly (readonly [terms: string, places: In])[] = [
  ['BT-92_BT-99', { ubl: ublHead('cac:AllowanceCharge/cbc:Amount'), cii: `${adjustment}/ram:ActualAmount` }],
  ['BT-93_BT-100', { ubl: ublHead('cac:AllowanceCharge/cbc:BaseAmount'), cii: `/${adjustment}/ram:BasisAmount` }],
  ['BT-106', { ubl: `${total}/cbc:LineExtensionAmount`, cii: `${summation}/ram:LineTotalAmount` }],
  ['BT-107', { ubl: `${total}/cbc:AllowanceTotalAmount`, cii: `${summation}/ram:AllowanceTotalAmount` }],
  ['BT-108', { ubl: `${total}/cbc:ChargeTotalAmount`, cii: `${summation}/ram:ChargeTotalAmount` }],
  ['BT-109', { ubl: `${total}/cbc:TaxExclusiveAmount`, cii: `${summation}/ram:TaxBasisTotalAmount` }],
  ['BT-112', { ubl: `${total}/cbc:TaxInclusiveAmount`, cii: `${summation}/ram:GrandTotalAmount` }],
  ['BT-113', { ubl: `${total}/cbc:PrepaidAmount`, cii: `${summation}/ram:TotalPrepaidAmount` }],
  ['BT-114', { ubl: `${total}/cbc:PayableRoundingAmount`, cii: `${summation}/ram:RoundingAmount` }],
  ['BT-115', { ubl: `${total}/cbc:PayableAmount`, cii: `${summation}/ram:DuePayableAmount` }],
  ['BT-116', { ubl: `${subtotal}/cbc:TaxableAmount`, cii: `${breakdown}/ram:BasisAmount` }],
  ['BT-117', { ubl: `${subtotal}/cbc:TaxAmount`, cii: `${breakdown}/ram:CalculatedAmount` }],
  [
    'BT-131',
    { ubl: ublLine('cbc:LineExtensionAmount'), cii: `${settled}/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount` },
  ],
  [
    'BT-136_BT-141',
    { ubl: ublLine('cac:AllowanceCharge/cbc:Amount'), cii: `${settled}/ram:SpecifiedTradeAllowanceCharge/ram:ActualAmount` },
  ],
  [
    'BT-137_BT-142',
    { ubl: ublLine('cac:AllowanceCharge/cbc:BaseAmount'), cii: `${settled}/ram:SpecifiedTradeAllowanceCharge/ram:BasisAmount` },
  ],
];

const VAT_TOTAL: In = { ubl: 'cac:TaxTotal/cbc:TaxAmount', cii: `${summation}/ram:TaxTotalAmount` };

function termsOf(suffix: string): string {
  return suffix.replace('_', ' ');
}

export const decimals: readonly Pattern[] = [
  ...AMOUNTS.map(([suffix, places]) => at(places, decimalRule(`BR-FR-DEC-01_${suffix}`, termsOf(suffix), AMOUNT))),
  [
    { in: VAT_TOTAL, rules: [decimalRule('BR-FR-DEC-01_BT-110', 'BT-110 BT-111', AMOUNT)] },
    // Never judged: the context before it matches the same elements.
    { in: VAT_TOTAL, rules: [decimalRule('BR-FR-DEC-01_BT-111', 'BT-111', AMOUNT)] },
  ],
  at(
    {
      ubl: 'ubl:Invoice/cac:InvoiceLine/cbc:InvoicedQuantity | cn:CreditNote/cac:CreditNoteLine/cbc:CreditedQuantity',
      cii: cii(`${LINE}/ram:SpecifiedLineTradeDelivery/ram:BilledQuantity`),
    },
    decimalRule('BR-FR-DEC-02_BT-129', 'BT-129', QUANTITY),
  ),
  at(
    { ubl: UBL_LINE },
    childRule('BR-FR-DEC-02_BT-149', 'BT-149', baseQuantity, () => QUANTITY),
    childRule('BR-FR-DEC-03_BT-146', 'BT-146', price, priceShape),
  ),
  at({ ubl: ublLine('cac:Price/cac:AllowanceCharge') }, childRule('BR-FR-DEC-03_BT-147', 'BT-147', discount, priceShape)),
  at({ ubl: ublLine('cac:Price/cac:AllowanceCharge/cbc:BaseAmount') }, priceRule('BR-FR-DEC-03_BT-148', 'BT-148', true)),
  at({ cii: `${agreed}/ram:NetPriceProductTradePrice/ram:BasisQuantity` }, decimalRule('BR-FR-DEC-02_BT-149', 'BT-149', QUANTITY)),
  at({ cii: `${agreed}/ram:NetPriceProductTradePrice/ram:ChargeAmount` }, priceRule('BR-FR-DEC-03_BT-146', 'BT-146', false)),
  at({ cii: `${gross}/ram:AppliedTradeAllowanceCharge/ram:ActualAmount` }, priceRule('BR-FR-DEC-03_BT-147', 'BT-147', false)),
  at({ cii: `${gross}/ram:ChargeAmount` }, priceRule('BR-FR-DEC-03_BT-148', 'BT-148', false)),
  at(
    { ubl: 'cac:AllowanceCharge/cac:TaxCategory/cbc:Percent', cii: `${adjustment}/ram:CategoryTradeTax/ram:RateApplicablePercent` },
    decimalRule('BR-FR-DEC-04_BT-96_BT-103', 'BT-96 BT-103', RATE),
  ),
  at(
    {
      ubl: `${subtotal}/cac:TaxCategory/cbc:Percent`,
      cii: cii(`${SETTLEMENT}/ram:ApplicableTradeTax/ram:RateApplicablePercent`),
    },
    decimalRule('BR-FR-DEC-04_BT-119', 'BT-119', RATE),
  ),
  at(
    {
      ubl: 'cac:Item/cac:ClassifiedTaxCategory/cbc:Percent',
      cii: cii(`${LINE}/ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax/ram:RateApplicablePercent`),
    },
    decimalRule('BR-FR-DEC-04_BT-152', 'BT-152', RATE),
  ),
];
