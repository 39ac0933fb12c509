/**
 * An expected failure with a stable code. The sentence people read (fr + en) is looked up in `words` by that code;
 * HTTP doors turn it into RFC 9457, the command line into a line and an exit code.
 */
export class Problem extends Error {
  /** Stable code, `room.what-is-wrong`, e.g. `invoices.not-found`. Words stand under the same key. */
  readonly code: string;
  /** What kind of failure it is; doors map it to their own status (HTTP status, exit code). */
  readonly kind: ProblemKind;
  /** Values for the placeholders of the sentence. */
  readonly params: Readonly<Record<string, string>>;
  /** Anything a machine may want besides (current state, findings, missing right…). Shown by the API as extension members. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: string,
    kind: ProblemKind,
    options: { params?: Record<string, string>; details?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'Problem';
    this.code = code;
    this.kind = kind;
    this.params = options.params ?? {};
    this.details = options.details ?? {};
  }
}

/** `invalid` 422 · `malformed` 400 · `unauthenticated` 401 · `forbidden` 403 · `not-found` 404 · `conflict` 409 · `too-large` 413 · `unsupported` 415 · `too-many` 429 · `unavailable` 503. */
export type ProblemKind =
  | 'malformed'
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'unsupported'
  | 'too-many'
  | 'unavailable';
