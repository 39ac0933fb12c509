/** A small seeded generator (mulberry32): the same seed makes the same demo world, on every machine. */
export class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  /** From 0 to 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }
  /** One of a list. */
  pick<T>(list: readonly T[]): T {
    const chosen = list[Math.floor(this.next() * list.length)];
    if (chosen === undefined) throw new RangeError('nothing to pick from');
    return chosen;
  }
  /** True so many times out of a hundred. */
  chance(percent: number): boolean {
    return this.next() * 100 < percent;
  }
}

/** An id that is always the same for the same name, shaped as a UUID version 8 (RFC 9562: own making). */
export function namedId(name: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (const letter of name) {
    const code = letter.codePointAt(0) ?? 0;
    a = Math.imul(a ^ code, 0x01000193) >>> 0;
    b = Math.imul(b + code, 0x85ebca6b) >>> 0;
    b ^= b >>> 13;
  }
  const hex = (value: number) => (value >>> 0).toString(16).padStart(8, '0');
  const c = hex(Math.imul(a, b));
  return `${hex(a)}-${hex(b).slice(0, 4)}-8${hex(b).slice(5)}-8${c.slice(0, 3)}-${c.slice(3)}${hex(a ^ b).slice(0, 7)}`;
}
