/** Up to here a numerator and a denominator can be divided in numbers without any sum of the two leaving the safe integers. */
export const DIVISIBLE = 2 ** 52;

/** Which of two equally near integers is taken. */
export type Half = 'away from zero' | 'up';

/** `numerator / denominator` to the nearest integer; the denominator is positive. */
export function bigQuotient(numerator: bigint, denominator: bigint, half: Half): bigint {
  let quotient = numerator / denominator;
  let rest = numerator % denominator;
  // bigint division truncates towards zero; the floor is wanted.
  if (rest < 0n) {
    quotient -= 1n;
    rest += denominator;
  }
  const isUp = rest * 2n > denominator || (rest * 2n === denominator && (half === 'up' || numerator > 0n));
  return isUp ? quotient + 1n : quotient;
}

/** The same of numbers below `DIVISIBLE`, exactly. */
export function quotient(numerator: number, denominator: number, half: Half): number {
  let floor = Math.floor(numerator / denominator);
  let rest = numerator - floor * denominator;
  // The division was rounded: the floor may be off by one.
  if (rest < 0) {
    floor -= 1;
    rest += denominator;
  } else if (rest >= denominator) {
    floor += 1;
    rest -= denominator;
  }
  const isUp = rest * 2 > denominator || (rest * 2 === denominator && (half === 'up' || numerator > 0));
  return isUp ? floor + 1 : floor + 0;
}
