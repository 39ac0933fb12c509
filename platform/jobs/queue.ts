import { sql } from 'kysely';
import type { Job, JobQueue } from '#kernel';

/** The queue over graphile-worker: its rows are written by the caller's own transaction, in one round trip however many jobs. */
export function jobQueue(): JobQueue {
  return {
    async enqueue(transaction, jobs) {
      if (jobs.length === 0) return;
      const rows = JSON.stringify(withoutRepeats(jobs).map(asRow));
      await sql`
        select count(*) from graphile_worker.add_jobs(array(
          select row(job.identifier, job.payload, null, job.run_at, null, job.job_key, null, null)::graphile_worker.job_spec
          from json_to_recordset(${rows}::json) as job(identifier text, payload json, run_at timestamptz, job_key text)))`.execute(
        transaction,
      );
    },
  };
}

// Keys are unique over all names in the table; ours are unique within a name.
const fullKey = ({ name, key }: Job): string | undefined => (key === undefined ? undefined : `${name}:${key}`);

const asRow = (job: Job): Record<string, unknown> => ({
  identifier: job.name,
  payload: job.payload,
  run_at: job.runAt?.toISOString(),
  job_key: fullKey(job),
});

// One statement cannot write the same key twice: the last of a batch wins, as it would one by one.
function withoutRepeats(jobs: readonly Job[]): readonly Job[] {
  const last = new Map(jobs.map((job, index) => [fullKey(job) ?? index, job]));
  return [...last.values()];
}
