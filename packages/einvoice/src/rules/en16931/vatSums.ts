import { Decimal } from '../../decimal.ts';
import { type Path, path } from '../engine/path.ts';
import { CastFault, once, type View } from '../engine/view.ts';
import { decimalAt, decimalOf, firstDecimalAt, isBoolean, toCents } from './amountValues.ts';
import { FAMILIES } from './vatFamily.ts';
import { ADJUSTMENT_AMOUNT, INDICATOR, NAMES, RATE } from './vatTerms.ts';
import type { VatUse } from './vatUse.ts';
import { vatUse } from './vatUsed.ts';

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

/** The amounts of one category, or of one rate of it. */
class VatSum {
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

  /** The sum of a rate as written, if anything written so was added. */
  ofText(rate: string): VatSum | undefined {
    return this.#byText.get(rate);
  }

  /** The sum of the rate that an element holds. @throws CastFault when it holds none. */
  ofRateIn(node: number, view: View): VatSum {
    const text = view.value(node);
    let sum = this.#byText.get(text);
    if (sum === undefined) {
      const key = decimalOf(node, view).toText();
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

  /** The sum of the rate in an element. @throws CastFault when that rate, another of that category, or an amount at that rate, cannot be read. */
  ofRate(family: number, rate: number, view: View): VatSum {
    const sums = this.#families[family];
    const known = sums?.ofText(view.value(rate));
    const decimal = known === undefined ? decimalOf(rate, view) : undefined;
    if (sums?.fault !== undefined) throw sums.fault;
    return readable(known ?? (decimal && sums?.ofRate(decimal)));
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

/** Something that counts in the sums of the categories it bears. */
interface Contribution {
  /** Undefined for what stands inside another thing, and so is in no sum. */
  amount: Decimal | CastFault | undefined;
  isLine: boolean;
  isCreditLine: boolean;
  isCharge: boolean;
  isAllowance: boolean;
}

function add({ amount, isLine, isCreditLine, isCharge, isAllowance }: Contribution, sum: VatSum): void {
  if (isLine) sum.hasLine = true;
  else if (isCreditLine) sum.hasCreditLine = true;
  else sum.hasAdjustment = true;
  const isSummed = isLine || isCreditLine || isCharge || isAllowance;
  if (amount === undefined || !isSummed) return;
  if (amount instanceof CastFault) sum.fault ??= amount;
  else if (isLine) sum.lines = sum.lines.add(amount);
  else if (isCreditLine) sum.creditLines = sum.creditLines.add(amount);
  else {
    if (isCharge) sum.charges = sum.charges.add(amount);
    if (isAllowance) sum.allowances = sum.allowances.add(amount);
  }
}

/** Adds to each sum that something belongs to by its tax categories: of its category, and of each rate of a category that is summed by rate. */
function contribute(view: View, sums: VatSums, owner: number, categories: readonly number[], contribution: Contribution): void {
  const use = view.once(vatUse);
  let codes = 0;
  for (const category of categories) codes |= use.codes(category);
  for (let left = codes; left !== 0; left &= left - 1) {
    const index = 31 - Math.clz32(left & -left);
    const family = sums.familySum(index);
    add(contribution, family.total);
    if (FAMILIES[index]?.byRate !== true) continue;
    for (const category of categories) {
      const sum = rateSumOf(view, family, category);
      if (sum === undefined || sum.last === owner) continue;
      sum.last = owner;
      add(contribution, sum);
    }
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

/** An amount, or what keeps it from being read. */
function amountOrFault(owner: number, view: View, at: Path, read: typeof decimalAt): Decimal | CastFault | undefined {
  try {
    return read(owner, view, at);
  } catch (problem) {
    return faultOf(problem);
  }
}

function sumUbl(view: View, use: VatUse, sums: VatSums): void {
  const { tree } = view;
  for (const line of use.lines) {
    const isCreditLine = tree.symbol(line) === NAMES.cac.creditLine;
    const amount = tree.parent(line) === 0 ? amountOrFault(line, view, LINE_AMOUNT, decimalAt) : undefined;
    const contribution = { amount, isLine: !isCreditLine, isCreditLine, isCharge: false, isAllowance: false };
    contribute(view, sums, line, view.all(line, LINE_CATEGORY), contribution);
  }
  for (const adjustment of use.adjustments) {
    const amount = tree.parent(adjustment) === 0 ? amountOrFault(adjustment, view, ADJUSTMENT_AMOUNT, decimalAt) : undefined;
    sumAdjustment(view, use, sums, adjustment, amount);
  }
}

function sumAdjustment(view: View, use: VatUse, sums: VatSums, adjustment: number, amount: Contribution['amount']): void {
  const [isCharge, isAllowance] = [use.isCharge(adjustment), use.isAllowance(adjustment)];
  const contribution = { amount, isLine: false, isCreditLine: false, isCharge, isAllowance };
  contribute(view, sums, adjustment, view.all(adjustment, ADJUSTMENT_CATEGORY), contribution);
}

function sumCii(view: View, use: VatUse, sums: VatSums): void {
  for (const settlement of view.all(0, CII_LINE_SETTLEMENT)) {
    const categories = view.all(settlement, LINE_CATEGORY);
    for (const summation of view.all(settlement, CII_LINE_SUMMATION)) {
      const amount = amountOrFault(summation, view, LINE_AMOUNT, decimalAt);
      contribute(view, sums, summation, categories, { amount, isLine: true, isCreditLine: false, isCharge: false, isAllowance: false });
    }
  }
  for (const adjustment of view.all(0, CII_ADJUSTMENT)) {
    noteIndicator(adjustment, view, sums);
    sumAdjustment(view, use, sums, adjustment, amountOrFault(adjustment, view, ADJUSTMENT_AMOUNT, firstDecimalAt));
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
