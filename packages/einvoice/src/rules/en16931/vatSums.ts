import { Decimal } from '../../decimal.ts';
import { symbolFor } from '../../read/xml/vocabulary.ts';
import { type Path, path } from '../engine/path.ts';
import { CastFault, once, type View } from '../engine/view.ts';
import { decimalAt, firstDecimalAt, isBoolean, toCents } from './amountValues.ts';
import { FAMILIES } from './vatFamily.ts';
import { ADJUSTMENT_AMOUNT, INDICATOR, NAMES, RATE } from './vatTerms.ts';
import { vatUse, type VatUse } from './vatUse.ts';

const LINE_CATEGORY = path({ ubl: 'cac:Item/cac:ClassifiedTaxCategory', cii: 'ram:ApplicableTradeTax' });
const ADJUSTMENT_CATEGORY = path({ ubl: 'cac:TaxCategory', cii: 'ram:CategoryTradeTax' });
const LINE_AMOUNT = path({ ubl: 'cbc:LineExtensionAmount', cii: 'ram:LineTotalAmount' });
const CII_LINE_SUMMATION = path({ cii: 'ram:SpecifiedTradeSettlementLineMonetarySummation' });
const CII_LINE_SETTLEMENT = path({
  cii: 'rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeSettlement',
});
const CII_ADJUSTMENT = path({
  cii: 'rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeAllowanceCharge',
});
const CREDIT_NOTE_LINE = symbolFor('cac:CreditNoteLine');

type Part = 'lines' | 'creditLines' | 'charges' | 'allowances';

/** The amounts of one category, or of one rate of it. */
export class VatSum {
  /** In UBL those of invoice lines; lines of credit notes stand apart. */
  lines: Decimal = Decimal.zero;
  creditLines: Decimal = Decimal.zero;
  charges: Decimal = Decimal.zero;
  allowances: Decimal = Decimal.zero;
  /** UBL: such a line, or such an allowance or charge, stands somewhere, be it inside another. */
  hasLine = false;
  hasCreditLine = false;
  hasAdjustment = false;
  /** An amount that cannot be read. */
  fault: CastFault | undefined;
  /** What was added last: two rates of one line that are the same count once. */
  last = -1;

  /** What the base should be, from one kind of lines. */
  base(lines: 'lines' | 'creditLines' = 'lines'): Decimal {
    return this[lines].add(this.charges).subtract(this.allowances);
  }

  /** The same, each sum rounded to cents first. */
  roundedBase(): Decimal {
    return toCents(this.lines).add(toCents(this.charges)).subtract(toCents(this.allowances));
  }
}

const NOTHING = new VatSum();

/** The amounts of one category. */
class FamilySum {
  readonly total = new VatSum();
  /** A rate that cannot be read. */
  fault: CastFault | undefined;
  readonly #byRate = new Map<string, VatSum>();
  /** By the rate as written, so that most rates are parsed once. */
  readonly #byText = new Map<string, VatSum>();

  ofRate(rate: Decimal): VatSum | undefined {
    return this.#byRate.get(rate.toText());
  }

  /** The sum of the rate that an element holds. @throws CastFault when it holds none. */
  ofRateIn(node: number, view: View): VatSum {
    const text = view.value(node);
    let sum = this.#byText.get(text);
    if (sum === undefined) {
      const key = view.decimal(node).toText();
      sum = this.#byRate.get(key) ?? new VatSum();
      this.#byRate.set(key, sum);
      this.#byText.set(text, sum);
    }
    return sum;
  }
}

/** Amounts of lines, allowances and charges by VAT category and rate. */
class VatSums {
  /** CII: an allowance or charge that does not say which it is; and one that has no or several words for it. */
  indicatorFault: CastFault | undefined;
  indicatorCastFault: CastFault | undefined;
  readonly #families: (FamilySum | undefined)[] = FAMILIES.map(() => undefined);

  /** @throws CastFault when an amount of that category cannot be read. */
  ofCategory(family: number): VatSum {
    return readable(this.#families[family]?.total);
  }

  /** @throws CastFault when a rate of that category, or an amount at that rate, cannot be read. */
  ofRate(family: number, rate: Decimal): VatSum {
    const sums = this.#families[family];
    if (sums?.fault !== undefined) throw sums.fault;
    return readable(sums?.ofRate(rate));
  }

  /** @throws CastFault where the artefact casts the indicator of every allowance and charge, and one has none or several. */
  assertOneIndicator(): void {
    if (this.indicatorCastFault !== undefined) throw this.indicatorCastFault;
  }

  /** What there is of a category, or of a rate of it, for telling people. */
  toTell(family: number, rate: Decimal | undefined): VatSum {
    const sums = this.#families[family];
    return (rate === undefined ? sums?.total : sums?.ofRate(rate)) ?? NOTHING;
  }

  familySum(family: number): FamilySum {
    let sum = this.#families[family];
    if (sum === undefined) {
      sum = new FamilySum();
      this.#families[family] = sum;
    }
    return sum;
  }
}

function readable(sum: VatSum | undefined): VatSum {
  if (sum?.fault !== undefined) throw sum.fault;
  return sum ?? NOTHING;
}

/** The sums by VAT category of a document. */
export const vatSums = once((view: View): VatSums => {
  const sums = new VatSums();
  if (view.side === 'ubl') sumUbl(view, view.once(vatUse), sums);
  else sumCii(view, view.once(vatUse), sums);
  return sums;
});

/** Calls for each sum that something belongs to by its tax categories: of its category, and of each rate of a category that is summed by rate. */
function eachSum(view: View, sums: VatSums, owner: number, at: Path, add: (sum: VatSum) => void): void {
  const use = view.once(vatUse);
  const categories = view.all(owner, at);
  let codes = 0;
  for (const category of categories) codes |= use.codes(category);
  for (const { index, byRate } of FAMILIES) {
    if ((codes & (1 << index)) === 0) continue;
    const family = sums.familySum(index);
    add(family.total);
    if (byRate) eachRate(view, family, owner, categories, add);
  }
}

function eachRate(view: View, family: FamilySum, owner: number, categories: readonly number[], add: (sum: VatSum) => void): void {
  for (const category of categories) {
    const sum = rateSumOf(view, family, category);
    if (sum === undefined || sum.last === owner) continue;
    sum.last = owner;
    add(sum);
  }
}

function rateSumOf(view: View, family: FamilySum, category: number): VatSum | undefined {
  try {
    const rate = view.only(category, RATE);
    return rate < 0 ? undefined : family.ofRateIn(rate, view);
  } catch (problem) {
    family.fault ??= faultOf(problem);
    return undefined;
  }
}

function faultOf(problem: unknown): CastFault {
  if (problem instanceof CastFault) return problem;
  throw problem;
}

function addTo(sum: VatSum, part: Part, amount: Decimal | CastFault | undefined): void {
  if (amount instanceof Decimal) sum[part] = sum[part].add(amount);
  else if (amount !== undefined) sum.fault ??= amount;
}

function readAmount(read: () => Decimal | undefined): Decimal | CastFault | undefined {
  try {
    return read();
  } catch (problem) {
    return faultOf(problem);
  }
}

function sumUbl(view: View, use: VatUse, sums: VatSums): void {
  const { tree } = view;
  for (const line of use.lines) {
    const isCredit = tree.symbol(line) === CREDIT_NOTE_LINE;
    const isOwn = tree.parent(line) === 0;
    const amount = isOwn ? readAmount(() => decimalAt(line, view, LINE_AMOUNT)) : undefined;
    eachSum(view, sums, line, LINE_CATEGORY, (sum) => {
      if (isCredit) sum.hasCreditLine = true;
      else sum.hasLine = true;
      addTo(sum, isCredit ? 'creditLines' : 'lines', amount);
    });
  }
  for (const adjustment of use.adjustments) {
    const isOwn = tree.parent(adjustment) === 0;
    const amount = isOwn ? readAmount(() => decimalAt(adjustment, view, ADJUSTMENT_AMOUNT)) : undefined;
    eachSum(view, sums, adjustment, ADJUSTMENT_CATEGORY, (sum) => {
      sum.hasAdjustment = true;
      if (use.isCharge(adjustment)) addTo(sum, 'charges', amount);
      if (use.isAllowance(adjustment)) addTo(sum, 'allowances', amount);
    });
  }
}

function sumCii(view: View, use: VatUse, sums: VatSums): void {
  for (const settlement of view.all(0, CII_LINE_SETTLEMENT)) {
    const amounts = view
      .all(settlement, CII_LINE_SUMMATION)
      .map((summation) => readAmount(() => decimalAt(summation, view, LINE_AMOUNT)));
    eachSum(view, sums, settlement, LINE_CATEGORY, (sum) => {
      for (const amount of amounts) addTo(sum, 'lines', amount);
    });
  }
  for (const adjustment of view.all(0, CII_ADJUSTMENT)) {
    noteIndicator(adjustment, view, sums);
    const amount = readAmount(() => firstDecimalAt(adjustment, view, ADJUSTMENT_AMOUNT));
    eachSum(view, sums, adjustment, ADJUSTMENT_CATEGORY, (sum) => {
      if (use.isCharge(adjustment)) addTo(sum, 'charges', amount);
      if (use.isAllowance(adjustment)) addTo(sum, 'allowances', amount);
    });
  }
}

function noteIndicator(adjustment: number, view: View, sums: VatSums): void {
  const indicators = view.all(adjustment, INDICATOR);
  if (indicators.length !== 1) sums.indicatorCastFault ??= new CastFault(adjustment, 'single');
  try {
    for (const indicator of indicators) isBoolean(indicator, view, true);
  } catch (problem) {
    sums.indicatorFault ??= faultOf(problem);
  }
}
