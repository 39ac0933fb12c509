import type { Random } from './random.ts';

/** Bytes that readers treat as something special. */
const TELLING = [
  0x00, 0x09, 0x0a, 0x0d, 0x20, 0x22, 0x26, 0x27, 0x2d, 0x2f, 0x3c, 0x3e, 0x3f, 0x5b, 0x5d, 0x80, 0xbf, 0xc0, 0xed, 0xef, 0xf4, 0xfe, 0xff,
];

type ByteEdit = (bytes: Buffer, random: Random, other: () => Uint8Array) => Buffer;

const flip: ByteEdit = (bytes, random) => {
  const out = Buffer.from(bytes);
  for (let left = random.few(12); left > 0; left--) {
    const at = random.below(out.length);
    out[at] = (out[at] ?? 0) ^ (1 << random.below(8));
  }
  return out;
};

const overwrite: ByteEdit = (bytes, random) => {
  const out = Buffer.from(bytes);
  const at = random.below(out.length);
  out.fill(random.pick(TELLING), at, Math.min(out.length, at + random.few(64)));
  return out;
};

const insert: ByteEdit = (bytes, random) => {
  const at = random.below(bytes.length + 1);
  const added = Buffer.from(Array.from({ length: random.few(8) }, () => (random.oneIn(3) ? random.below(256) : random.pick(TELLING))));
  return Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at)]);
};

const remove: ByteEdit = (bytes, random) => {
  const at = random.below(bytes.length);
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random.few(64))]);
};

const truncate: ByteEdit = (bytes, random) =>
  bytes.subarray(random.oneIn(4) ? random.below(bytes.length) : 0, random.below(bytes.length) + 1);

const repeat: ByteEdit = (bytes, random) => {
  const from = random.below(bytes.length);
  const piece = bytes.subarray(from, from + random.few(2000));
  return Buffer.concat([bytes.subarray(0, from), ...Array.from({ length: random.few(40) }, () => piece), bytes.subarray(from)]);
};

const splice: ByteEdit = (bytes, random, other) => {
  const second = Buffer.from(other());
  return Buffer.concat([bytes.subarray(0, random.below(bytes.length)), second.subarray(random.below(second.length))]);
};

const swap: ByteEdit = (bytes, random) => {
  const [first, second, third] = [0, 0, 0].map(() => random.below(bytes.length)).sort((a, b) => a - b);
  return Buffer.concat([bytes.subarray(0, first), bytes.subarray(second, third), bytes.subarray(first, second), bytes.subarray(third)]);
};

const EDITS: readonly ByteEdit[] = [flip, flip, overwrite, insert, remove, truncate, repeat, splice, swap];

/** Changes bytes without any regard for what they mean. */
export function editBytes(bytes: Uint8Array, random: Random, other: () => Uint8Array): Uint8Array {
  let out = Buffer.from(bytes);
  for (let left = random.few(5); left > 0 && out.length > 0; left--) out = Buffer.from(random.pick(EDITS)(out, random, other));
  return out;
}
