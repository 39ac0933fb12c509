import type pg from 'pg';

/** How many jobs of one name there are. */
export interface JobCounts {
  readonly name: string;
  /** Due now, waiting for a worker. */
  readonly ready: number;
  /** Due later: scheduled, or waiting for their next attempt. */
  readonly later: number;
  readonly running: number;
  /** Given up after their last attempt. */
  readonly dead: number;
  /** Age of the oldest due job, seconds. */
  readonly oldestSeconds: number;
}

/** What waits in the queue, by name; for gauges. */
export async function pendingJobs(pool: pg.Pool): Promise<readonly JobCounts[]> {
  const { rows } = await pool.query<JobCounts>(`
    select task.identifier as name,
      count(*) filter (where locked_at is null and attempts < max_attempts and run_at <= now())::int as ready,
      count(*) filter (where locked_at is null and attempts < max_attempts and run_at > now())::int as later,
      count(*) filter (where locked_at is not null)::int as running,
      count(*) filter (where locked_at is null and attempts >= max_attempts)::int as dead,
      coalesce(extract(epoch from now() - min(run_at) filter (where locked_at is null and attempts < max_attempts and run_at <= now())), 0)::float8 as "oldestSeconds"
    from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
    group by task.identifier order by task.identifier`);
  return rows;
}

/** A job that failed for good. */
export interface DeadJob {
  readonly id: string;
  readonly name: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Jobs that failed for good, the latest first. */
export async function deadJobs(pool: pg.Pool, limit = 100): Promise<readonly DeadJob[]> {
  const { rows } = await pool.query<DeadJob>(
    `select job.id::text, task.identifier as name, attempts::int, last_error as "lastError", job.created_at as "createdAt", job.updated_at as "updatedAt"
     from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
     where locked_at is null and attempts >= max_attempts order by job.updated_at desc, job.id desc limit $1`,
    [limit],
  );
  return rows;
}

/** Lets a dead job try again, now, as if it were new. False when there is no such job, or it runs. */
export async function retryJob(pool: pg.Pool, id: string): Promise<boolean> {
  const { rowCount } = await pool.query('select id from graphile_worker.reschedule_jobs(array[$1::bigint], now(), null, 0, null)', [id]);
  return rowCount === 1;
}
