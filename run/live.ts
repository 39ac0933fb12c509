import type { LiveChanges } from '../portal/index.ts';
import type { StartedDatabase } from '#platform/database';
import type { Log } from '#platform/log';

const channel = 'unisson_invoice';
const retryAfter = 2_000;

/** Listens, on one connection of its own, to the changes that transactions announce, and tells the pages that watch them. */
export async function listenToChanges(database: StartedDatabase, log: Log): Promise<{ live: LiveChanges; stop(): Promise<void> }> {
  const watchers = new Map<string, Set<() => void>>();
  let stopped = false;
  let release = (): void => undefined;
  let retry: NodeJS.Timeout | undefined;

  /** A connection that broke is given back once, and another is asked for a little later, until one listens. */
  function again(): void {
    release();
    if (stopped) return;
    log.warn('live changes interrupted');
    retry = setTimeout(() => void listen().catch(again), retryAfter);
  }

  async function listen(): Promise<void> {
    const client = await database.pool.connect();
    let held = true;
    release = () => {
      if (held) client.release(true);
      held = false;
    };
    client.on('notification', (message) => {
      for (const changed of watchers.get(message.payload ?? '') ?? []) changed();
    });
    client.once('error', () => held && again());
    await client.query(`LISTEN ${channel}`);
  }

  await listen();
  return {
    live: {
      watch(invoiceId, changed) {
        const set = watchers.get(invoiceId) ?? new Set();
        watchers.set(invoiceId, set.add(changed));
        return () => {
          set.delete(changed);
          if (set.size === 0) watchers.delete(invoiceId);
        };
      },
    },
    async stop() {
      stopped = true;
      clearTimeout(retry);
      release();
    },
  };
}
