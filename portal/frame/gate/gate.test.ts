import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openVault } from '#platform/vault';
import { Buckets } from './buckets.ts';
import { Lane } from './lane.ts';
import { signInGate } from './sign-in-gate.ts';

const minute = 60_000;

test('a bucket empties, refills evenly, and counts what was tried lately', () => {
  const buckets = new Buckets(3, 10);
  assert.deepEqual([buckets.take('a', 0), buckets.take('a', 0), buckets.take('a', 0)], [0, 1, 2]);
  assert.equal(buckets.take('a', 0), undefined);
  assert.equal(buckets.take('b', 0), 0, 'others have their own');
  assert.equal(buckets.take('a', minute / 3 - 1), undefined);
  const tried = buckets.take('a', minute / 3 + 1);
  assert.ok(tried !== undefined && tried > 4 && tried < 5, 'tries that were refused count too');
  assert.equal(Math.round(buckets.take('a', 200 * minute) ?? -1), 0);
});

test('memory is bounded: the least recently seen are forgotten', () => {
  const buckets = new Buckets(1, 100);
  for (let rank = 0; rank < 10_000; rank++) buckets.take(String(rank), rank);
  assert.equal(buckets.size, 100);
  assert.equal(buckets.take('9999', 10_000), undefined);
  assert.equal(buckets.take('0', 10_000), 0);
});

const rules = { share: 0.5, burst: 1_000_000, mayWait: 2, patience: 60_000 };

test('one at a time, the most deserving of those who wait first, then in order of arrival', async () => {
  const lane = new Lane({ ...rules, mayWait: 10 });
  const order: string[] = [];
  const first = await lane.enter(0);
  const others = (['low', 'high', 'high too'] as const).map(async (name) => {
    const done = await lane.enter(name === 'low' ? -5 : 0);
    order.push(name);
    done?.();
  });
  first?.();
  await Promise.all(others);
  assert.deepEqual(order, ['high', 'high too', 'low']);
});

test('a full lane turns away whoever deserves it least, at once', async () => {
  const lane = new Lane(rules);
  const first = await lane.enter(0);
  const low = lane.enter(-9);
  const middle = lane.enter(-3);
  assert.equal(lane.hasRoom(-9), false);
  assert.equal(await lane.enter(-9), undefined);
  const high = lane.enter(0);
  assert.equal(await low, undefined, 'the newcomer takes its place');
  first?.();
  const done = await high;
  assert.ok(done);
  done();
  done();
  assert.ok(await middle, 'saying twice that one is done lets one in, not two');
});

test('places are not held by those who waited too long', async () => {
  let now = 0;
  const lane = new Lane({ ...rules, patience: 1_000 }, () => now);
  const first = await lane.enter(0);
  const late = [lane.enter(0), lane.enter(0)];
  assert.equal(lane.hasRoom(0), false);
  now = 1_001;
  const fresh = lane.enter(0);
  assert.deepEqual(await Promise.all(late), [undefined, undefined]);
  first?.();
  assert.ok(await fresh);
});

test('after its burst, a lane works no more than its share', async () => {
  let now = 0;
  const lane = new Lane({ share: 0.5, burst: 100, mayWait: 10, patience: 60_000 }, () => now);
  const work = async (took: number): Promise<void> => {
    const done = await lane.enter(0);
    now += took;
    done?.();
  };
  await work(150);
  let isIn = false;
  const next = work(0).then(() => {
    isIn = true;
  });
  await Promise.resolve();
  assert.equal(isIn, false, 'it rests');
  now += 200;
  await next;
  assert.ok(isIn);
});

test('known browsers have a lane and a count of their own that strangers do not touch', async () => {
  const vault = openVault('a secret for tests only, long enough');
  const gate = signInGate({ vault }, 2);
  const device = vault.seal(JSON.stringify({ device: { id: 'd', people: {} } }));
  const codes = Array.from({ length: 4 }, () => {
    const seen = gate({ address: '192.0.2.1', device: undefined });
    return 'code' in seen ? seen.code : 'in';
  });
  assert.deepEqual(codes, ['in', 'in', 'accounts.throttled', 'accounts.throttled']);
  const known = gate({ address: '192.0.2.1', device });
  assert.ok('wait' in known && 'done' in (await known.wait()));
  assert.ok('code' in gate({ address: '192.0.2.1', device: `${device}x` }), 'a cookie of one’s own making is none');
  assert.ok('code' in gate({ address: '192.0.2.1', device: vault.seal('"something else"') }));
  assert.ok('wait' in gate({ address: '192.0.2.2', device: undefined }));
});

test('when strangers crowd in from everywhere, a network that was quiet goes before those that keep trying', async () => {
  const gate = signInGate({ vault: openVault('a secret for tests only, long enough') }, 20);
  const come = (address: string) => gate({ address, device: undefined });
  const first = come('10.0.0.0');
  const busy = 'wait' in first ? await first.wait() : first;
  const crowd = Array.from({ length: 60 }, (_, rank) => `10.0.1.${rank}`);
  for (const address of crowd) come(address);
  const waiting: Promise<unknown>[] = [];
  for (const address of crowd) {
    const seen = come(address);
    if ('wait' in seen) waiting.push(seen.wait());
  }
  assert.equal(waiting.length, 32, 'no more wait than the lane holds');
  assert.ok('code' in come('10.0.1.0'), 'who tried twice finds no room');
  const honest = come('198.51.100.1');
  assert.ok('wait' in honest);
  const turn = honest.wait();
  if ('done' in busy) busy.done();
  assert.ok('done' in (await turn), 'and is the next');
});
