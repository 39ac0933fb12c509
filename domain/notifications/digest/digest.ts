import type { NewsKind } from '#domain/news';

/** Rhythms whose news waits for one mail. */
export type DigestRhythm = 'daily' | 'weekly';

/** One thing that happened, as its line tells it. */
export interface DigestLine {
  /** `mails.<code>.subject` in words; `status` for a step of an invoice. */
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
  /** Below the public address. */
  readonly link: string;
  readonly at: Date;
}

/** What happened of one kind in one structure, newest first. */
export interface DigestGroup {
  readonly kind: NewsKind;
  /** As it was named; '' when it concerns no structure. */
  readonly structure: string;
  /** Of all lines, those that are not told one by one included. */
  readonly count: number;
  readonly lines: readonly DigestLine[];
}

/** What somebody is told in one mail. */
export interface Digest {
  readonly rhythm: DigestRhythm;
  readonly count: number;
  readonly groups: readonly DigestGroup[];
}
