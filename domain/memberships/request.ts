import type { Role } from '#domain/rights';
import type { Subscriptions } from './membership.ts';

/** What is asked for. */
export interface Wanted {
  readonly spaces?: Subscriptions;
  /** `principal-manager` asks to take the structure over when its principal manager is gone. */
  readonly role?: Exclude<Role, 'user'>;
}

/** `attachment` (demande de rattachement) or `subscription` (demande d'abonnement: a space or a role where one belongs already). */
export type RequestKind = 'attachment' | 'subscription';
export type RequestState = 'pending' | 'approved' | 'refused' | 'withdrawn';

/** A request as it was kept. */
export interface MembershipRequest {
  readonly id: string;
  readonly kind: RequestKind;
  readonly userId: string;
  readonly userName: string;
  readonly userLogin: string;
  readonly structureId: string;
  readonly structureName: string;
  readonly wanted: Wanted;
  readonly message: string | null;
  readonly state: RequestState;
  readonly askedAt: Date;
  readonly decidedByName: string | null;
  readonly decidedAt: Date | null;
  readonly motive: string | null;
}

/** Characters a message to the managers, or the motive of a refusal, may have. */
export const longestMessage = 500;
export const longestMotive = 255;
