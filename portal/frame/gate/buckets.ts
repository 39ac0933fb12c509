/** How much somebody may still do (full at first, refilled evenly), and how much they did lately (halved every ten minutes). */
interface Bucket {
  tokens: number;
  tries: number;
  at: number;
}

const halfLife = 10 * 60_000;

/** What each one may do in a minute, remembered for a bounded number of them: the least recently seen are forgotten first, and begin anew. */
export class Buckets {
  readonly #perMinute: number;
  readonly #most: number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(perMinute: number, most: number) {
    this.#perMinute = perMinute;
    this.#most = most;
  }

  /** Takes one at an instant (milliseconds). Returns how many were tried lately before this one, or undefined when nothing was left to take. */
  take(key: string, at: number): number | undefined {
    const bucket = this.#buckets.get(key) ?? { tokens: this.#perMinute, tries: 0, at };
    const since = Math.max(0, at - bucket.at);
    const tokens = Math.min(this.#perMinute, bucket.tokens + (since / 60_000) * this.#perMinute);
    const tries = bucket.tries * 0.5 ** (since / halfLife);
    this.#buckets.delete(key);
    this.#buckets.set(key, { tokens: tokens < 1 ? tokens : tokens - 1, tries: tries + 1, at });
    if (this.#buckets.size > this.#most) {
      const oldest = this.#buckets.keys().next().value;
      if (oldest !== undefined) this.#buckets.delete(oldest);
    }
    return tokens < 1 ? undefined : tries;
  }

  get size(): number {
    return this.#buckets.size;
  }
}
