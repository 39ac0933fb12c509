/** What came out of a deflate stream. */
export interface Inflated {
  data: Uint8Array;
  /** The stream ended as it should. */
  complete: boolean;
  /** More would have come than was allowed. */
  overflow: boolean;
}

const LENGTH_BASE = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385,
  24577,
];
const DISTANCE_EXTRA = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const QUICK_BITS = 9;

/** A Huffman code: short codes by one look-up, longer ones by counting. */
interface Huffman {
  /** By the next 9 bits: symbol times 16 plus length, or 0. */
  quick: Uint16Array;
  counts: Uint16Array;
  symbols: Uint16Array;
}

class EndOfInput extends Error {}

/**
 * Inflates zlib (or bare deflate) data into at most `limit` bytes. Ours, because it has to run at once (not as a promise) in browsers too,
 * stop exactly at the limit, and give what it has of a truncated stream.
 */
export function inflate(input: Uint8Array, limit: number): Inflated {
  const zlib = input.length >= 2 && ((input[0] ?? 0) & 15) === 8 && (((input[0] ?? 0) << 8) | (input[1] ?? 0)) % 31 === 0;
  const inflater = new Inflater(input, zlib ? 2 : 0, limit);
  let complete = false;
  try {
    complete = inflater.run();
  } catch (problem) {
    if (!(problem instanceof EndOfInput)) throw problem;
  }
  return { data: inflater.output(), complete, overflow: inflater.overflow };
}

class Inflater {
  overflow = false;
  readonly #input: Uint8Array;
  readonly #limit: number;
  #at: number;
  #bits = 0;
  #held = 0;
  #out: Uint8Array;
  #length = 0;

  constructor(input: Uint8Array, at: number, limit: number) {
    this.#input = input;
    this.#at = at;
    this.#limit = limit;
    this.#out = new Uint8Array(Math.min(limit, Math.max(1024, input.length * 4)));
  }

  output(): Uint8Array {
    return this.#out.subarray(0, this.#length);
  }

  /** True when the last block was read to its end. */
  run(): boolean {
    for (;;) {
      const last = this.#take(1) === 1;
      const type = this.#take(2);
      const went = type === 0 ? this.#stored() : type === 1 ? this.#block(FIXED.lengths, FIXED.distances) : type === 2 && this.#dynamic();
      if (!went) return false;
      if (last) return true;
    }
  }

  #take(count: number): number {
    while (this.#held < count) {
      if (this.#at >= this.#input.length) throw new EndOfInput();
      this.#bits |= (this.#input[this.#at++] ?? 0) << this.#held;
      this.#held += 8;
    }
    const value = this.#bits & ((1 << count) - 1);
    this.#bits >>>= count;
    this.#held -= count;
    return value;
  }

  #room(count: number): boolean {
    const wanted = this.#length + count;
    if (wanted > this.#limit) {
      this.overflow = true;
      return false;
    }
    if (wanted > this.#out.length) {
      const larger = new Uint8Array(Math.min(this.#limit, Math.max(wanted, this.#out.length * 2)));
      larger.set(this.#out.subarray(0, this.#length));
      this.#out = larger;
    }
    return true;
  }

  #stored(): boolean {
    this.#bits = 0;
    this.#held = 0;
    const input = this.#input;
    const size = (input[this.#at] ?? 0) | ((input[this.#at + 1] ?? 0) << 8);
    const check = (input[this.#at + 2] ?? 0) | ((input[this.#at + 3] ?? 0) << 8);
    if (this.#at + 4 > input.length) throw new EndOfInput();
    if ((size ^ 0xffff) !== check) return false;
    this.#at += 4;
    const available = Math.min(size, input.length - this.#at);
    if (!this.#room(available)) return false;
    this.#out.set(input.subarray(this.#at, this.#at + available), this.#length);
    this.#length += available;
    this.#at += available;
    if (available < size) throw new EndOfInput();
    return true;
  }

  #dynamic(): boolean {
    const lengthCount = this.#take(5) + 257;
    const distanceCount = this.#take(5) + 1;
    const codeCount = this.#take(4) + 4;
    const sizes = new Uint8Array(320);
    for (let i = 0; i < codeCount; i++) sizes[CODE_ORDER[i] ?? 0] = this.#take(3);
    const codes = huffman(sizes.subarray(0, 19));
    const all = new Uint8Array(lengthCount + distanceCount);
    for (let i = 0; i < all.length; ) {
      const symbol = this.#symbol(codes);
      if (symbol < 0) return false;
      if (symbol < 16) {
        all[i++] = symbol;
        continue;
      }
      if (symbol === 16 && i === 0) return false;
      const value = symbol === 16 ? (all[i - 1] ?? 0) : 0;
      let repeat = symbol === 16 ? 3 + this.#take(2) : symbol === 17 ? 3 + this.#take(3) : 11 + this.#take(7);
      if (i + repeat > all.length) return false;
      while (repeat-- > 0) all[i++] = value;
    }
    return this.#block(huffman(all.subarray(0, lengthCount)), huffman(all.subarray(lengthCount)));
  }

  #symbol(code: Huffman): number {
    while (this.#held < QUICK_BITS && this.#at < this.#input.length) {
      this.#bits |= (this.#input[this.#at++] ?? 0) << this.#held;
      this.#held += 8;
    }
    const quick = code.quick[this.#bits & ((1 << QUICK_BITS) - 1)] ?? 0;
    const size = quick & 15;
    if (quick !== 0 && size <= this.#held) {
      this.#bits >>>= size;
      this.#held -= size;
      return quick >> 4;
    }
    let value = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= 15; length++) {
      value |= this.#take(1);
      const count = code.counts[length] ?? 0;
      if (value - count < first) return code.symbols[index + (value - first)] ?? -1;
      index += count;
      first = (first + count) << 1;
      value <<= 1;
    }
    return -1;
  }

  #block(lengths: Huffman, distances: Huffman): boolean {
    for (;;) {
      const symbol = this.#symbol(lengths);
      if (symbol < 0) return false;
      if (symbol < 256) {
        if (!this.#room(1)) return false;
        this.#out[this.#length++] = symbol;
        continue;
      }
      if (symbol === 256) return true;
      if (symbol > 285) return false;
      const length = (LENGTH_BASE[symbol - 257] ?? 0) + this.#take(LENGTH_EXTRA[symbol - 257] ?? 0);
      const far = this.#symbol(distances);
      if (far < 0 || far > 29) return false;
      const distance = (DISTANCE_BASE[far] ?? 0) + this.#take(DISTANCE_EXTRA[far] ?? 0);
      if (distance > this.#length || !this.#room(length)) return false;
      const out = this.#out;
      for (let i = 0; i < length; i++) out[this.#length + i] = out[this.#length + i - distance] ?? 0;
      this.#length += length;
    }
  }
}

function huffman(lengths: Uint8Array): Huffman {
  const counts = new Uint16Array(16);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  counts[0] = 0;
  const offsets = new Uint16Array(17);
  const nextCode = new Uint16Array(17);
  for (let length = 1; length <= 15; length++) {
    offsets[length + 1] = (offsets[length] ?? 0) + (counts[length] ?? 0);
    nextCode[length + 1] = ((nextCode[length] ?? 0) + (counts[length] ?? 0)) << 1;
  }
  const symbols = new Uint16Array(lengths.length);
  const quick = new Uint16Array(1 << QUICK_BITS);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol] ?? 0;
    if (length === 0) continue;
    symbols[offsets[length] ?? 0] = symbol;
    offsets[length] = (offsets[length] ?? 0) + 1;
    const code = nextCode[length] ?? 0;
    nextCode[length] = code + 1;
    if (length > QUICK_BITS) continue;
    // Codes come most significant bit first, the stream gives the least significant first.
    let reversed = 0;
    for (let bit = 0; bit < length; bit++) if (code & (1 << bit)) reversed |= 1 << (length - 1 - bit);
    for (let at = reversed; at < 1 << QUICK_BITS; at += 1 << length) quick[at] = (symbol << 4) | length;
  }
  return { quick, counts, symbols };
}

const fixedLengths = new Uint8Array(288).fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280, 288);
const FIXED = { lengths: huffman(fixedLengths), distances: huffman(new Uint8Array(30).fill(5)) };
