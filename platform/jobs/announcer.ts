import type pg from 'pg';

/** Tells workers of new jobs, outside the transactions that wrote them. */
export interface Announcer {
  /** So many jobs are being written; their transaction may still be under way. */
  announce(count: number): void;
  stop(): void;
}

// Soon after the first, for a commit that is quick; again for one that was slower. Whatever is later still is found by polling.
const delays = [4, 40, 200] as const;

/** Gathers what is written within a few milliseconds into one NOTIFY. `pool` should commit without waiting for the disk: an announcement may be lost. */
export function jobAnnouncer(pool: pg.Pool): Announcer {
  const timers = new Map<number, NodeJS.Timeout>();
  let count = 0;
  const send = (delay: number): void => {
    timers.delete(delay);
    const announced = count;
    if (delay === delays.at(-1)) count = 0;
    const message = JSON.stringify({ r: Math.random(), count: announced });
    pool.query("select pg_notify('jobs:insert', $1)", [message]).catch(() => undefined);
  };
  return {
    announce(more) {
      count += more;
      for (const delay of delays) if (!timers.has(delay)) timers.set(delay, setTimeout(send, delay, delay).unref());
    },
    stop() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
