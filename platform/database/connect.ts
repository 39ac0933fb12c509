import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { PreparingClient } from './preparing-client.ts';
import type { Database } from '#kernel';

/** An open connection pool and the query builder over it. */
export interface Connection {
  readonly pool: pg.Pool;
  readonly database: Database;
  readonly url: string;
  /** Closes every connection once its query is done. */
  close(): Promise<void>;
}

/** How to connect. */
export interface ConnectOptions {
  /** Shown in the server's list of sessions. Default `unisson`. */
  readonly applicationName?: string;
  /** Most connections open at once. Default 16. */
  readonly max?: number;
  /** Longest a statement may take, ms. Default 30,000; 0 for none. */
  readonly statementTimeout?: number;
  /**
   * For the queue's own bookkeeping: commits do not wait for the disk (a job whose end is lost is done again), and plans never scan a queue that was
   * empty when its statistics were made. Not for what jobs do: that must be on disk before its end is told. Default false.
   */
  readonly background?: boolean;
  /** Lets the program end while idle connections are open (tests, commands). */
  readonly allowExitOnIdle?: boolean;
  /** Told of connections lost while idle (server restarted); the pool opens new ones by itself. */
  readonly onIdleError?: (error: Error) => void;
}

const [int8, date, int8Array, dateArray, numericArray, textArray] = [20, 1082, 1016, 1182, 1231, 1009];

/** Numbers beyond 2^53 stay text: rounding them silently would be worse than a type to look at. */
const wholeNumber = (text: string): number | string => (Number.isSafeInteger(Number(text)) ? Number(text) : text);

/** What pg gives to read a type's text with; its own types say `any`. */
type Reader = (text: string) => unknown;
const readerOf = pg.types.getTypeParser as (oid: number, format?: 'text' | 'binary') => Reader;
const texts = readerOf(textArray) as (text: string) => (string | null)[];

// numeric stays text (exact decimals), date stays YYYY-MM-DD (a day has no zone), timestamptz is a Date.
const readers = new Map<number, Reader>([
  [int8, wholeNumber],
  [date, (text) => text],
  [dateArray, texts],
  [numericArray, texts],
  [int8Array, (text) => texts(text).map((item) => (item === null ? null : wholeNumber(item)))],
]);

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): Reader =>
    (format === 'binary' ? undefined : readers.get(oid)) ?? readerOf(oid, format),
};

/** Opens a pool on a PostgreSQL server (15 or newer). Connects lazily: a wrong address shows at the first query. */
export function connect(url: string, options: ConnectOptions = {}): Connection {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    application_name: options.applicationName ?? 'unisson',
    max: options.max ?? 16,
    statement_timeout: options.statementTimeout ?? 30_000,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    allowExitOnIdle: options.allowExitOnIdle ?? false,
    options: options.background === true ? '-c timezone=UTC -c synchronous_commit=off -c enable_seqscan=off' : '-c timezone=UTC',
    types,
  });
  // A connection that breaks while nobody uses it must not end the process; the pool replaces it.
  pool.on('error', (error) => options.onIdleError?.(error));
  pool.on('connect', (client) => client.on('error', () => undefined));
  const database: Database = new Kysely({ dialect: new PostgresDialect({ pool }) });
  let closing: Promise<void> | undefined;
  return {
    pool,
    database,
    url,
    close() {
      closing ??= database.destroy().then(() => (pool.ended ? undefined : pool.end()));
      return closing;
    },
  };
}
