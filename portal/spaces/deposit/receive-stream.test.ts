import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, before, test } from 'node:test';
import type { FileStore } from '#kernel';
import { openFileStore } from '#platform/files';
import { receiveStream } from './receive-stream.ts';

let folder = '';
let files: FileStore;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unisson-receive-'));
  files = await openFileStore(folder);
});
after(() => rm(folder, { recursive: true, force: true }));

test('a file within the limit is staged whole', async () => {
  const received = await receiveStream(files, Readable.from([Buffer.from('bon'), Buffer.from('jour')]), 7);
  assert.equal(received.kind === 'staged' && Buffer.from(await received.file.bytes()).toString(), 'bonjour');
});

test('a file past the limit is read to its end, not destroyed, so that the parts after it arrive', async () => {
  const source = Readable.from(Array.from({ length: 50 }, () => Buffer.alloc(1000)));
  assert.deepEqual(await receiveStream(files, source, 2500), { kind: 'too-large', size: 50_000 });
  assert.equal(source.readableEnded, true);
});

test('a stream that breaks breaks the reading', async () => {
  const source = new Readable({
    read() {
      this.destroy(new Error('gone'));
    },
  });
  await assert.rejects(receiveStream(files, source, 100), /gone/);
});
