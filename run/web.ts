import { registerApi } from '../api/index.ts';
import { ensureBuilt } from '../portal/build.ts';
import { registerPortal } from '../portal/index.ts';
import { isCurrent } from '#platform/database';
import { createServer } from '#platform/http';
import { pendingJobs } from '#platform/jobs';
import { demoPassword, demoPeople } from './demo/people.ts';
import { listenToChanges } from './live.ts';
import { measureJobs } from './measures.ts';
import type { Platform } from './platform.ts';

/** The web server of this process. */
export interface RunningWeb {
  /** Address on this machine. */
  readonly address: string;
  /** Accepts nothing new, finishes what is under way. */
  stop(): Promise<void>;
}

/** People shown on the sign-in page in demo mode. */
const demoLogins = {
  password: demoPassword,
  people: demoPeople.flatMap(({ login, firstName, lastName, persona, memberships }) =>
    persona
      ? [{ login, name: `${firstName} ${lastName}`, structure: memberships.map((one) => one.structureName).join(', '), persona }]
      : [],
  ),
};

/** Puts API and portal on one server and starts listening. Throws `http.port-taken`. */
export async function startWeb(platform: Platform): Promise<RunningWeb> {
  const { settings, log, context, database, files } = platform;
  await ensureBuilt();
  const changes = await listenToChanges(database, log);
  try {
    const http = await createServer({
      log,
      settings,
      checks: {
        database: () => database.pool.query('select 1'),
        schema: () => isCurrent(database.pool),
        disk: () => files.checkWritable(),
      },
    });
    measureJobs(http.metrics, () => pendingJobs(database.pool));
    await registerApi(http.server, { context, settings });
    const doorkeeper = await registerPortal(http.server, {
      context,
      settings: { ...settings, ...(settings.mode === 'demo' ? { demo: demoLogins } : {}) },
      live: changes.live,
    });
    http.setDoorkeeper(doorkeeper);
    const port = await http.listen(settings.host, settings.port);
    return {
      address: settings.publicUrl.endsWith(`:${settings.port}`) ? settings.publicUrl.replace(/:\d+$/, `:${port}`) : settings.publicUrl,
      async stop() {
        await http.stop();
        await changes.stop();
      },
    };
  } catch (error) {
    await changes.stop();
    throw error;
  }
}
