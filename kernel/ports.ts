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

/** Keeps small secrets in the database unreadable without the platform's own secret. */
export interface Vault {
  /** Authenticated encryption; each call gives another text. */
  seal(text: string): string;
  /** Throws RangeError when the text was not sealed here, or was touched since. */
  open(sealed: string): string;
}

/** The service of a register of companies (API Sirene), when the operator has an access to it. */
export interface RegisterService {
  /** The answer for one establishment as the service sent it; undefined when it knows none. Throws Problem `register.unavailable`, `register.refused`. */
  establishment(siret: string): Promise<unknown>;
}

/** What an outside provider (OpenID Connect) says of somebody. */
export interface OutsidePerson {
  readonly issuer: string;
  /** Names the person at that provider, for good. */
  readonly subject: string;
  /** Absent unless the provider says it is verified. */
  readonly email?: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** An outside provider of identities, when the operator has set one. */
export interface IdentityProvider {
  /** What people know it by, shown on its button. */
  readonly label: string;
  /** Where to send the browser, and what to remember until it comes back. */
  begin(redirectUri: string): Promise<{ url: string; remembered: Readonly<Record<string, string>> }>;
  /** Who came back. Throws Problem `accounts.provider-refused`, `accounts.provider-unavailable`. */
  finish(cameBackTo: string, remembered: Readonly<Record<string, string>>): Promise<OutsidePerson>;
}

/** What the operator of this installation decided; set by configuration. */
export interface Policy {
  /** Where people reach the platform, without a slash at its end. */
  readonly publicUrl: string;
  /** Managers must have a second factor. */
  readonly managersNeedSecondFactor: boolean;
  /** The historic secret question may be used to reset a password. */
  readonly secretQuestion: boolean;
  /** Whether public entities may sign up by themselves, or are opened by the operator. */
  readonly publicSignUp: 'open' | 'operator';
  /** Days that things are kept. */
  readonly retention: { readonly signIns: number; readonly mails: number; readonly closedAccounts: number };
}

/** What every operation of the domain is handed. */
export interface Context {
  readonly database: Database;
  readonly files: FileStore;
  readonly jobs: JobQueue;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly policy: Policy;
  readonly registerService?: RegisterService;
  readonly identityProvider?: IdentityProvider;
}
