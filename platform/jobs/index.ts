/** Durable jobs in the database: put in by the transaction that causes them, done at least once. */
export type { JobCounts } from './inspection.ts';
export { deadJobs, pendingJobs, retryJob } from './inspection.ts';
export { jobAnnouncer } from './announcer.ts';
export { jobQueue } from './queue.ts';
export type { JobHandler, JobLog } from './worker.ts';
export { startWorker } from './worker.ts';
