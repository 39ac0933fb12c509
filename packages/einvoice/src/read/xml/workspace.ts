import { ATTRIBUTE_STRIDE, STRIDE } from './tree.ts';

/** Zeros past the end of the codes, so that looking ahead needs no check: no name, space or markup has that code. */
const PAD = 4;
/** Beyond these many places an array is given back to the collector after its document. */
const MOST_KEPT = 1 << 20;

/** Node's buffers write in the order that typed arrays have on every machine Node runs on today; others are asked. */
const isNative = typeof Buffer !== 'undefined' && new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** The reader works through one document at a time, so that its arrays serve one after another instead of being made anew each time. */
let codes = new Uint16Array(1 << 15);
let nodes = new Int32Array(STRIDE << 10);
let attributes = new Int32Array(ATTRIBUTE_STRIDE << 10);

/** The 16-bit code units of a text, followed by zeros; good until the next call. Copied at once where the platform can (Node), else one by one. */
export function codesOf(text: string): Uint16Array {
  const length = text.length + PAD;
  const room = codes.length >= length ? codes : new Uint16Array(length);
  if (room !== codes && length <= MOST_KEPT) codes = room;
  if (isNative) Buffer.from(room.buffer).write(text, 'utf16le');
  else for (let at = 0; at < text.length; at++) room[at] = text.charCodeAt(at);
  room.fill(0, text.length, length);
  return room;
}

/** Arrays to note elements and attributes in; good until the next call. */
export function noteArrays(): { nodes: Int32Array; attributes: Int32Array } {
  return { nodes, attributes };
}

/** A larger copy of an array that is full. */
export function grown(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  if (larger.length <= MOST_KEPT) {
    if (array === nodes) nodes = larger;
    else if (array === attributes) attributes = larger;
  }
  return larger;
}
