import { loadSettings } from '#platform/config';
import { createLog } from '#platform/log';
import { closeEntities, seedWho } from '../../run/demo/seed.ts';
import type { Platform } from '../../run/platform.ts';
import { startPlatform } from '../../run/platform.ts';

/** Writes the people, structures and API clients of the demo world into an empty platform. */
export async function fillSmallWorld({ context }: Platform): Promise<void> {
  await context.database.transaction().execute(async (transaction) => {
    await seedWho(transaction, context.clock.now());
    await closeEntities(transaction);
  });
}

/** Makes a data folder that holds the people, structures and API clients of the demo world and none of its papers: ready in a second instead of many. */
export async function makeSmallWorld(dataFolder: string): Promise<void> {
  const platform = await startPlatform(loadSettings({ UNISSON_DATA_DIR: dataFolder }), createLog({ level: 'warn' }), { connections: 2 });
  try {
    await fillSmallWorld(platform);
  } finally {
    await platform.stop();
  }
}
