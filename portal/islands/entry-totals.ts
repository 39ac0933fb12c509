import { add, type Decimal, multiply, parseDecimal, round, zero } from './decimal.ts';

/** What a person typed on one line. */
export interface TypedLine {
  quantity: string;
  price: string;
  /** Percent; anything without a number counts as 0 (exempt…). */
  rate: string;
}

export interface Totals {
  net: Decimal;
  vat: Decimal;
  gross: Decimal;
}

/**
 * Totals of the lines as EN 16931 computes them: each line's net rounded to cents, VAT on the sum of each rate, rounded to cents.
 * Undefined as long as a line has something that is not a number. Lines left empty count for nothing.
 */
export function totalsOf(lines: readonly TypedLine[]): Totals | undefined {
  let net = zero;
  const baseByRate = new Map<string, Decimal>();
  for (const line of lines) {
    if (line.quantity.trim() === '' && line.price.trim() === '') continue;
    const quantity = parseDecimal(line.quantity);
    const price = parseDecimal(line.price);
    if (quantity === undefined || price === undefined) return undefined;
    const amount = round(multiply(quantity, price), 2);
    const rate = /\d+(?:[.,]\d+)?/.exec(line.rate)?.[0] ?? '0';
    net = add(net, amount);
    baseByRate.set(rate, add(baseByRate.get(rate) ?? zero, amount));
  }
  let vat = zero;
  for (const [rate, base] of baseByRate) {
    const percent = parseDecimal(rate) ?? zero;
    vat = add(vat, round(multiply(base, { units: percent.units, scale: percent.scale + 2 }), 2));
  }
  return { net: round(net, 2), vat: round(vat, 2), gross: round(add(net, vat), 2) };
}
