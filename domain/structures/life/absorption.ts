import type { Relative } from './life.ts';

/** An absorption under way, and which of its steps were done. Source: seed 001, « Fusion avec absorption d'entité ». */
export interface Absorption {
  readonly id: string;
  readonly absorbed: Relative;
  /** The structure that stays. */
  readonly absorbing: Relative;
  readonly startedAt: Date;
  /** When it was settled who is principal manager of the structure that stays. */
  readonly principalAt?: Date;
  /** When the people of the absorbed one were given rights in the one that stays, or it was decided not to. */
  readonly rightsAt?: Date;
}
