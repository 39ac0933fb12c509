import { sql } from 'kysely';
import { tellDelegationEnds } from '#domain/memberships';
import type { Context } from '#kernel';
import { makeDirectory } from './directory.ts';
import { tellDigests } from './digests.ts';
import type { Platform } from './platform.ts';
import { retain } from './retention.ts';
import type { When } from './schedule-times.ts';
import { lastDue } from './schedule-times.ts';

/** Something done by the clock. */
export interface ScheduledTask {
  /** Stands in the database: never renamed. */
  readonly name: string;
  readonly when: When;
  /** Done at least once each time it is due: again when it failed. */
  run(platform: Platform): Promise<unknown>;
}

/** All that is done by the clock; a row added here is done from the next start on. */
export const schedule: readonly ScheduledTask[] = [
  // The weekly file of the directory (FAR0037). Source: dossier § 7.6.
  { name: 'directory.make', when: { weekday: 'sunday', hour: 23 }, run: makeDirectory },
  // Mornings in Paris. After a stop they are made at the next start, whatever the hour.
  { name: 'notifications.daily', when: { hour: 7 }, run: tellDigests('daily') },
  { name: 'notifications.weekly', when: { weekday: 'monday', hour: 7 }, run: tellDigests('weekly') },
  { name: 'delegations.tell-ends', when: { hour: 6 }, run: ({ context }) => tellDelegationEnds(context) },
  { name: 'personal-data.retain', when: { hour: 4 }, run: retain },
];

/**
 * Enqueues what fell due since it was last done: once, whatever the number of workers, because the memory of it and the job are one transaction;
 * and once only after a long stop. What was never done is due at once. Returns the names of what it enqueued.
 */
export async function enqueueDue(context: Context, tasks: readonly Pick<ScheduledTask, 'name' | 'when'>[] = schedule): Promise<string[]> {
  const now = context.clock.now();
  const enqueued: string[] = [];
  for (const { name, when } of tasks) {
    const due = lastDue(when, now).toISOString();
    await context.database.transaction().execute(async (transaction) => {
      const { rows } = await sql`INSERT INTO platform_facts (name, value) VALUES (${`schedule.${name}`}, ${JSON.stringify({ due })})
        ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE platform_facts.value->>'due' < excluded.value->>'due'
        RETURNING name`.execute(transaction);
      if (rows.length === 0) return;
      await context.jobs.enqueue(transaction, [{ name: 'schedule.run', payload: { task: name }, key: name }]);
      enqueued.push(name);
    });
  }
  return enqueued;
}

/** Does a task by its name; one that a newer or older release knows is left to it. */
export async function runScheduled(platform: Platform, name: string): Promise<void> {
  await schedule.find((task) => task.name === name)?.run(platform);
}
