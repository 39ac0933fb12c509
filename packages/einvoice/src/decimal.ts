import { bigQuotient, DIVISIBLE, type Half, quotient } from './quotient.ts';

/**
 * Exact decimals for money, quantities and rates: a scaled integer, never floating point.
 * Immutable; every operation returns a new value. Nothing is rounded unless asked for.
 */

/** Digits (before and after the point) beyond which a text is refused unless asked otherwise: bounds the cost of hostile input. */
const MAX_DIGITS = 40;

/** Digits that always make a safe integer. */
const SAFE_DIGITS = 15;

/** Powers of ten that a number holds exactly. */
const EXACT_POWERS = 22;

/** Doubles below this are off by less than `DOUBT` when scaled: what is not that close to a half is rounded as the exact value would be. */
const CLEAR = 2 ** 40;
const DOUBT = 1e-3;

const numberPowers: readonly number[] = Array.from({ length: EXACT_POWERS + 1 }, (_, exponent) => Number(`1e${exponent}`));
const bigPowers: bigint[] = [1n];

function bigTenToThe(exponent: number): bigint {
  for (let next = bigPowers.length; next <= exponent; next++) bigPowers.push((bigPowers[next - 1] ?? 1n) * 10n);
  return bigPowers[exponent] ?? 1n;
}

/** As XML has it: other spaces are not white space there. */
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

export class Decimal {
  static readonly zero: Decimal = new Decimal(0, undefined, 0);
  static readonly one: Decimal = new Decimal(1, undefined, 0);
  static readonly hundred: Decimal = new Decimal(100, undefined, 0);

  /** The value times ten to the power of `scale`, where that is a safe integer; never negative zero. */
  private readonly small: number;
  /** The same where it is not: the usual path makes no bigint. */
  private readonly big: bigint | undefined;
  /** Digits after the point, as written or as computed; superfluous zeros count. */
  readonly scale: number;

  private constructor(small: number, big: bigint | undefined, scale: number) {
    this.small = small;
    this.big = big;
    this.scale = scale;
  }

  /**
   * Reads a decimal as XML Schema writes it (`12`, `-0.50`, `+3`, `.5`, `1.`), with XML's white space around it.
   * @returns undefined for anything else: exponents, thousands separators, commas, empty text, more digits than wanted.
   */
  static parse(text: string | undefined, maxDigits: number = MAX_DIGITS): Decimal | undefined {
    if (text === undefined) return undefined;
    let at = 0;
    let end = text.length;
    while (at < end && isSpace(text.charCodeAt(at))) at++;
    while (end > at && isSpace(text.charCodeAt(end - 1))) end--;
    if (end - at > maxDigits + 2) return undefined;
    const sign = text.charCodeAt(at);
    const isNegative = sign === 0x2d;
    if (isNegative || sign === 0x2b) at++;
    return Decimal.ofDigits(text, at, end, isNegative, maxDigits);
  }

  /** An integer number of units of ten to the power of `-scale`: `of(1250, 2)` is 12.50. */
  static of(unscaled: number | bigint, scale = 0): Decimal {
    if (typeof unscaled === 'number' && Number.isSafeInteger(unscaled)) return new Decimal(unscaled + 0, undefined, scale);
    return Decimal.ofBig(BigInt(unscaled), scale);
  }

  /**
   * What a double holds, exactly, rounded to `places` digits after the point with halves towards positive infinity: `round(xs:decimal(x) * 100) div 100`.
   * @returns undefined for what is no finite number.
   */
  static ofDouble(value: number, places: number): Decimal | undefined {
    if (!Number.isFinite(value)) return undefined;
    const scaled = value * (numberPowers[places] ?? Number.POSITIVE_INFINITY);
    const clear = Math.abs(scaled) < CLEAR && Math.abs(scaled - Math.floor(scaled) - 0.5) > DOUBT;
    return clear ? Decimal.of(Math.round(scaled), places) : Decimal.exactly(value).roundHalfUp(places);
  }

  /** The exact sum; zero for nothing. */
  static sum(terms: Iterable<Decimal>): Decimal {
    let total = Decimal.zero;
    for (const term of terms) total = total.add(term);
    return total;
  }

  add(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    if (this.big === undefined && other.big === undefined) {
      const sum = this.smallAt(scale) + other.smallAt(scale);
      if (Number.isSafeInteger(sum)) return new Decimal(sum, undefined, scale);
    }
    return Decimal.ofBig(this.bigAt(scale) + other.bigAt(scale), scale);
  }

  subtract(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    if (this.big === undefined && other.big === undefined) {
      const difference = this.smallAt(scale) - other.smallAt(scale);
      if (Number.isSafeInteger(difference)) return new Decimal(difference, undefined, scale);
    }
    return Decimal.ofBig(this.bigAt(scale) - other.bigAt(scale), scale);
  }

  multiply(other: Decimal): Decimal {
    const scale = this.scale + other.scale;
    if (this.big === undefined && other.big === undefined) {
      const product = this.small * other.small;
      if (Number.isSafeInteger(product)) return new Decimal(product + 0, undefined, scale);
    }
    return Decimal.ofBig(this.bigAt(this.scale) * other.bigAt(other.scale), scale);
  }

  /**
   * The quotient rounded to `places` digits after the point, halves away from zero.
   * @returns undefined when `by` is zero.
   */
  divide(by: Decimal, places: number): Decimal | undefined {
    if (by.isZero()) return undefined;
    // (a / 10^sa) / (b / 10^sb) * 10^places = a * 10^(sb + places) / (b * 10^sa)
    if (by.isNegative()) return this.negate().divide(by.negate(), places);
    if (this.big === undefined && by.big === undefined) {
      const top = this.small * (numberPowers[by.scale + places] ?? Number.POSITIVE_INFINITY);
      const bottom = by.small * (numberPowers[this.scale] ?? Number.POSITIVE_INFINITY);
      if (Math.abs(top) < DIVISIBLE && bottom < DIVISIBLE) return new Decimal(quotient(top, bottom, 'away from zero'), undefined, places);
    }
    const top = this.bigAt(this.scale) * bigTenToThe(by.scale + places);
    return Decimal.ofBig(bigQuotient(top, by.bigAt(by.scale) * bigTenToThe(this.scale), 'away from zero'), places);
  }

  negate(): Decimal {
    return this.big === undefined ? new Decimal(0 - this.small, undefined, this.scale) : Decimal.ofBig(-this.big, this.scale);
  }

  abs(): Decimal {
    return this.isNegative() ? this.negate() : this;
  }

  /** Negative, zero or positive as this is below, equal to or above the other; `1.0` equals `1`. */
  compare(other: Decimal): -1 | 0 | 1 {
    const scale = Math.max(this.scale, other.scale);
    if (this.big === undefined && other.big === undefined) {
      const left = this.smallAt(scale);
      const right = other.smallAt(scale);
      if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left < right ? -1 : left > right ? 1 : 0;
    }
    const left = this.bigAt(scale);
    const right = other.bigAt(scale);
    return left < right ? -1 : left > right ? 1 : 0;
  }

  equals(other: Decimal): boolean {
    return this.compare(other) === 0;
  }

  /** Whether this and the other differ by less than a tolerance. */
  isNear(other: Decimal, tolerance: Decimal): boolean {
    return this.subtract(other).abs().compare(tolerance) < 0;
  }

  /** As `compare`, with what a double holds, to its last binary digit; a double that is no number is never equal nor above. */
  compareDouble(value: number): -1 | 0 | 1 {
    const nearest = this.toNumber();
    // Rounding to a double keeps the order, so only doubles equal to the nearest one leave a doubt.
    if (nearest < value) return -1;
    if (nearest > value) return 1;
    return Number.isFinite(value) ? this.compare(Decimal.exactly(value)) : -1;
  }

  /** The nearest double. */
  toNumber(): number {
    const unit = numberPowers[this.scale];
    return this.big === undefined && unit !== undefined ? this.small / unit : Number(this.toText());
  }

  isZero(): boolean {
    return this.big === undefined && this.small === 0;
  }

  isNegative(): boolean {
    return this.big === undefined ? this.small < 0 : this.big < 0n;
  }

  /** Rounded to `places` digits after the point, halves away from zero; unchanged when it has no more than that. */
  round(places: number): Decimal {
    return this.rounded(places, 'away from zero');
  }

  /** Rounded to `places` digits after the point, halves towards positive infinity: what `fn:round` of XPath does, by default to an integer. */
  roundHalfUp(places = 0): Decimal {
    return this.rounded(places, 'up');
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
    const negative = this.isNegative();
    const size = this.big === undefined ? String(Math.abs(this.small)) : String(negative ? -this.big : this.big);
    const digits = size.padStart(this.scale + 1, '0');
    const whole = digits.slice(0, digits.length - this.scale);
    let end = digits.length;
    while (end > whole.length + least && digits.charCodeAt(end - 1) === 0x30) end--;
    const fraction = digits.slice(whole.length, end).padEnd(least, '0');
    return (negative ? '-' : '') + whole + (fraction === '' ? '' : `.${fraction}`);
  }

  toString(): string {
    return this.toText();
  }

  private rounded(places: number, half: Half): Decimal {
    const cut = this.scale - places;
    if (cut <= 0) return this;
    if (this.big === undefined && cut <= SAFE_DIGITS && Math.abs(this.small) < DIVISIBLE)
      return new Decimal(quotient(this.small, numberPowers[cut] ?? 1, half), undefined, places);
    return Decimal.ofBig(bigQuotient(this.bigAt(this.scale), bigTenToThe(cut), half), places);
  }

  /** Digits with at most one point among them. */
  private static ofDigits(text: string, from: number, end: number, isNegative: boolean, maxDigits: number): Decimal | undefined {
    let value = 0;
    let point = -1;
    for (let at = from; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code >= 0x30 && code <= 0x39) value = value * 10 + (code - 0x30);
      else if (code === 0x2e && point < 0) point = at;
      else return undefined;
    }
    const digits = end - from - (point < 0 ? 0 : 1);
    if (digits <= 0 || digits > maxDigits) return undefined;
    const scale = point < 0 ? 0 : end - point - 1;
    if (digits <= SAFE_DIGITS) return new Decimal(isNegative ? 0 - value : value, undefined, scale);
    const unscaled = BigInt(point < 0 ? text.slice(from, end) : text.slice(from, point) + text.slice(point + 1, end));
    return Decimal.ofBig(isNegative ? -unscaled : unscaled, scale);
  }

  /** A finite double to its last binary digit. */
  private static exactly(value: number): Decimal {
    let whole = value;
    let halvings = 0;
    for (; !Number.isInteger(whole); halvings++) whole *= 2;
    // whole / 2^n = whole * 5^n / 10^n
    return Decimal.ofBig(BigInt(whole) * 5n ** BigInt(halvings), halvings);
  }

  private static ofBig(unscaled: bigint, scale: number): Decimal {
    const small = Number(unscaled);
    return Number.isSafeInteger(small) ? new Decimal(small, undefined, scale) : new Decimal(0, unscaled, scale);
  }

  /** The integer at a larger scale; beyond safe integers it is no longer exact. */
  private smallAt(scale: number): number {
    return scale === this.scale ? this.small : this.small * (numberPowers[scale - this.scale] ?? Number.POSITIVE_INFINITY);
  }

  private bigAt(scale: number): bigint {
    const unscaled = this.big ?? BigInt(this.small);
    return scale === this.scale ? unscaled : unscaled * bigTenToThe(scale - this.scale);
  }
}
