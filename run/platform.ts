import { join } from 'node:path';
import { closeTypesetting } from '#einvoice/pdf';
import { closeThreads } from '#einvoice/threads';
import type { Context } from '#kernel';
import { systemClock } from '#kernel';
import type { Settings } from '#platform/config';
import type { Connection, StartedDatabase } from '#platform/database';
import { connect, migrate, refuseDemoData, startDatabase } from '#platform/database';
import type { LocalFileStore } from '#platform/files';
import { openFileStore } from '#platform/files';
import { jobAnnouncer, jobQueue } from '#platform/jobs';
import type { Log } from '#platform/log';
import type { Mailer } from '#platform/mail';
import { openMailer } from '#platform/mail';
import { openRegisterService } from '#platform/register';
import { openIdentityProvider } from '#platform/identity';
import { openVault } from '#platform/vault';
import { policyOf } from './policy.ts';

/** The machines, put together and running: what the web, the worker and the commands work with. */
export interface Platform {
  readonly settings: Settings;
  readonly log: Log;
  readonly database: StartedDatabase;
  /** Connections of the queue's own bookkeeping: a job whose end is lost is done again. */
  readonly background: Connection;
  readonly files: LocalFileStore;
  readonly mailer: Mailer;
  readonly context: Context;
  /** Ends what this process runs; the database last. */
  stop(): Promise<void>;
}

/** Where original files lie in the data folder. */
export const filesFolder = (settings: Settings): string => join(settings.dataFolder, 'files');

/**
 * Starts the database (or joins the one another process of this installation runs), brings its schema up to date and opens the stores.
 * Throws the Problems of each with what to do about them.
 */
export async function startPlatform(
  settings: Settings,
  log: Log,
  options: { join?: boolean; connections?: number } = {},
): Promise<Platform> {
  // Settings that do not hold together are told before anything starts.
  const identityProvider = openIdentityProvider(settings);
  let stopping = false;
  const database = await startDatabase({
    dataFolder: settings.dataFolder,
    databaseUrl: settings.databaseUrl,
    join: options.join ?? false,
    onRestart: () => log.warn('database server died and was started again'),
    connection: { max: options.connections ?? 16, onIdleError: () => stopping || log.warn('database connection lost') },
  });
  try {
    await migrate(database.pool);
    // Production never runs on a world whose passwords everybody knows.
    if (settings.mode === 'production') await refuseDemoData(database.pool);
    const files = await openFileStore(filesFolder(settings));
    const mailer = openMailer(settings);
    const background = connect(database.url, {
      background: true,
      max: settings.workers + 4,
      onIdleError: () => stopping || log.warn('database connection of jobs lost'),
    });
    const announcer = jobAnnouncer(background.pool);
    const context: Context = {
      database: database.database,
      files,
      jobs: jobQueue(announcer.announce),
      clock: systemClock,
      vault: openVault(settings.secret),
      policy: policyOf(settings),
      ...(identityProvider && { identityProvider }),
      ...(settings.registerUrl !== undefined && {
        registerService: openRegisterService({
          url: settings.registerUrl,
          ...(settings.registerKey !== undefined && { key: settings.registerKey }),
          onRefused: () => log.error('register of companies: the service refuses our key'),
        }),
      }),
    };
    return {
      settings,
      log,
      database,
      background,
      files,
      mailer,
      context,
      async stop() {
        stopping = true;
        mailer.close();
        await closeTypesetting();
        await closeThreads();
        announcer.stop();
        await background.close();
        await database.stop();
      },
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}
