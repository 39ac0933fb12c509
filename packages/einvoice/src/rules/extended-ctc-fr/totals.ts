import { Decimal } from '../../decimal.ts';
import { symbolFor } from '../../read/xml/vocabulary.ts';
import { decimalAt, firstDecimalAt, toCents } from '../en16931/amountValues.ts';
import { doubleOf, trimmed } from '../en16931/xpath.ts';
import { type Path, path } from '../engine/path.ts';
import { type Pattern, type Rule, rule } from '../engine/rule.ts';
import { CastFault, once, type View } from '../engine/view.ts';
import { centsOf, type DoubleSum, exactly, toDouble } from './exactDouble.ts';
import { subLines } from './subLines.ts';

/*
 * The sums of an invoice, which the profile allows to differ by a cent for each amount that enters into them.
 */

const LINES_TOTAL = path({ ubl: 'cbc:LineExtensionAmount', cii: 'ram:LineTotalAmount' });
const ALLOWANCES_TOTAL = path({ ubl: 'cbc:AllowanceTotalAmount', cii: 'ram:AllowanceTotalAmount' });
const CHARGES_TOTAL = path({ ubl: 'cbc:ChargeTotalAmount', cii: 'ram:ChargeTotalAmount' });
const NET = path({ ubl: 'cbc:TaxExclusiveAmount', cii: 'ram:TaxBasisTotalAmount' });
const GROSS = path({ ubl: 'cbc:TaxInclusiveAmount', cii: 'ram:GrandTotalAmount' });
const VAT = path({ ubl: '../cac:TaxTotal/cbc:TaxAmount', cii: 'ram:TaxTotalAmount' });
const CURRENCY = path({ ubl: 'cbc:DocumentCurrencyCode', cii: '../ram:InvoiceCurrencyCode' });
const CURRENCY_ID = symbolFor('currencyID');

const ADJUSTMENTS = path({ ubl: '../cac:AllowanceCharge', cii: '../ram:SpecifiedTradeAllowanceCharge' });
const CII_ADJUSTMENTS = path({
  cii: 'rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeAllowanceCharge',
});
const CII_LOGISTICS = path({
  cii: 'rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedLogisticsServiceCharge',
});
const LOGISTICS = path({ cii: '../ram:SpecifiedLogisticsServiceCharge' });
const LOGISTIC_AMOUNT = path({ cii: 'ram:AppliedAmount' });
const INDICATOR = path({ ubl: 'cbc:ChargeIndicator', cii: 'ram:ChargeIndicator/udt:Indicator' });
const AMOUNT = path({ ubl: 'cbc:Amount', cii: 'ram:ActualAmount' });
const CII_LINES = path({ cii: '../../ram:IncludedSupplyChainTradeLineItem' });

/** `cbc:ChargeIndicator = true()`. @throws CastFault when it is no truth. */
function isUbl(charge: boolean): (node: number, view: View) => boolean {
  return (node, view) => {
    for (const found of view.all(node, INDICATOR)) {
      const word = trimmed(view.value(found));
      const isTrue = word === 'true' || word === '1';
      if (!isTrue && word !== 'false' && word !== '0') throw new CastFault(found, 'single');
      if (isTrue === charge) return true;
    }
    return false;
  };
}

/** CII compares the indicator as a text. */
function isCii(charge: 'true' | 'false'): (node: number, view: View) => boolean {
  return (node, view) => view.some(node, INDICATOR, (found) => view.value(found) === charge);
}

/** Allowances, or charges, that stand at a path. */
function adjustments(node: number, view: View, at: Path, charge: boolean): readonly number[] {
  const test = view.side === 'ubl' ? isUbl(charge) : isCii(charge ? 'true' : 'false');
  return view.all(node, at).filter((found) => test(found, view));
}

const amountsOf = (view: View, owners: readonly number[], at: Path) => owners.flatMap((owner) => [...view.all(owner, at)]);

/** `sum(…/xs:decimal(.))`, rounded to cents. */
function decimalCents(view: View, nodes: readonly number[]): Decimal {
  return toCents(Decimal.sum(nodes.map((node) => view.decimal(node))));
}

/** `xs:decimal(round(sum(…) * 100) div 100)` of texts. */
function castCents(view: View, node: number, nodes: readonly number[]): Decimal {
  const { value, isEmpty } = centsOf(view, nodes);
  return isEmpty ? Decimal.zero : exactly(value, node);
}

const CENT = Decimal.of(1, 2);

function isWithin(difference: Decimal | undefined, count: number): boolean {
  return difference !== undefined && difference.abs().compare(CENT.multiply(Decimal.of(count))) <= 0;
}

/** UBL: the amounts of the lines that enter into sums, wherever they stand. */
const ublLines = once((view: View): { amounts: readonly number[]; sum: () => DoubleSum } => {
  const amounts = view.once(subLines).lines.flatMap(({ counts, amounts: own }) => (counts ? own : []));
  let sum: DoubleSum | undefined;
  return {
    amounts,
    sum: () => {
      sum ??= centsOf(view, amounts);
      return sum;
    },
  };
});

/** CII: the lines beside the settlement. */
function ciiLines(node: number, view: View): { all: number; counted: number; amounts: readonly number[] } {
  const lines = view.all(node, CII_LINES);
  const counted = lines.map((line) => view.once(subLines).line(line)).filter((line) => line?.counts === true);
  return { all: lines.length, counted: counted.length, amounts: counted.flatMap((line) => [...(line?.amounts ?? [])]) };
}

function adjustmentCount(node: number, view: View): number {
  const allowances = adjustments(node, view, ADJUSTMENTS, false).length;
  return allowances + adjustments(node, view, ADJUSTMENTS, true).length + view.count(node, LOGISTICS);
}

function minus(one: Decimal | undefined, other: Decimal): Decimal | undefined {
  return one?.subtract(other);
}

const lines = rule('BR-FREXT-CO-10', 'BT-106', (node, view) => {
  const total = decimalAt(node, view, LINES_TOTAL);
  if (view.side === 'cii') {
    const { all, amounts } = ciiLines(node, view);
    return isWithin(minus(total, decimalCents(view, amounts)), all);
  }
  const { amounts, sum } = view.once(ublLines);
  if (total === undefined) return false;
  const { value, isEmpty } = sum();
  if (isEmpty) return toCents(total.abs()).isZero();
  return Math.round(Math.abs(toDouble(total) - value) * 100) / 100 <= amounts.length / 100;
});

/** The sum of allowances, or of charges with logistic services. */
function adjusted(id: string, term: string, charge: boolean, total: Path): Rule {
  return rule(id, term, (node, view) => {
    const beside = adjustments(node, view, ADJUSTMENTS, charge);
    if (view.side === 'ubl') {
      if (beside.length === 0 && !view.has(node, total)) return true;
      return isWithin(minus(decimalAt(node, view, total), castCents(view, node, amountsOf(view, beside, AMOUNT))), beside.length);
    }
    const all = adjustments(0, view, CII_ADJUSTMENTS, charge);
    if (all.length === 0 && !view.has(node, total)) return true;
    const sum = decimalCents(view, amountsOf(view, all, AMOUNT));
    const logistics = charge ? castCents(view, node, amountsOf(view, view.all(0, CII_LOGISTICS), LOGISTIC_AMOUNT)) : Decimal.zero;
    return isWithin(minus(decimalAt(node, view, total), sum.add(logistics)), beside.length + (charge ? view.count(node, LOGISTICS) : 0));
  });
}

const net = rule('BR-FREXT-CO-13', 'BT-109', (node, view) => {
  const total = decimalAt(node, view, NET);
  if (total === undefined) return false;
  if (view.side === 'cii') {
    const { counted, amounts } = ciiLines(node, view);
    const allowances = castCents(view, node, amountsOf(view, adjustments(0, view, CII_ADJUSTMENTS, false), AMOUNT));
    const charges = castCents(view, node, amountsOf(view, adjustments(0, view, CII_ADJUSTMENTS, true), AMOUNT));
    const logistics = castCents(view, node, amountsOf(view, view.all(0, CII_LOGISTICS), LOGISTIC_AMOUNT));
    const sum = decimalCents(view, amounts).subtract(allowances).add(charges.add(logistics));
    return isWithin(minus(total, sum), counted + adjustmentCount(node, view));
  }
  const allowances = adjustments(node, view, ADJUSTMENTS, false);
  const charges = adjustments(node, view, ADJUSTMENTS, true);
  const allowed = castCents(view, node, amountsOf(view, allowances, AMOUNT));
  const charged = castCents(view, node, amountsOf(view, charges, AMOUNT));
  const { amounts, sum } = view.once(ublLines);
  const { value, isEmpty } = sum();
  const count = amounts.length + allowances.length + charges.length;
  if (isEmpty) return isWithin(toCents(total.add(allowed).subtract(charged).abs()), count);
  const difference = toDouble(total) - value + toDouble(allowed) - toDouble(charged);
  return Math.round(Math.abs(difference) * 100) / 100 <= count / 100;
});

/** The VAT amounts in one of some currencies. */
function vatIn(node: number, view: View, currencies: readonly string[]): readonly number[] {
  return view.all(node, VAT).filter((amount) => currencies.includes(view.attribute(amount, CURRENCY_ID) ?? '\n'));
}

const gross = rule('BR-FREXT-CO-15', 'BT-112', (node, view) => {
  if (view.side === 'cii') return isGrossOfCii(node, view);
  const amounts = vatIn(node, view, view.texts(0, CURRENCY));
  const [vat] = amounts;
  if (vat === undefined) return true;
  const total = decimalAt(node, view, GROSS);
  const basis = decimalAt(node, view, NET);
  if (amounts.length > 1) throw new CastFault(vat, 'single');
  if (total === undefined || basis === undefined) return false;
  const count =
    view.once(ublLines).amounts.length +
    adjustments(node, view, ADJUSTMENTS, false).length +
    adjustments(node, view, ADJUSTMENTS, true).length;
  return isWithin(total.subtract(view.decimal(vat)).subtract(basis), count);
});

function isGrossOfCii(node: number, view: View): boolean {
  const currencies = view.texts(node, CURRENCY);
  const basis = firstDecimalAt(node, view, NET);
  const total = firstDecimalAt(node, view, GROSS);
  const { counted } = ciiLines(node, view);
  const count = counted + adjustmentCount(node, view);
  const kept = currencies.map((currency) => {
    const amounts = vatIn(node, view, [currency]);
    const [first] = amounts;
    // Without one of the amounts the official expression has no value, and so is not kept.
    if (basis === undefined || total === undefined || first === undefined) return undefined;
    if (amounts.length !== 1) return basis.equals(total);
    return isWithin(total.subtract(view.decimal(first)).subtract(basis), count);
  });
  const said = kept.filter((one) => one !== undefined);
  if (said.length > 1) throw new CastFault(node, 'single');
  return said[0] === true;
}

const WHEN = path({ ubl: 'cbc:Note', cii: '(ram:DueDateDateTime|ram:Description)' });
const TERMS = ['cac:PaymentTerms', 'ram:SpecifiedTradePaymentTerms'].map(symbolFor);
const DUE_DATE = symbolFor('cbc:DueDate');
const PAYABLE = symbolFor('ram:DuePayableAmount');

/** Whether a date or terms of payment stand anywhere. */
const saysWhen = once((view: View): boolean => {
  for (let node = 0; node < view.tree.size; node++) {
    const symbol = view.tree.symbol(node);
    if (symbol === DUE_DATE && view.side === 'ubl') return true;
    if (TERMS.includes(symbol) && view.has(node, WHEN)) return true;
  }
  return false;
});

/** CII: the amount due, wherever it stands; `number(//…)`. @throws CastFault for several. */
function payableOfCii(view: View): number {
  const [only, second] = view.named(PAYABLE);
  if (second !== undefined) throw new CastFault(second, 'single');
  if (only === undefined) return Number.NaN;
  try {
    return doubleOf(only, view);
  } catch (problem) {
    if (problem instanceof CastFault) return Number.NaN;
    throw problem;
  }
}

const payment = rule('BR-CO-25', 'BT-9 BT-20', (node, view) => {
  if (view.side === 'cii') return !(payableOfCii(view) > 0) || view.once(saysWhen);
  const payable = doubleOf(node, view);
  return payable <= 0 || (payable > 0 && view.once(saysWhen));
});

const REASON = path({ cii: '../(ram:Reason|ram:ReasonCode)' });
const WORD = path({ cii: 'udt:Indicator' });

/** CII: a charge has a reason. An indicator that also says the contrary is judged as an allowance. */
function chargeReason(parent: string, id: string, terms: string): Pattern {
  const at = { cii: `${parent}/ram:SpecifiedTradeAllowanceCharge/ram:ChargeIndicator` };
  const says = (word: string) => (node: number, view: View) => view.some(node, WORD, (found) => view.value(found) === word);
  return [
    { in: at, when: says('false'), rules: [] },
    { in: at, when: says('true'), rules: [rule(id, terms, (node, view) => view.has(node, REASON))] },
  ];
}

export const totalPatterns: readonly Pattern[] = [
  [
    {
      in: { ubl: 'cac:LegalMonetaryTotal', cii: 'ram:SpecifiedTradeSettlementHeaderMonetarySummation' },
      rules: [
        lines,
        adjusted('BR-FREXT-CO-11', 'BT-107', false, ALLOWANCES_TOTAL),
        adjusted('BR-FREXT-CO-12', 'BT-108', true, CHARGES_TOTAL),
        net,
        gross,
      ],
    },
  ],
  [{ in: { ubl: '/ubl:Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount', cii: '/rsm:CrossIndustryInvoice' }, rules: [payment] }],
  chargeReason('ram:ApplicableHeaderTradeSettlement', 'BR-FREXT-BR-38', 'BT-104 BT-105'),
  chargeReason('ram:SpecifiedLineTradeSettlement', 'BR-FREXT-BR-44', 'BT-144 BT-145'),
];
