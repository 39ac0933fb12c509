import { SourceProblem } from './found.ts';

/** Bytes of one document, read or unpacked: attachments of 120 MB, as text, and the invoice around them. */
export const mostDocumentBytes = 200 * 1024 * 1024;

/** Documents in one archive. */
const MOST_ENTRIES = 2_000_000;
/** Bytes that one archive may unpack to. */
const MOST_BYTES = 64 * 1024 ** 3;
/** Thousands of like invoices shrink to a fiftieth; what shrinks to less than this was made to. */
const MOST_TIMES = 250;
/** Small things may shrink as they will. */
const NEVER_A_BOMB = 8 * 1024 * 1024;

/** What an archive may cost. Throws `ARCHIVE-BOMB` as soon as it costs more, before it is unpacked any further. */
export class UnpackBudget {
  #entries = 0;
  #unpacked = 0;

  entry(): void {
    this.#entries++;
    if (this.#entries > MOST_ENTRIES) throw bomb(String(MOST_ENTRIES));
  }

  /** Counts bytes that came out, against those that went in so far. */
  unpacked(bytes: number, packedSoFar: number): void {
    this.#unpacked += bytes;
    if (this.#unpacked > MOST_BYTES) throw bomb(`${MOST_BYTES / 1024 ** 3} GiB`);
    if (this.#unpacked > Math.max(NEVER_A_BOMB, packedSoFar * MOST_TIMES)) throw bomb(`${MOST_TIMES}:1`);
  }
}

/** The most that one packed document may unpack to. */
export function mostUnpacked(packed: number): number {
  return Math.min(mostDocumentBytes, Math.max(NEVER_A_BOMB, packed * MOST_TIMES));
}

export function bomb(limit: string): SourceProblem {
  return new SourceProblem('ARCHIVE-BOMB', { limit });
}

export function tooLarge(size: number | bigint | string): SourceProblem {
  return new SourceProblem('READ-SIZE', { size: String(size), limit: String(mostDocumentBytes) });
}
