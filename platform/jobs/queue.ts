import { sql } from 'kysely';
import type { Job, JobQueue, Transaction } from '#kernel';

/**
 * The queue over graphile-worker: its rows are written by the caller's own transaction. Jobs without a key are written without the library's NOTIFY:
 * PostgreSQL lets only one transaction that notifies commit at a time, flush included, which would make every deposit wait for every other.
 * `announce` is told instead, and wakes the workers a moment later; whoever misses it finds the jobs at the next poll.
 */
export function jobQueue(announce: (count: number) => void = () => undefined): JobQueue {
  return {
    async enqueue(transaction, jobs) {
      const keyless = jobs.filter((job) => job.key === undefined);
      const keyed = jobs.filter((job) => job.key !== undefined);
      if (keyless.length > 0 && !(await insert(transaction, keyless))) await add(transaction, keyless);
      if (keyed.length > 0) await add(transaction, withoutRepeats(keyed));
      if (keyless.length > 0) announce(keyless.length);
    },
  };
}

/** Writes jobs in one statement; false (and nothing written) when a name is not yet known to the queue. */
async function insert(transaction: Transaction, jobs: readonly Job[]): Promise<boolean> {
  const { rows } = await sql<{ written: number }>`
    WITH wanted AS (SELECT * FROM json_to_recordset(${JSON.stringify(jobs.map(asRow))}::json) AS job (identifier text, payload json, run_at timestamptz)),
    ready AS (SELECT task.id, wanted.* FROM wanted JOIN graphile_worker._private_tasks task USING (identifier)),
    written AS (INSERT INTO graphile_worker._private_jobs (task_id, payload, run_at)
      SELECT id, payload, coalesce(run_at, now()) FROM ready WHERE (SELECT count(*) FROM ready) = (SELECT count(*) FROM wanted) RETURNING 1)
    SELECT count(*)::int AS written FROM written`.execute(transaction);
  return rows[0]?.written === jobs.length;
}

async function add(transaction: Transaction, jobs: readonly Job[]): Promise<void> {
  await sql`
    select count(*) from graphile_worker.add_jobs(array(
      select row(job.identifier, job.payload, null, job.run_at, null, job.job_key, null, null)::graphile_worker.job_spec
      from json_to_recordset(${JSON.stringify(jobs.map(asRow))}::json) as job(identifier text, payload json, run_at timestamptz, job_key text)))`.execute(
    transaction,
  );
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
  return [...new Map(jobs.map((job) => [fullKey(job), job])).values()];
}
