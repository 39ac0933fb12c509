/** Durable jobs in the database: put in by the transaction that causes them, done at least once. */
export type { DeadJob, JobCounts } from './inspection.ts';
export { deadJobs, pendingJobs, retryJob } from './inspection.ts';
export { jobQueue } from './queue.ts';
export type { JobHandler, JobLog, WorkerOptions, RunningWorker } from './worker.ts';
export { startWorker } from './worker.ts';
