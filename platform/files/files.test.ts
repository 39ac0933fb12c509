import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, before, test } from 'node:test';
import { Problem } from '#kernel';
import type { LocalFileStore } from './index.ts';
import { openFileStore } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'unisson-files-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let store: LocalFileStore;
before(async () => {
  store = await openFileStore(folder);
});

const limit = 5_000_000;
const isProblem = (code: string) => (error: unknown) => error instanceof Problem && error.code === code;
const stagingFiles = (): string[] => readdirSync(join(folder, 'staging'));
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const longAgo = new Date('2020-01-01T00:00:00Z');
const keepBytes = async (bytes: Uint8Array): Promise<string> => (await (await store.stage(bytes, { limit })).keep()).hash;
const age = (hash: string): void => utimesSync(store.pathOf(hash), longAgo, longAgo);

async function readAll(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

for (const size of [0, 1, 70_000, 1_048_576, 3_000_000]) {
  test(`${size} bytes come back as they went in, from memory and from a stream`, async () => {
    const bytes = randomBytes(size);
    for (const source of [bytes, Readable.from(size === 0 ? [] : [bytes.subarray(0, size / 2), bytes.subarray(size / 2)])]) {
      const staged = await store.stage(source, { limit });
      assert.equal(staged.hash, sha256(bytes));
      assert.equal(staged.size, size);
      assert.deepEqual(Buffer.from(await staged.bytes()), bytes);
      assert.deepEqual(await staged.keep(), { hash: staged.hash, size });
      await staged.keep();
      await staged.discard();
      assert.deepEqual(Buffer.from(await staged.bytes()), bytes);
      assert.deepEqual(Buffer.from(await store.read(staged.hash)), bytes);
      assert.deepEqual(await readAll(await store.stream(staged.hash)), bytes);
      assert.equal(await store.has(staged.hash), true);
    }
    assert.deepEqual(stagingFiles(), []);
  });
}

test('the limit is enforced while bytes come in; nothing stays, and no more is read than needed', async () => {
  let given = 0;
  const endless = new Readable({
    read() {
      given += 65_536;
      this.push(Buffer.alloc(65_536));
    },
  });
  await assert.rejects(store.stage(endless, { limit: 2_000_000 }), isProblem('files.too-large'));
  assert.ok(given < 3_000_000);
  assert.equal(endless.destroyed, true);
  await assert.rejects(store.stage(randomBytes(11), { limit: 10 }), isProblem('files.too-large'));
  assert.equal((await store.stage(randomBytes(10), { limit: 10 })).size, 10);
  assert.deepEqual(stagingFiles(), []);
});

test('a sender that breaks off leaves nothing', async () => {
  const broken = Readable.from(
    (function* () {
      yield randomBytes(2_000_000);
      throw new Error('connection lost');
    })(),
  );
  await assert.rejects(store.stage(broken, { limit }), /connection lost/);
  assert.deepEqual(stagingFiles(), []);
});

test('what is discarded is gone', async () => {
  const staged = await store.stage(Readable.from([randomBytes(2_000_000)]), { limit });
  assert.equal(stagingFiles().length, 1);
  await staged.discard();
  assert.deepEqual(stagingFiles(), []);
  assert.equal(await store.has(staged.hash), false);
});

test('the same bytes kept by many at once are one file', async () => {
  const bytes = randomBytes(50_000);
  const hashes = await Promise.all(Array.from({ length: 20 }, () => keepBytes(bytes)));
  assert.equal(new Set(hashes).size, 1);
  assert.deepEqual(Buffer.from(await store.read(hashes[0] ?? '')), bytes);
  assert.deepEqual(stagingFiles(), []);
});

test('a changed file is told, whole and streamed; a truncated one is healed when its bytes come again', async () => {
  const bytes = randomBytes(1_000);
  const hash = await keepBytes(bytes);
  writeFileSync(store.pathOf(hash), randomBytes(1_000));
  await assert.rejects(store.read(hash), isProblem('files.damaged'));
  await assert.rejects(store.stream(hash).then(readAll), isProblem('files.damaged'));
  writeFileSync(store.pathOf(hash), bytes.subarray(0, 10));
  await keepBytes(bytes);
  assert.deepEqual(Buffer.from(await store.read(hash)), bytes);
});

for (const name of ['0'.repeat(64), '../../etc/passwd', '', 'A'.repeat(64)]) {
  test(`reading ${JSON.stringify(name.slice(0, 20))} finds nothing`, async () => {
    await assert.rejects(store.read(name), isProblem('files.missing'));
    await assert.rejects(store.stream(name), isProblem('files.missing'));
    assert.equal(await store.has(name), false);
  });
}

test('a sweep takes only what is old and not referred to', async () => {
  const [wanted, young, unwanted] = [await keepBytes(randomBytes(10)), await keepBytes(randomBytes(20)), await keepBytes(randomBytes(30))];
  age(wanted);
  age(unwanted);
  for await (const hashes of store.hashes())
    for (const hash of hashes) if (![wanted, young, unwanted].includes(hash)) rmSync(store.pathOf(hash));
  const result = await store.sweep(async () => new Set([wanted]), new Date('2024-01-01T00:00:00Z'));
  assert.deepEqual(result, { removed: 1, bytes: 30 });
  assert.deepEqual([await store.has(wanted), await store.has(young), await store.has(unwanted)], [true, true, false]);
});

test('a file that is kept again while a sweep judges it survives', async () => {
  const bytes = randomBytes(40);
  const hash = await keepBytes(bytes);
  age(hash);
  let asked = 0;
  const keptMeanwhile = async (): Promise<Set<string>> => {
    if (asked++ === 0) await keepBytes(bytes);
    return new Set();
  };
  await store.sweep(keptMeanwhile, new Date('2024-01-01T00:00:00Z'));
  assert.ok(asked > 0);
  assert.deepEqual(Buffer.from(await store.read(hash)), bytes);
});

test('opening clears stale staging files, leaves young ones, and gives back what a killed sweep held', async () => {
  const bytes = randomBytes(60);
  const hash = await keepBytes(bytes);
  const staging = join(folder, 'staging');
  writeFileSync(join(staging, 'stale'), 'x');
  utimesSync(join(staging, 'stale'), longAgo, longAgo);
  writeFileSync(join(staging, 'young'), 'x');
  rmSync(store.pathOf(hash));
  writeFileSync(join(staging, `swept-${hash}`), bytes);
  await openFileStore(folder);
  assert.deepEqual(stagingFiles(), ['young']);
  rmSync(join(staging, 'young'));
  assert.deepEqual(Buffer.from(await store.read(hash)), bytes);
});

test('kept files are for their owner alone, and the store says whether it can be written', async () => {
  const hash = await keepBytes(randomBytes(5));
  assert.equal(statSync(store.pathOf(hash)).mode & 0o777, 0o600);
  await store.checkWritable();
  const lost = await openFileStore(join(folder, 'lost'));
  rmSync(join(folder, 'lost'), { recursive: true });
  await assert.rejects(lost.checkWritable());
});

test('a store that cannot be made is a Problem', async () => {
  writeFileSync(join(folder, 'in-the-way'), '');
  await assert.rejects(openFileStore(join(folder, 'in-the-way', 'store')), isProblem('files.unwritable'));
});
