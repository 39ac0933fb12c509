import { inflate } from './extract-inflate.ts';
import { isDict, isName, type PdfDict, type PdfValue } from './extract-objects.ts';

/** What came of decoding a stream. */
export type Unfiltered = { ok: true; data: Uint8Array; complete: boolean } | { ok: false; why: 'bomb' | 'filter'; filter: string };

/** Filters one over another; a real attachment has one. */
const MOST_FILTERS = 3;

/** Undoes the filters of a stream, giving at most `limit` bytes at any step. `resolve` follows references. */
export function unfilter(
  raw: Uint8Array,
  dict: PdfDict,
  limit: number,
  resolve: (value: PdfValue | undefined) => PdfValue | undefined,
): Unfiltered {
  const filters = listOf(resolve(dict.get('Filter') ?? dict.get('F')), resolve);
  const parameters = listOf(resolve(dict.get('DecodeParms') ?? dict.get('DP')), resolve);
  if (filters.length > MOST_FILTERS) return { ok: false, why: 'bomb', filter: String(filters.length) };
  let data = raw;
  let complete = true;
  for (const [i, filter] of filters.entries()) {
    const name = isName(filter) ? filter.name : '';
    if (name === 'FlateDecode' || name === 'Fl') {
      const inflated = inflate(data, limit);
      if (inflated.overflow) return { ok: false, why: 'bomb', filter: name };
      complete &&= inflated.complete;
      const parms = parameters[i];
      data = isDict(parms) ? unpredict(inflated.data, parms) : inflated.data;
    } else if (name === 'ASCIIHexDecode' || name === 'AHx') data = fromHex(data);
    else if (name === 'ASCII85Decode' || name === 'A85') data = fromAscii85(data);
    else return { ok: false, why: 'filter', filter: name };
  }
  return data.length > limit ? { ok: false, why: 'bomb', filter: '' } : { ok: true, data, complete };
}

function listOf(value: PdfValue | undefined, resolve: (value: PdfValue | undefined) => PdfValue | undefined): (PdfValue | undefined)[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.map(resolve) : [value];
}

/** PNG predictors, which cross-reference streams use; TIFF's never occurs outside images. */
function unpredict(data: Uint8Array, parms: PdfDict): Uint8Array {
  const number = (key: string, otherwise: number): number => {
    const value = parms.get(key);
    return typeof value === 'number' && value > 0 && value < 1e6 ? Math.floor(value) : otherwise;
  };
  if (number('Predictor', 1) < 10) return data;
  const width = Math.max(1, (number('Colors', 1) * number('BitsPerComponent', 8)) >> 3);
  const row = Math.ceil((number('Columns', 1) * number('Colors', 1) * number('BitsPerComponent', 8)) / 8);
  const rows = Math.floor(data.length / (row + 1));
  const out = new Uint8Array(rows * row);
  for (let r = 0; r < rows; r++) {
    const kind = data[r * (row + 1)] ?? 0;
    for (let i = 0; i < row; i++) {
      const at = r * row + i;
      const left = i >= width ? (out[at - width] ?? 0) : 0;
      const above = r > 0 ? (out[at - row] ?? 0) : 0;
      const corner = r > 0 && i >= width ? (out[at - row - width] ?? 0) : 0;
      const guess = kind === 1 ? left : kind === 2 ? above : kind === 3 ? (left + above) >> 1 : kind === 4 ? paeth(left, above, corner) : 0;
      out[at] = ((data[r * (row + 1) + 1 + i] ?? 0) + guess) & 255;
    }
  }
  return out;
}

function paeth(left: number, above: number, corner: number): number {
  const p = left + above - corner;
  const [a, b, c] = [Math.abs(p - left), Math.abs(p - above), Math.abs(p - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

function fromHex(data: Uint8Array): Uint8Array {
  const out = new Uint8Array((data.length >> 1) + 1);
  let length = 0;
  let half = -1;
  for (const code of data) {
    if (code === 0x3e) break;
    const digit = Number.parseInt(String.fromCharCode(code), 16);
    if (Number.isNaN(digit)) continue;
    if (half < 0) half = digit;
    else {
      out[length++] = (half << 4) | digit;
      half = -1;
    }
  }
  if (half >= 0) out[length++] = half << 4;
  return out.subarray(0, length);
}

function fromAscii85(data: Uint8Array): Uint8Array {
  const out = new Uint8Array(data.length * 4 + 4);
  let length = 0;
  let count = 0;
  let value = 0;
  const flush = (bytes: number): void => {
    for (let i = 0; i < bytes; i++) out[length++] = Math.floor(value / 256 ** (3 - i)) & 255;
  };
  for (const code of data) {
    if (code === 0x7e) break;
    if (code === 0x7a && count === 0) {
      length += 4;
      continue;
    }
    if (code < 0x21 || code > 0x75) continue;
    value = value * 85 + (code - 0x21);
    if (++count === 5) {
      flush(4);
      count = 0;
      value = 0;
    }
  }
  if (count > 1) {
    for (let i = count; i < 5; i++) value = value * 85 + 84;
    flush(count - 1);
  }
  return out.subarray(0, length);
}
