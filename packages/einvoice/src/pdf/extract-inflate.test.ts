import assert from 'node:assert/strict';
import { test } from 'node:test';
import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { inflate } from './extract-inflate.ts';

const text = new TextEncoder().encode(Array.from({ length: 5000 }, (_, i) => `<cbc:ID>${(i * 7919) % 10007}</cbc:ID>`).join(''));
const noise = Uint8Array.from({ length: 70_000 }, (_, i) => (Math.imul(i + 1, 2654435761) >>> 13) & 255);

test('gives back what zlib packed, in every way it packs', () => {
  for (const data of [text, noise, new Uint8Array(), Uint8Array.of(1)]) {
    for (const options of [
      { level: 0 },
      { level: 1 },
      { level: 9 },
      { strategy: constants.Z_FIXED },
      { strategy: constants.Z_HUFFMAN_ONLY },
    ]) {
      const out = inflate(deflateSync(data, options), 1_000_000);
      assert.deepEqual([out.complete, out.overflow], [true, false]);
      assert.deepEqual(Buffer.from(out.data), Buffer.from(data));
    }
    assert.deepEqual(Buffer.from(inflate(deflateRawSync(data), 1_000_000).data), Buffer.from(data));
  }
});

test('stops at the limit and keeps what a truncated stream holds', () => {
  const bomb = inflate(deflateSync(new Uint8Array(50_000_000)), 100_000);
  assert.ok(bomb.overflow && bomb.data.length <= 100_000);
  const packed = deflateSync(text);
  const cut = inflate(packed.subarray(0, packed.length >> 1), 1_000_000);
  assert.equal(cut.complete, false);
  assert.ok(cut.data.length > 1000);
  assert.deepEqual(Buffer.from(cut.data), Buffer.from(text.subarray(0, cut.data.length)));
});

test('garbage ends, without an exception', () => {
  for (let seed = 1; seed < 300; seed++) {
    const bytes = Uint8Array.from({ length: 200 }, (_, i) => (Math.imul(seed * 1000 + i, 2654435761) >>> 11) & 255);
    assert.ok(inflate(bytes, 100_000).data.length <= 100_000);
  }
});
