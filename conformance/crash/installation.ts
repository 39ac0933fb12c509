import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from '#platform/database';
import { startDatabase } from '#platform/database';
import type { Place, RunningPart } from '../platform/index.ts';
import { startPart, untilReady } from '../platform/index.ts';

/** What can be killed: our two processes, the database server, one of its sessions. */
export type Victim = 'web' | 'worker' | 'postgres' | 'session';

/** A platform as it is run in earnest: web and worker as processes of their own on one data folder, the web keeping the database. */
export class Installation {
  readonly place: Place;
  #web: RunningPart | undefined;
  #worker: RunningPart | undefined;

  constructor(place: Place) {
    this.place = place;
  }

  /** Starts whatever does not run. Returns the milliseconds until the web was ready. */
  async raise(): Promise<number> {
    if (this.#web === undefined || this.#web.hasEnded()) this.#web = startPart('web', this.place);
    const waited = await untilReady(this.#web, this.place.port);
    // Only now: alone on the folder, a worker would keep the database itself.
    if (this.#worker === undefined || this.#worker.hasEnded()) this.#worker = startPart('worker', this.place);
    return waited;
  }

  /** Starts the web without waiting for it, so that it can be killed while it starts. */
  beginWeb(): void {
    if (this.#web === undefined || this.#web.hasEnded()) this.#web = startPart('web', this.place);
  }

  /** Names of parts that ended though nobody killed them. */
  lost(killed: ReadonlySet<Victim>): string[] {
    return [this.#web, this.#worker].flatMap((part) => (part?.hasEnded() && !killed.has(part.part as Victim) ? [part.part] : []));
  }

  /** Kills all victims at one moment, as power or an impatient operator would: SIGKILL. */
  async kill(victims: ReadonlySet<Victim>): Promise<void> {
    const ends: Promise<unknown>[] = [];
    const session = victims.has('session') ? await this.#anySession() : undefined;
    if (session !== undefined) signalKill(session);
    if (victims.has('postgres')) signalKill(this.#postmaster());
    for (const part of [this.#web, this.#worker]) if (part && victims.has(part.part as Victim)) ends.push(part.stop('SIGKILL'));
    await Promise.all(ends);
  }

  /** Stops everything as Ctrl-C does. */
  async lower(): Promise<void> {
    await this.#worker?.stop('SIGINT');
    await this.#web?.stop('SIGINT');
  }

  /** Works on the database over a connection of our own. */
  async withDatabase<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const database = await startDatabase({
      dataFolder: this.place.dataFolder,
      join: true,
      connection: { max: 2, applicationName: 'unisson-crash' },
    });
    try {
      return await work(database);
    } finally {
      await database.stop();
    }
  }

  #postmaster(): number {
    try {
      return Number.parseInt(readFileSync(join(this.place.dataFolder, 'database', 'cluster', 'postmaster.pid'), 'latin1'), 10);
    } catch {
      return Number.NaN;
    }
  }

  #anySession(): Promise<number | undefined> {
    return this.withDatabase(async ({ pool }) => {
      const { rows } = await pool.query<{ pid: number }>(
        "select pid from pg_stat_activity where application_name = 'unisson' order by state = 'idle', random() limit 1",
      );
      return rows[0]?.pid;
    });
  }
}

function signalKill(pid: number): void {
  if (!Number.isInteger(pid) || pid <= 1) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}
