import { tryArchive } from './archive-oracle.ts';
import { documentAt, type Tried } from './documents.ts';
import { heldBytes } from './memory.ts';
import { Broken, tryDocument } from './oracle.ts';
import { Random } from './random.ts';
import type { Seeds } from './seeds.ts';

/** Bytes that a document judged may hold, for each of its own and besides. */
const HELD_PER_BYTE = 6;
const HELD_BESIDES = 4_000_000;

/** What a document did that no document may do. */
export interface Complaint {
  index: number;
  kind: Tried['kind'];
  size: number;
  why: string;
}

/** The choices of what is tried, apart from those that made the document: a smaller document is tried alike. */
const choices = (seed: number, index: number): Random => new Random(seed ^ 0x5bd1e995, index);

/** Tries one document; says what is wrong, if anything is. */
export async function complaintOf(tried: Tried, seed: number, index: number): Promise<string | undefined> {
  const random = choices(seed, index);
  try {
    if (tried.kind === 'xml' || tried.kind === 'pdf' || tried.kind === 'json') {
      const said = tryDocument(tried, random);
      if (random.oneIn(8) && said !== tryDocument(tried, choices(seed, index))) return 'two verdicts on one document';
    } else {
      const { kind, bytes } = tried;
      await tryArchive(kind, bytes, (inside) => void tryDocument({ kind: inside[0] === 0x25 ? 'pdf' : 'xml', bytes: inside }, random));
    }
  } catch (error) {
    if (error instanceof Broken) return error.message;
    return error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join(' | ') : String(error);
  }
  if (tried.kind === 'xml' && random.oneIn(tried.bytes.length > 100_000 ? 10 : 1000)) {
    const held = heldBytes(tried.bytes);
    if (held > tried.bytes.length * HELD_PER_BYTE + HELD_BESIDES) return `holds ${held} bytes for ${tried.bytes.length}`;
  }
  return undefined;
}

/** The same for the document of a number. Time is taken again where it was too long: the machine may have been busy. */
export async function trial(seeds: Seeds, seed: number, index: number): Promise<Complaint | undefined> {
  const tried = documentAt(seeds, seed, index);
  let why = await complaintOf(tried, seed, index);
  for (let again = 0; again < 2 && why?.startsWith('took') === true; again++) why = await complaintOf(tried, seed, index);
  return why === undefined ? undefined : { index, kind: tried.kind, size: tried.bytes.length, why };
}
