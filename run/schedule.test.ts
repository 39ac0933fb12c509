import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { World } from '../domain/testing/world.ts';
import { openWorld } from '../domain/testing/world.ts';
import { lastDue } from './schedule-times.ts';
import { enqueueDue, schedule } from './schedule.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const weekly = { name: 'test.weekly', when: { weekday: 'sunday', hour: 23 } } as const;
const daily = { name: 'test.daily', when: { hour: 7 } } as const;

const due = (when: Parameters<typeof lastDue>[0], now: string) => lastDue(when, new Date(now)).toISOString();

test('hours are those of Paris, in summer and in winter', () => {
  assert.equal(due(daily.when, '2026-07-10T05:00:00Z'), '2026-07-10T05:00:00.000Z');
  assert.equal(due(daily.when, '2026-07-10T04:59:59Z'), '2026-07-09T05:00:00.000Z');
  assert.equal(due(daily.when, '2026-12-10T06:00:00Z'), '2026-12-10T06:00:00.000Z');
  assert.equal(due(daily.when, '2026-12-10T05:59:59Z'), '2026-12-09T06:00:00.000Z');
});

test('the days of change have their hour once', () => {
  assert.equal(due({ hour: 4 }, '2026-03-29T12:00:00Z'), '2026-03-29T02:00:00.000Z');
  assert.equal(due({ hour: 4 }, '2026-10-25T12:00:00Z'), '2026-10-25T03:00:00.000Z');
  assert.equal(due({ hour: 1 }, '2026-10-25T12:00:00Z'), '2026-10-24T23:00:00.000Z');
});

test('a day of the week is that of Paris', () => {
  // Sunday 23:00 in Paris is 22:00 UTC in November; late on that evening it is still that Sunday's.
  assert.equal(due(weekly.when, '2026-11-22T21:59:59Z'), '2026-11-15T22:00:00.000Z');
  assert.equal(due(weekly.when, '2026-11-22T22:00:00Z'), '2026-11-22T22:00:00.000Z');
  assert.equal(due(weekly.when, '2026-11-28T23:30:00Z'), '2026-11-22T22:00:00.000Z');
});

test('each time is due once, whatever the number of workers and however long they stood still', async () => {
  const { context } = world;
  context.clock.set('2026-11-02T11:00:00Z');
  const all = await Promise.all(Array.from({ length: 5 }, () => enqueueDue(context, [weekly, daily])));
  assert.deepEqual(all.flat().sort(), ['test.daily', 'test.weekly']);
  assert.deepEqual(await enqueueDue(context, [weekly, daily]), []);
  context.clock.set('2026-11-03T06:00:00Z');
  assert.deepEqual(await enqueueDue(context, [weekly, daily]), ['test.daily']);
  context.clock.set('2027-03-01T06:00:00Z');
  assert.deepEqual(await enqueueDue(context, [weekly, daily]), ['test.weekly', 'test.daily']);
  assert.deepEqual(await enqueueDue(context, [weekly, daily]), []);
  const { rows } = await sql<{
    count: number;
  }>`SELECT count(*)::int AS count FROM graphile_worker.jobs WHERE task_identifier = 'schedule.run'`.execute(context.database);
  assert.equal(rows[0]?.count, 2, 'one job a task: what still waits is not asked for twice');
});

test('names are unique: they are what is remembered', () => {
  assert.equal(new Set(schedule.map((task) => task.name)).size, schedule.length);
});
