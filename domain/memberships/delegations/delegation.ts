import type { Space } from '#domain/rights';
import { dayInParis } from '#kernel';
import type { CalendarDate } from '#kernel';
import type { Subscriptions } from '../membership.ts';
import type { ServiceChoice } from '../store/services.ts';

/** To whom rights are delegated: expert-comptable, agence média, opérateur de dématérialisation. */
export const delegationKinds = ['accountant', 'media-agency', 'operator'] as const;
export type DelegationKind = (typeof delegationKinds)[number];

/** Whether it gives its rights now, later or no more. */
export type DelegationState = 'coming' | 'running' | 'over';

/** One of the two sides. */
export interface Side {
  readonly id: string;
  readonly name: string;
  readonly identifier: string;
  readonly isActive: boolean;
}

/** Rights that a structure gives another one for a time. */
export interface Delegation {
  readonly id: string;
  readonly giver: Side;
  readonly delegate: Side;
  readonly kind: DelegationKind;
  readonly spaces: Subscriptions;
  /** Null: every service. */
  readonly services: readonly ServiceChoice[] | null;
  readonly startsAt: Date;
  /** Not included. */
  readonly endsAt: Date;
  /** Ended by hand, before. */
  readonly endedAt: Date | null;
  readonly endedByName: string | null;
  readonly givenByName: string;
  readonly givenAt: Date;
  /** People of the delegate structure who hold it. */
  readonly people: number;
  /** Grows by one at each change; what two people acting at once are told apart by. */
  readonly version: number;
}

/** What a delegation is at an instant. */
export function stateOf({ startsAt, endsAt, endedAt }: Pick<Delegation, 'startsAt' | 'endsAt' | 'endedAt'>, at: Date): DelegationState {
  if (endedAt !== null || endsAt <= at) return 'over';
  return startsAt > at ? 'coming' : 'running';
}

/** The first and the last day it gives rights, in Paris. */
export const daysOf = ({
  startsAt,
  endsAt,
}: Pick<Delegation, 'startsAt' | 'endsAt'>): { startsOn: CalendarDate; endsOn: CalendarDate } => ({
  startsOn: dayInParis(startsAt),
  endsOn: dayInParis(new Date(endsAt.getTime() - 1)),
});

/** Spaces that can be delegated: the organisation itself never is. A restriction to services holds in received papers alone, so an agency gets no others. */
export const delegable = (kind: DelegationKind | undefined, open: readonly Space[]): readonly Space[] =>
  open.filter((space) => space !== 'organisation' && (kind !== 'media-agency' || space === 'invoices-received'));

/** Longest time a delegation is given for; it can be prolonged. */
export const longestYears = 5;

/** The same day so many years later, as a bound. */
export const yearsAfter = (day: CalendarDate, years: number): CalendarDate => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
