import type pg from 'pg';

// First half of a two-part advisory lock key; the second is a hash of the worker's name.
const presenceLocks = 7_316_023;

/** Tells other workers that one lives, for as long as its connection does. */
export interface Presence {
  /** Says so. Jobs may be taken only afterwards. */
  announce(workerName: string): Promise<void>;
  /** Says that the workers announced so far are no more: what they left locked is free. */
  forget(): void;
  /** Frees the jobs of workers that are gone (kill -9, power cut); returns how many workers that were. */
  rescue(): Promise<number>;
  /** Waits until the outcome of every job taken here is in the database: the queue writes it without waiting. At most 5 s. */
  settled(): Promise<void>;
  end(): void;
}

/**
 * A worker that dies leaves its jobs locked, for four hours by the queue's own reckoning. So each worker holds an advisory lock in its
 * name on a connection of its own, which the server drops with the connection: jobs locked by a name without a lock are free again at once.
 */
export function openPresence(pool: pg.Pool, onError: (error: unknown) => void): Presence {
  let client: Promise<pg.PoolClient> | undefined;
  const names = new Set<string>();
  let ended = false;

  const connected = (): Promise<pg.PoolClient> => {
    client ??= holdLocks().catch((error: unknown) => {
      client = undefined;
      throw error;
    });
    return client;
  };
  const holdLocks = async (): Promise<pg.PoolClient> => {
    const connection = await pool.connect();
    connection.once('error', (error) => {
      client = undefined;
      letGo(connection);
      if (!ended) onError(error);
    });
    for (const name of names) await hold(connection, name);
    return connection;
  };
  const hold = async (connection: pg.PoolClient, name: string): Promise<void> => {
    await connection.query('select pg_advisory_lock($1, hashtext($2))', [presenceLocks, name]);
  };

  return {
    async announce(name) {
      const connection = await connected();
      if (names.has(name)) return;
      names.add(name);
      await hold(connection, name);
    },
    forget() {
      names.clear();
      // The server drops the locks with the connection; the next call opens another.
      void client?.then(letGo, () => undefined);
      client = undefined;
    },
    async rescue() {
      // Also takes the locks up again after a lost connection.
      const connection = await connected();
      const { rows } = await connection.query<{ name: string }>(
        `select distinct locked_by as name from graphile_worker._private_jobs where locked_by is not null and not exists (
           select 1 from pg_locks where locktype = 'advisory' and classid = $1 and objid = (hashtext(locked_by)::bigint & 4294967295)::oid
             and database = (select oid from pg_database where datname = current_database()))`,
        [presenceLocks],
      );
      const gone = rows.map((row) => row.name);
      if (gone.length > 0) await connection.query('select graphile_worker.force_unlock_workers($1::text[])', [gone]);
      return gone.length;
    },
    async settled() {
      const until = performance.now() + 5_000;
      for (;;) {
        const { rowCount } = await pool.query('select 1 from graphile_worker._private_jobs where locked_by = any($1::text[]) limit 1', [
          [...names],
        ]);
        if (rowCount === 0 || performance.now() > until) return;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    end() {
      ended = true;
      void client?.then(letGo, () => undefined);
    },
  };
}

function letGo(connection: pg.PoolClient): void {
  try {
    connection.release(true);
  } catch {
    // Let go already: a connection that was given back may still break.
  }
}
