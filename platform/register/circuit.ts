/** Stops asking a service that does not answer: whoever comes meanwhile is told at once, and the service is left in peace. */
export class Circuit {
  readonly #now: () => number;
  #failures = 0;
  #openUntil = 0;

  /** @param now milliseconds, from any beginning */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** True while nothing may be asked. */
  get isOpen(): boolean {
    return this.#now() < this.#openUntil;
  }

  succeeded(): void {
    this.#failures = 0;
  }

  /** After three failures in a row, half a minute of rest; the first question after it decides anew. */
  failed(): void {
    this.#failures += 1;
    if (this.#failures >= 3) this.rest(30_000);
  }

  /** The service asked for a rest, in milliseconds; a minute at most. */
  rest(milliseconds: number): void {
    this.#openUntil = this.#now() + Math.min(milliseconds, 60_000);
  }
}
