import type pg from 'pg';

/** PostgreSQL's "not now" (cannot_connect_now): the one failure of a lost connection that the queue's own worker tries again, every 3 s and more. */
const notNow = '57P03';

/**
 * A pool for the queue's worker that tells every lost connection as "not now". The queue writes the outcome of a job without waiting for it; a
 * failure it does not know as passing would be a rejection that nobody handles, which ends the process.
 */
export function patientPool(pool: pg.Pool): pg.Pool {
  return new Proxy(pool, {
    get(target, name) {
      // Called with a callback, it is the listener for new jobs, which minds its connection itself.
      if (name === 'connect')
        return (callback?: Parameters<pg.Pool['connect']>[0]) => (callback ? target.connect(callback) : connect(target));
      return member(target, name);
    },
  });
}

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  // Closed: the program ends, and whoever still waits here has nothing left to do.
  if (pool.ending) return new Promise(() => undefined);
  const client = await pool.connect().catch(asNotNow);
  return new Proxy(client, {
    get(target, name) {
      if (name === 'query') return (...words: Parameters<typeof target.query>) => Promise.resolve(target.query(...words)).catch(asNotNow);
      return member(target, name);
    },
  });
}

/** A member as its object has it; functions stay tied to the object, whose private fields they need. */
function member(of: object, name: string | symbol): unknown {
  const found: unknown = Reflect.get(of, name);
  return typeof found === 'function' ? (found.bind(of) as unknown) : found;
}

/** Anything but a complaint of the server about a statement (it bears a severity; classes 08, 53 and 57 are about the connection) is a connection that failed. */
function asNotNow(error: unknown): never {
  const isComplaint = error instanceof Error && 'severity' in error && 'code' in error && !/^(08|53|57)/.test(String(error.code));
  if (error instanceof Error && !isComplaint) throw Object.assign(error, { code: notNow });
  throw error;
}
