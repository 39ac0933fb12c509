import { connect } from '../../database/index.ts';
import { startWorker } from '../index.ts';

/** A worker for tests: takes `test.killed`, says so, and never finishes it. */
const { pool } = connect(process.argv[2] as string, { applicationName: 'stuck-worker' });
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const stuck = async (): Promise<void> => {
  process.stdout.write('taken\n');
  await new Promise(() => setInterval(() => undefined, 1_000));
};
await startWorker({ pool, concurrency: 1, log: silent, handlers: { 'test.killed': stuck } });
