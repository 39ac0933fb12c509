import type { TestServer } from './index.ts';
import { startTestServer, testServerVariable } from './index.ts';

/** For `node --test --test-global-setup=platform/database/testing/global-setup.ts`: one server for all test files of the run. */
let server: TestServer | undefined;

/** Starts it, unless the caller names a server of their own. */
export async function globalSetup(): Promise<void> {
  if (process.env[testServerVariable]) return;
  server = await startTestServer();
  process.env[testServerVariable] = server.url;
}

/** Stops it. */
export async function globalTeardown(): Promise<void> {
  await server?.stop();
}
