import { mostDocumentBytes, tooLarge, type UnpackBudget } from './budget.ts';
import type { ChunkReader } from './chunks.ts';
import { atHand, type Documents, failed, SourceProblem } from './found.ts';
import { isDocumentName } from './names.ts';

const BLOCK = 512;
/** Records that only name the entry behind them. */
const MOST_NAME_BYTES = 1024 * 1024;

interface Header {
  name: string;
  size: number;
  type: string;
}

/** Whether bytes begin a tar archive of POSIX or GNU. */
export function isTar(head: Buffer): boolean {
  return head.length >= BLOCK && head.toString('latin1', 257, 262) === 'ustar';
}

/** Walks the documents of a tar archive as it streams by; memory holds one of them at a time. */
export async function* tarEntries(reader: ChunkReader, name: string, budget: UnpackBudget, leftAside: (count: number) => void): Documents {
  let others = 0;
  try {
    for await (const header of headers(reader)) {
      budget.entry();
      if (!isFile(header) || !isDocumentName(header.name)) {
        if (isFile(header)) others++;
        await passOver(reader, header.size);
        continue;
      }
      const shown = `${name}!/${header.name}`;
      if (header.size > mostDocumentBytes) {
        yield failed(shown, tooLarge(header.size));
        await passOver(reader, header.size);
        continue;
      }
      const bytes = await reader.take(header.size);
      if (bytes.length < header.size) throw new SourceProblem('ARCHIVE-DAMAGED');
      yield atHand(shown, bytes);
      await reader.skip(padding(header.size));
    }
  } catch (error) {
    yield failed(name, error);
  } finally {
    await reader.close();
  }
  if (others > 0) leftAside(others);
}

const isFile = ({ type }: Header): boolean => type === '0' || type === '\0' || type === '7';

function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}

/** Passes over data and the zeros behind them; a last block cut short is forgiven, as tar itself does. */
async function passOver(reader: ChunkReader, size: number): Promise<void> {
  if (!(await reader.skip(size))) throw new SourceProblem('ARCHIVE-DAMAGED');
  await reader.skip(padding(size));
}

/** Headers one by one; whoever asks for the next has taken the data of the last. Long names (pax, GNU) are put in their place. */
async function* headers(reader: ChunkReader): AsyncGenerator<Header> {
  let longName: string | undefined;
  let longSize: number | undefined;
  for (;;) {
    const block = await reader.take(BLOCK);
    if (block.every((byte) => byte === 0)) return;
    if (block.length < BLOCK || !hasChecksum(block)) throw new SourceProblem('ARCHIVE-DAMAGED');
    const header = headerOf(block);
    if (header.type === 'x' || header.type === 'L') {
      if (header.size > MOST_NAME_BYTES) throw new SourceProblem('ARCHIVE-DAMAGED');
      const said = (await reader.take(header.size)).toString('utf8');
      await reader.skip(padding(header.size));
      if (header.type === 'L') longName = said.replace(/\0.*$/s, '');
      else {
        longName = paxValue(said, 'path') ?? longName;
        longSize = paxSize(said) ?? longSize;
      }
      continue;
    }
    yield { ...header, name: longName ?? header.name, size: longSize ?? header.size };
    longName = undefined;
    longSize = undefined;
  }
}

function headerOf(block: Buffer): Header {
  const text = (from: number, to: number): string => block.toString('utf8', from, to).replace(/\0.*$/s, '');
  const prefix = block.toString('latin1', 257, 263) === 'ustar\0' ? text(345, 500) : '';
  const name = text(0, 100);
  return { name: prefix === '' ? name : `${prefix}/${name}`, size: numberAt(block, 124, 12), type: block.toString('latin1', 156, 157) };
}

/** An octal number, or a binary one where the first bit is set. */
function numberAt(block: Buffer, at: number, length: number): number {
  if (((block[at] ?? 0) & 0x80) !== 0) {
    const value = block.readBigUInt64BE(at + length - 8);
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new SourceProblem('ARCHIVE-DAMAGED');
    return Number(value);
  }
  const digits = block
    .toString('latin1', at, at + length)
    .replace(/[\0 ]+$/, '')
    .trim();
  if (!/^[0-7]*$/.test(digits)) throw new SourceProblem('ARCHIVE-DAMAGED');
  return digits === '' ? 0 : Number.parseInt(digits, 8);
}

function hasChecksum(block: Buffer): boolean {
  let sum = 8 * 0x20;
  for (let i = 0; i < BLOCK; i++) if (i < 148 || i >= 156) sum += block[i] ?? 0;
  return numberAt(block, 148, 8) === sum;
}

/** A record is `length key=value\n`; of doubles the last counts. */
function paxValue(records: string, key: string): string | undefined {
  let found: string | undefined;
  for (const line of records.split('\n')) {
    const record = /^\d+ ([^=]+)=(.*)$/.exec(line);
    if (record?.[1] === key) found = record[2];
  }
  return found;
}

function paxSize(records: string): number | undefined {
  const value = paxValue(records, 'size');
  if (value === undefined) return undefined;
  const size = Number(value);
  if (!/^\d+$/.test(value) || !Number.isSafeInteger(size)) throw new SourceProblem('ARCHIVE-DAMAGED');
  return size;
}
