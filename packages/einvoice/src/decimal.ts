/**
 * Exact decimals for money, quantities and rates: a scaled bigint, never floating point.
 * Immutable; every operation returns a new value. Nothing is rounded unless asked for.
 */

/** Digits (before and after the point) beyond which a text is refused: bounds the cost of hostile input. */
const MAX_DIGITS = 40;

const SHAPE = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

/** Longest text whose scaled value is certainly a safe integer: read through `Number`, which is much quicker than `BigInt` of a text. */
const FAST_LENGTH = 15;

const powers: bigint[] = [1n];

function tenToThe(exponent: number): bigint {
  for (let next = powers.length; next <= exponent; next++) powers.push((powers[next - 1] ?? 1n) * 10n);
  return powers[exponent] ?? 1n;
}

/** `numerator / denominator` to the nearest integer, halves away from zero. */
function divideHalfAwayFromZero(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const quotient = (top * 2n + bottom) / (bottom * 2n);
  return negative ? -quotient : quotient;
}

export class Decimal {
  static readonly zero: Decimal = new Decimal(0n, 0);
  static readonly one: Decimal = new Decimal(1n, 0);
  static readonly hundred: Decimal = new Decimal(100n, 0);

  /** The value times ten to the power of `scale`. */
  readonly unscaled: bigint;
  /** Digits after the point, as written or as computed; superfluous zeros count. */
  readonly scale: number;

  private constructor(unscaled: bigint, scale: number) {
    this.unscaled = unscaled;
    this.scale = scale;
  }

  /**
   * Reads a decimal as XML Schema writes it (`12`, `-0.50`, `+3`, `.5`, `1.`), trimmed.
   * @returns undefined for anything else: exponents, thousands separators, commas, empty text, over 40 digits.
   */
  static parse(text: string | undefined): Decimal | undefined {
    if (text === undefined) return undefined;
    const trimmed = text.trim();
    if (trimmed.length > MAX_DIGITS + 2 || !SHAPE.test(trimmed)) return undefined;
    const point = trimmed.indexOf('.');
    const digits = point < 0 ? trimmed : trimmed.slice(0, point) + trimmed.slice(point + 1);
    const signed = digits.startsWith('-') || digits.startsWith('+');
    if (digits.length - (signed ? 1 : 0) > MAX_DIGITS) return undefined;
    const scale = point < 0 ? 0 : trimmed.length - point - 1;
    if (digits.length <= FAST_LENGTH) return new Decimal(BigInt(Number(digits)), scale);
    return new Decimal(BigInt(digits.startsWith('+') ? digits.slice(1) : digits), scale);
  }

  /** An integer number of units of ten to the power of `-scale`: `of(1250, 2)` is 12.50. */
  static of(unscaled: number | bigint, scale = 0): Decimal {
    return new Decimal(BigInt(unscaled), scale);
  }

  /** The exact sum; zero for nothing. */
  static sum(terms: Iterable<Decimal>): Decimal {
    let total = Decimal.zero;
    for (const term of terms) total = total.add(term);
    return total;
  }

  add(other: Decimal): Decimal {
    if (this.scale === other.scale) return new Decimal(this.unscaled + other.unscaled, this.scale);
    const scale = Math.max(this.scale, other.scale);
    return new Decimal(this.scaledTo(scale) + other.scaledTo(scale), scale);
  }

  subtract(other: Decimal): Decimal {
    return this.add(other.negate());
  }

  multiply(other: Decimal): Decimal {
    return new Decimal(this.unscaled * other.unscaled, this.scale + other.scale);
  }

  /**
   * The quotient rounded to `places` digits after the point, halves away from zero.
   * @returns undefined when `by` is zero.
   */
  divide(by: Decimal, places: number): Decimal | undefined {
    if (by.isZero()) return undefined;
    // (a / 10^sa) / (b / 10^sb) * 10^places = a * 10^(sb + places) / (b * 10^sa)
    return new Decimal(divideHalfAwayFromZero(this.unscaled * tenToThe(by.scale + places), by.unscaled * tenToThe(this.scale)), places);
  }

  negate(): Decimal {
    return new Decimal(-this.unscaled, this.scale);
  }

  abs(): Decimal {
    return this.unscaled < 0n ? this.negate() : this;
  }

  /** Negative, zero or positive as this is below, equal to or above the other; `1.0` equals `1`. */
  compare(other: Decimal): -1 | 0 | 1 {
    const scale = Math.max(this.scale, other.scale);
    const left = this.scaledTo(scale);
    const right = other.scaledTo(scale);
    return left < right ? -1 : left > right ? 1 : 0;
  }

  equals(other: Decimal): boolean {
    return this.compare(other) === 0;
  }

  isZero(): boolean {
    return this.unscaled === 0n;
  }

  isNegative(): boolean {
    return this.unscaled < 0n;
  }

  /** Rounded to `places` digits after the point, halves away from zero; unchanged when it has no more than that. */
  round(places: number): Decimal {
    if (this.scale <= places) return this;
    return new Decimal(divideHalfAwayFromZero(this.unscaled, tenToThe(this.scale - places)), places);
  }

  /** Rounded to an integer, halves towards positive infinity: what `fn:round` of XPath does. */
  roundHalfUp(): Decimal {
    if (this.scale === 0) return this;
    const unit = tenToThe(this.scale);
    const doubled = this.unscaled * 2n + unit;
    const quotient = doubled / (unit * 2n);
    // bigint division truncates towards zero; the floor is wanted.
    return new Decimal(doubled < 0n && doubled % (unit * 2n) !== 0n ? quotient - 1n : quotient, 0);
  }

  /** Canonical text: no exponent, no leading `+`, no superfluous zeros, `0` for zero. */
  toText(): string {
    return this.format(0);
  }

  /** Rounded to `places` and written with exactly that many digits after the point: `12.50`. */
  toFixed(places: number): string {
    return this.round(places).format(places);
  }

  /** As `toText`, but never fewer than `least` digits after the point. */
  format(least: number): string {
    const negative = this.unscaled < 0n;
    const digits = (negative ? -this.unscaled : this.unscaled).toString().padStart(this.scale + 1, '0');
    const whole = digits.slice(0, digits.length - this.scale);
    let end = digits.length;
    while (end > whole.length + least && digits.charCodeAt(end - 1) === 0x30) end--;
    const fraction = digits.slice(whole.length, end).padEnd(least, '0');
    return (negative ? '-' : '') + whole + (fraction === '' ? '' : `.${fraction}`);
  }

  toString(): string {
    return this.toText();
  }

  private scaledTo(scale: number): bigint {
    return scale === this.scale ? this.unscaled : this.unscaled * tenToThe(scale - this.scale);
  }
}
