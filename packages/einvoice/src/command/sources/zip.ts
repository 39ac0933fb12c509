import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32, inflateRawSync } from 'node:zlib';
import { bomb, mostDocumentBytes, mostUnpacked, tooLarge, UnpackBudget } from './budget.ts';
import { atHand, failed, type Found, SourceProblem } from './found.ts';
import { isDocumentName } from './names.ts';

/** Bytes that can be read anywhere, without being held whole. */
interface RandomAccess {
  size: number;
  /** Throws `ARCHIVE-DAMAGED` past the end. */
  read(at: number, length: number): Buffer;
}

interface Entry {
  name: string;
  flags: number;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  /** Of the local header. */
  at: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** The end record and the longest comment behind it. */
const END_REACH = 22 + 0xffff;
/** In a 32-bit field: the value stands in a 64-bit one. */
const FULL_32 = 0xffffffff;

/** Walks the documents of a zip archive, by its directory; memory holds one of them at a time. */
export function* zipFile(path: string, name: string, leftAside: (count: number) => void): Generator<Found, void, undefined> {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    yield* zipEntries({ size, read: (at, length) => readExactly(file, at, length) }, name, leftAside);
  } finally {
    closeSync(file);
  }
}

/** The same for an archive held in memory. */
export function* zipBytes(bytes: Buffer, name: string, leftAside: (count: number) => void): Generator<Found, void, undefined> {
  const read = (at: number, length: number): Buffer => {
    if (at < 0 || at + length > bytes.length) throw new SourceProblem('ARCHIVE-DAMAGED');
    return bytes.subarray(at, at + length);
  };
  yield* zipEntries({ size: bytes.length, read }, name, leftAside);
}

function readExactly(file: number, at: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafe(length);
  let got = 0;
  while (got < length) {
    const read = at < 0 ? 0 : readSync(file, buffer, got, length - got, at + got);
    if (read === 0) throw new SourceProblem('ARCHIVE-DAMAGED');
    got += read;
  }
  return buffer;
}

function* zipEntries(archive: RandomAccess, name: string, leftAside: (count: number) => void): Generator<Found, void, undefined> {
  const budget = new UnpackBudget();
  let others = 0;
  let packedInAll = 0;
  try {
    for (const entry of directory(archive)) {
      budget.entry();
      // Entries that share their bytes would let a small archive claim any size.
      packedInAll += entry.packed;
      if (packedInAll > archive.size) throw bomb(`${archive.size}`);
      if (entry.name.endsWith('/')) continue;
      if (!isDocumentName(entry.name)) {
        others++;
        continue;
      }
      const shown = `${name}!/${entry.name}`;
      let bytes: Buffer;
      try {
        bytes = unpack(archive, entry);
      } catch (error) {
        yield failed(shown, error);
        continue;
      }
      budget.unpacked(bytes.length, archive.size);
      yield atHand(shown, bytes);
    }
  } catch (error) {
    yield failed(name, error);
  }
  if (others > 0) leftAside(others);
}

function unpack(archive: RandomAccess, entry: Entry): Buffer {
  if ((entry.flags & 1) !== 0) throw new SourceProblem('ARCHIVE-ENCRYPTED');
  if (entry.method !== 0 && entry.method !== 8) throw new SourceProblem('ARCHIVE-METHOD', { method: String(entry.method) });
  if (entry.unpacked > mostDocumentBytes) throw tooLarge(entry.unpacked);
  if (entry.unpacked > mostUnpacked(entry.packed)) throw bomb(`${entry.unpacked}:${entry.packed}`);
  const header = archive.read(entry.at, 30);
  if (header.readUInt32LE(0) !== LOCAL_HEADER) throw new SourceProblem('ARCHIVE-DAMAGED');
  const start = entry.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = archive.read(start, entry.packed);
  // The bound is what the directory says, not what the data would give: a lie ends here.
  const bytes = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
  if (bytes.length !== entry.unpacked || crc32(bytes) !== entry.crc) throw new SourceProblem('ARCHIVE-DAMAGED');
  return bytes;
}

/** The entries as the central directory tells them. */
function* directory(archive: RandomAccess): Generator<Entry> {
  const { start, count } = directoryPlace(archive);
  let at = start;
  for (let i = 0; i < count; i++) {
    const fixed = archive.read(at, 46);
    if (fixed.readUInt32LE(0) !== DIRECTORY_ENTRY) throw new SourceProblem('ARCHIVE-DAMAGED');
    const [nameLength, extraLength, commentLength] = [fixed.readUInt16LE(28), fixed.readUInt16LE(30), fixed.readUInt16LE(32)];
    const varying = archive.read(at + 46, nameLength + extraLength);
    const flags = fixed.readUInt16LE(8);
    yield {
      // Without bit 11 the name is in a code page of old: CP437, of which Latin-1 shows enough.
      name: varying.toString((flags & 0x800) !== 0 || isUtf8(varying.subarray(0, nameLength)) ? 'utf8' : 'latin1', 0, nameLength),
      flags,
      method: fixed.readUInt16LE(10),
      crc: fixed.readUInt32LE(16),
      ...sizes(fixed, varying.subarray(nameLength)),
    };
    at += 46 + nameLength + extraLength + commentLength;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Sizes and place, from the 64-bit extra field where 32 bits are not enough. */
function sizes(fixed: Buffer, extra: Buffer): Pick<Entry, 'packed' | 'unpacked' | 'at'> {
  const found = { unpacked: fixed.readUInt32LE(24), packed: fixed.readUInt32LE(20), at: fixed.readUInt32LE(42) };
  let field = 0;
  while (field + 4 <= extra.length) {
    const [id, length] = [extra.readUInt16LE(field), extra.readUInt16LE(field + 2)];
    if (id === 1) {
      let at = field + 4;
      for (const key of ['unpacked', 'packed', 'at'] as const) {
        if (found[key] !== FULL_32) continue;
        if (at + 8 > Math.min(extra.length, field + 4 + length)) throw new SourceProblem('ARCHIVE-DAMAGED');
        found[key] = safe(extra.readBigUInt64LE(at));
        at += 8;
      }
    }
    field += 4 + length;
  }
  return found;
}

function directoryPlace(archive: RandomAccess): { start: number; count: number } {
  const from = Math.max(0, archive.size - END_REACH);
  const tail = archive.read(from, archive.size - from);
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END) continue;
    const found = { count: tail.readUInt16LE(at + 10), start: tail.readUInt32LE(at + 16) };
    if (found.count !== 0xffff && found.start !== FULL_32) return found;
    if (at < 20 || tail.readUInt32LE(at - 20) !== LOCATOR_64) return found;
    const end64 = archive.read(safe(tail.readBigUInt64LE(at - 12)), 56);
    if (end64.readUInt32LE(0) !== END_64) throw new SourceProblem('ARCHIVE-DAMAGED');
    return { count: safe(end64.readBigUInt64LE(32)), start: safe(end64.readBigUInt64LE(48)) };
  }
  throw new SourceProblem('ARCHIVE-DAMAGED');
}

function safe(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new SourceProblem('ARCHIVE-DAMAGED');
  return Number(value);
}
