import { join } from 'node:path';
import { Problem } from '#kernel';
import type { Connection, ConnectOptions } from './connect.ts';
import { connect } from './connect.ts';
import { runningServer, startEmbedded } from './embedded/index.ts';

/** What the database is started from. */
export interface DatabaseSettings {
  /** Folder of all data; the embedded server lives in its `database` folder. */
  readonly dataFolder: string;
  /** Address of a server to use instead of the embedded one. */
  readonly databaseUrl?: string | undefined;
  /** Uses the server another process of this installation runs on the folder, when there is one (worker, commands). Default false. */
  readonly join?: boolean;
  /** Told when the embedded server died and is started again. */
  readonly onRestart?: () => void;
  readonly connection?: ConnectOptions;
}

/** A database ready for queries (not yet migrated). */
export interface StartedDatabase extends Connection {
  /** True when this process runs the server. */
  readonly embedded: boolean;
  /** Settles when the embedded server is lost for good; never for an outside server. */
  readonly lost: Promise<void>;
  /** Closes the connections and stops the embedded server, if ours. */
  stop(): Promise<void>;
}

const oldestServer = 15;
const never = new Promise<void>(() => undefined);

/**
 * Starts or reaches the database. Throws the Problems of the embedded launcher, `database.unreachable` and `database.too-old` (server before 15).
 */
export async function startDatabase(settings: DatabaseSettings): Promise<StartedDatabase> {
  const folder = join(settings.dataFolder, 'database');
  const outside = settings.databaseUrl ?? (settings.join === true ? runningServer(folder) : undefined);
  if (outside !== undefined) return reach(outside, settings.connection, { embedded: false, lost: never, stop: () => Promise.resolve() });
  const server = await startEmbedded({ folder, ...(settings.onRestart === undefined ? {} : { onRestart: settings.onRestart }) });
  try {
    return await reach(server.url('unisson'), settings.connection, { embedded: true, lost: server.lost, stop: () => server.stop() }, () =>
      ensureDatabase(server.url(), 'unisson'),
    );
  } catch (error) {
    await server.stop();
    throw error;
  }
}

type Owner = Pick<StartedDatabase, 'embedded' | 'lost' | 'stop'>;

async function reach(
  url: string,
  options: ConnectOptions | undefined,
  owner: Owner,
  prepare?: () => Promise<void>,
): Promise<StartedDatabase> {
  await prepare?.();
  const connection = connect(url, options);
  try {
    await checkServer(connection);
  } catch (error) {
    await connection.close();
    throw error;
  }
  return { ...connection, ...owner, stop: () => connection.close().then(() => owner.stop()) };
}

async function checkServer({ pool }: Connection): Promise<void> {
  const { rows } = await pool
    .query<{ version: string; encoding: string }>(
      "select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding",
    )
    .catch((error: unknown) => {
      // The address may hold a password: only the reason is told.
      throw new Problem('database.unreachable', 'unavailable', {
        params: { reason: error instanceof Error ? error.message : '' },
        cause: error,
      });
    });
  const major = Math.floor(Number(rows[0]?.version) / 10_000);
  if (major < oldestServer)
    throw new Problem('database.too-old', 'unavailable', { params: { found: String(major), needed: String(oldestServer) } });
  if (rows[0]?.encoding !== 'UTF8') throw new Problem('database.encoding', 'unavailable', { params: { found: rows[0]?.encoding ?? '?' } });
}

async function ensureDatabase(maintenanceUrl: string, name: string): Promise<void> {
  const { pool, close } = connect(maintenanceUrl, { max: 1 });
  try {
    const { rowCount } = await pool.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await pool.query(`create database ${name}`);
  } finally {
    await close();
  }
}
