import { Decimal } from '../decimal.ts';
import type { Code, DecimalText, Invoice } from '../model.ts';

/** Nets of lines, charges and allowances of one VAT category (and rate). */
export interface VatSum {
  lines: Decimal;
  charges: Decimal;
  allowances: Decimal;
  /** How many lines, and how many document allowances and charges, the sums are made of. */
  lineCount: number;
  adjustmentCount: number;
}

/** Sums by category, and by category and rate. */
export interface VatSums {
  ofCategory(category: Code): VatSum;
  ofRate(category: Code, rate: Decimal): VatSum;
}

const NOTHING: VatSum = { lines: Decimal.zero, charges: Decimal.zero, allowances: Decimal.zero, lineCount: 0, adjustmentCount: 0 };

/** The amount a VAT breakdown should be computed on. */
export function taxableAmountOf(sum: VatSum): Decimal {
  return sum.lines.add(sum.charges).subtract(sum.allowances);
}

function keysOf(category: Code, rate: DecimalText | undefined): string[] {
  const parsed = Decimal.parse(rate);
  return parsed === undefined ? [category] : [category, `${category} ${parsed.toText()}`];
}

/** Goes once through lines, allowances and charges. Amounts that are missing or no decimals count for nothing. */
export function sumByVat(invoice: Invoice): VatSums {
  const sums = new Map<string, VatSum>();
  const add = (
    category: Code | undefined,
    rate: DecimalText | undefined,
    text: DecimalText | undefined,
    part: 'lines' | 'charges' | 'allowances',
  ): void => {
    if (category === undefined) return;
    const amount = Decimal.parse(text) ?? Decimal.zero;
    for (const key of keysOf(category, rate)) {
      const sum = sums.get(key) ?? { ...NOTHING };
      sums.set(key, sum);
      sum[part] = sum[part].add(amount);
      if (part === 'lines') sum.lineCount++;
      else sum.adjustmentCount++;
    }
  };
  for (const line of invoice.lines) add(line.vatCategory, line.vatRate, line.netAmount, 'lines');
  for (const charge of invoice.charges) add(charge.vatCategory, charge.vatRate, charge.amount, 'charges');
  for (const allowance of invoice.allowances) add(allowance.vatCategory, allowance.vatRate, allowance.amount, 'allowances');
  return {
    ofCategory: (category) => sums.get(category) ?? NOTHING,
    ofRate: (category, rate) => sums.get(`${category} ${rate.toText()}`) ?? NOTHING,
  };
}
