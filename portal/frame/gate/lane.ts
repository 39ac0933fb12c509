/** How a lane is run. */
export interface LaneRules {
  /** Share of one core's time that work in this lane may take, in the long run. */
  readonly share: number;
  /** Milliseconds of work that may be done at once after a calm while. */
  readonly burst: number;
  /** Who may wait; beyond, whoever deserves it least is turned away. */
  readonly mayWait: number;
  /** Milliseconds somebody waits at most: places are not held by those of a rush that has passed. */
  readonly patience: number;
}

interface Waiting {
  readonly merit: number;
  readonly until: number;
  readonly decide: (admitted: boolean) => void;
}

/** Says that the admitted work is done. */
export type Done = () => void;

/**
 * One piece of work at a time, with rests between when there is much of it: what hashing passwords takes from everybody else is bounded, however many come.
 * Who waits goes by merit, then in order of arrival.
 */
export class Lane {
  readonly #rules: LaneRules;
  readonly #now: () => number;
  readonly #waiting: Waiting[] = [];
  #isBusy = false;
  #budget: number;
  #countedAt: number;
  #rest: NodeJS.Timeout | undefined;

  constructor(rules: LaneRules, now: () => number = () => performance.now()) {
    this.#rules = rules;
    this.#now = now;
    this.#budget = rules.burst;
    this.#countedAt = now();
  }

  /** Whether somebody of this merit would be let in or may wait. */
  hasRoom(merit: number): boolean {
    this.#dismiss();
    const last = this.#waiting.at(-1);
    return this.#waiting.length < this.#rules.mayWait || !last || last.merit < merit;
  }

  /** Waits for a turn. Undefined: turned away, there are too many who deserve it more. Who is admitted must say when they are done. */
  async enter(merit: number): Promise<Done | undefined> {
    if (!this.hasRoom(merit)) return undefined;
    if (this.#waiting.length >= this.#rules.mayWait) this.#waiting.pop()?.decide(false);
    const admitted = await new Promise<boolean>((decide) => {
      const place = this.#waiting.findIndex((other) => other.merit < merit);
      this.#waiting.splice(place < 0 ? this.#waiting.length : place, 0, { merit, until: this.#now() + this.#rules.patience, decide });
      this.#next();
    });
    if (!admitted) return undefined;
    const from = this.#now();
    let isDone = false;
    return () => {
      if (isDone) return;
      isDone = true;
      this.#refill();
      this.#budget -= this.#now() - from;
      this.#isBusy = false;
      this.#next();
    };
  }

  /** Turns away those who waited long enough. */
  #dismiss(): void {
    const now = this.#now();
    for (let place = this.#waiting.length - 1; place >= 0; place--)
      if ((this.#waiting[place]?.until ?? now) < now) for (const late of this.#waiting.splice(place, 1)) late.decide(false);
  }

  #refill(): void {
    const now = this.#now();
    this.#budget = Math.min(this.#rules.burst, this.#budget + (now - this.#countedAt) * this.#rules.share);
    this.#countedAt = now;
  }

  #next(): void {
    if (this.#isBusy || this.#rest || this.#waiting.length === 0) return;
    this.#refill();
    if (this.#budget <= 0) {
      this.#rest = setTimeout(
        () => {
          this.#rest = undefined;
          this.#next();
        },
        Math.ceil(-this.#budget / this.#rules.share) + 1,
      );
      return;
    }
    this.#isBusy = true;
    this.#waiting.shift()?.decide(true);
  }
}
