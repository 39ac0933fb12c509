/** Tells the time. Injected everywhere, so that time can be moved in tests, in demo data and in the sandbox. */
export interface Clock {
  /** The current instant (UTC). */
  now(): Date;
}

/** The machine's own time. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands where it is put; for tests and for demo data laid in the past. */
export class SetClock implements Clock {
  #at: Date;
  constructor(at: Date | string) {
    this.#at = new Date(at);
  }
  now(): Date {
    return new Date(this.#at);
  }
  /** Puts the clock at an instant. */
  set(at: Date | string): void {
    this.#at = new Date(at);
  }
  /** Moves the clock forward by a number of milliseconds. */
  advance(milliseconds: number): void {
    this.#at = new Date(this.#at.getTime() + milliseconds);
  }
}
