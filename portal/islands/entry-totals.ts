import { add, type Decimal, multiply, parseDecimal, round, zero } from './decimal.ts';

/** What a person typed on one line. */
export interface TypedLine {
  quantity: string;
  price: string;
  /** Percent; anything without a number counts as 0 (exempt…). */
  rate: string;
  /** Percent taken off the line; empty or absent for none. */
  discount?: string;
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
    const discount = parseDecimal(line.discount?.trim() || '0');
    if (quantity === undefined || price === undefined || discount === undefined) return undefined;
    const amount = discounted(multiply(quantity, price), discount);
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

/** A line's net: goods and what is taken off them are each rounded to cents, as the server does. */
function discounted(goods: Decimal, percent: Decimal): Decimal {
  const base = round(goods, 2);
  const off = round(multiply(base, { units: percent.units, scale: percent.scale + 2 }), 2);
  return add(base, { units: -off.units, scale: off.scale });
}
