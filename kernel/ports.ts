import type { Readable } from 'node:stream';
import type { Kysely, Transaction as KyselyTransaction } from 'kysely';
import type { Clock } from './clock.ts';

/** The database as rooms see it: no tables of its own; a room's `store.ts` gives it its tables with `$extendTables`. */
export type Database = Kysely<Record<never, never>>;
/** One unit of work: all of it is durable at commit, or none of it happened. */
export type Transaction = KyselyTransaction<Record<never, never>>;

/** A file kept for good, named by its content. */
export interface KeptFile {
  /** SHA-256 of the bytes, 64 lower-case hexadecimal digits: its name in the store. */
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
}

/** A file received but not yet kept: it vanishes unless `keep` is called. */
export interface StagedFile extends KeptFile {
  /** The whole content; a staged invoice is bounded by the limit it was staged with. */
  bytes(): Promise<Uint8Array>;
  /** Makes it durable (file and folder fsynced) under its hash. Idempotent. */
  keep(): Promise<KeptFile>;
  /** Drops the staged bytes; harmless after `keep`. */
  discard(): Promise<void>;
}

/** Content-addressed store of original bytes. */
export interface FileStore {
  /** Takes bytes in, hashing as they come. Throws Problem `files.too-large` past `limit` bytes, having stored nothing. */
  stage(source: Readable | Uint8Array, options: { limit: number }): Promise<StagedFile>;
  /** Reads a kept file whole. Throws Problem `files.missing` or `files.damaged` (hash differs). */
  read(hash: string): Promise<Uint8Array>;
  /** Streams a kept file. */
  stream(hash: string): Promise<Readable>;
  /** Whether the store has it. */
  has(hash: string): Promise<boolean>;
}

/** A piece of work to do after commit, at least once. */
export interface Job {
  /** `room.verb-object`, e.g. `invoices.route`; the run's job table has a handler for each name. */
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Jobs with the same key that have not started are one. */
  readonly key?: string;
  /** Not before this instant. */
  readonly runAt?: Date;
}

/** Durable jobs, enqueued in the very transaction of the fact that causes them. */
export interface JobQueue {
  enqueue(transaction: Transaction, jobs: readonly Job[]): Promise<void>;
}

/** What every operation of the domain is handed. */
export interface Context {
  readonly database: Database;
  readonly files: FileStore;
  readonly jobs: JobQueue;
  readonly clock: Clock;
}
