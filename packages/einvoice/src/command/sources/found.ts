import type { Finding } from '../../finding.ts';

/** A document to judge, or the reason why there is none. */
export type Found =
  | {
      kind: 'document';
      /** As it is shown: a path, `archive.zip!/entry.xml`, `-` for standard input. */
      name: string;
      /** Where it lies on disk by itself, if it does. */
      path?: string;
      /** Gives the bytes; throws `SourceProblem`. */
      read(): Promise<Uint8Array>;
    }
  | { kind: 'problem'; name: string; finding: Finding };

/** Documents one by one. */
export type Documents = AsyncGenerator<Found, void, undefined>;

/** What the walk is told, and tells. */
export interface WalkOptions {
  stdin: AsyncIterable<Buffer>;
  /** Told of files in an archive that were not looked at. */
  leftAside(archive: string, count: number): void;
  /** Archives are given as they are, to be counted. */
  unopened?: boolean;
}

/** Everything that can go wrong between a name and the bytes; the sentences stand in `words/report.{fr,en}.ts` and `words/read.{fr,en}.ts`. */
export type SourceCode =
  | 'FILE-UNREADABLE'
  | 'FILE-NONE'
  | 'FILE-FAILED'
  | 'READ-SIZE'
  | 'ARCHIVE-DAMAGED'
  | 'ARCHIVE-ENCRYPTED'
  | 'ARCHIVE-METHOD'
  | 'ARCHIVE-BOMB';

/** Thrown where a document cannot be had; others go on. */
export class SourceProblem extends Error {
  readonly finding: Finding;
  constructor(problem: SourceCode | Finding, params: Record<string, string> = {}) {
    const finding: Finding = typeof problem === 'string' ? { code: problem, severity: 'error', terms: [], params } : problem;
    super(finding.code);
    this.finding = finding;
  }
}

/** Whether an error says something of the file or the system, and not of this program. */
export function isTellable(error: unknown): error is SourceProblem | NodeJS.ErrnoException {
  return error instanceof SourceProblem || (error instanceof Error && /^(E[A-Z0-9]+|Z_[A-Z_]+|ERR_BUFFER_TOO_LARGE)$/.test(codeOf(error)));
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The problem that an error is: our own as it is, one of the system by its code (`ENOENT`). Errors of our making are thrown on. */
export function problemOf(error: unknown): SourceProblem {
  if (error instanceof SourceProblem) return error;
  if (!isTellable(error)) throw error;
  const code = codeOf(error);
  const isPacking = code.startsWith('Z_') || code === 'ERR_BUFFER_TOO_LARGE';
  return isPacking ? new SourceProblem('ARCHIVE-DAMAGED') : new SourceProblem('FILE-UNREADABLE', { reason: code });
}

/** A name under which nothing could be had. */
export function failed(name: string, error: unknown): Found {
  return { kind: 'problem', name, finding: problemOf(error).finding };
}

/** Bytes already at hand. */
export function atHand(name: string, bytes: Uint8Array): Found {
  return { kind: 'document', name, read: () => Promise.resolve(bytes) };
}
