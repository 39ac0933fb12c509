import { startEmbedded } from '../index.ts';

/** A process for tests that starts a server on a folder, says so as one JSON line, and stays until it is killed. */
try {
  const server = await startEmbedded({ folder: process.argv[2] as string });
  process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
  process.stdout.write(`${JSON.stringify({ url: server.url(), pid: server.pid() })}\n`);
  setInterval(() => undefined, 1_000);
} catch (error) {
  const { code, params } = error as { code: string; params: unknown };
  process.stdout.write(`${JSON.stringify({ code, params })}\n`);
}
