/** How the life of a structure ended: it goes on under another SIRET, in another structure, or not at all. Source: dossier § 7.5. */
export const endings = ['siret-change', 'absorption', 'cessation'] as const;
export type Ending = (typeof endings)[number];

/** A structure as another one names it. */
export interface Relative {
  readonly id: string;
  readonly name: string;
  readonly identifier: string;
  readonly isActive: boolean;
}

/** Where a structure comes from and where it went. */
export interface Life {
  readonly self: Relative;
  /** Absent while it lives; an operator may switch a structure off without an ending. */
  readonly ending?: Ending;
  readonly endedAt?: Date;
  /** The structure that took its place. */
  readonly successor?: Relative;
  /** Where its life goes on today, when the successor ended too. */
  readonly livesOnIn?: Relative;
  /** The structure it was made from, at a change of SIRET. */
  readonly origin?: Relative;
  /** Structures it absorbed, the latest first. */
  readonly absorbed: readonly Relative[];
  /** Until when its principal manager may take a cessation back. */
  readonly reopensUntil?: Date;
}

/** Days in which a cessation may be taken back. Our choice: long enough to notice a mistake, short of a closing of accounts. */
export const reopeningDays = 30;
const day = 24 * 3600 * 1000;

/** Until when a structure that ceased at an instant may be opened again. */
export const reopensUntil = (endedAt: Date): Date => new Date(endedAt.getTime() + reopeningDays * day);
