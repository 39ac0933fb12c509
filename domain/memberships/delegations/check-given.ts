import type { Level, Space } from '#domain/rights';
import { compactIdentifier } from '#einvoice';
import type { CalendarDate, Database } from '#kernel';
import { dayInParis, isCalendarDate } from '#kernel';
import type { FieldError } from '../field-errors.ts';
import { closedSpaces } from '../given.ts';
import type { House, Subscriptions } from '../membership.ts';
import { agencyServices } from '../store/agency-services.ts';
import { houseByIdentifier } from '../store/houses.ts';
import type { ServiceChoice } from '../store/services.ts';
import { servicesAmong } from '../store/services.ts';
import type { DelegationKind } from './delegation.ts';
import { delegationKinds, longestYears, yearsAfter } from './delegation.ts';

/** A delegation as somebody fills it in. */
export interface GivenDelegation {
  /** Identifier of the delegate structure, as typed. */
  readonly delegate: string;
  readonly kind: string;
  readonly spaces: Subscriptions;
  /** Null: every service. */
  readonly serviceIds: readonly string[] | null;
  /** First and last day, in Paris, both included. */
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The delegate structure that an identifier names, or what is wrong with it. */
export async function readDelegate(
  database: Database,
  giver: House,
  typed: string,
): Promise<{ delegate?: House; errors: readonly FieldError[] }> {
  const refuse = (code: string) => ({ errors: [{ field: 'delegate', code: `delegations.delegate-${code}` }] });
  const identifier = compactIdentifier(typed.slice(0, 200)).toUpperCase();
  if (identifier === '') return refuse('missing');
  const delegate = await houseByIdentifier(database, identifier);
  if (!delegate) return refuse('unknown');
  if (delegate.id === giver.id) return refuse('oneself');
  return delegate.isActive ? { delegate, errors: [] } : refuse('inactive');
}

/** Kind of a delegation, when it is one. */
export const kindOf = (typed: string): DelegationKind | undefined => delegationKinds.find((kind) => kind === typed);

/** What a delegation of a kind may give: spaces that are open, services of the giver; for a media agency only its services, and nothing else. */
export async function checkRights(
  database: Database,
  giver: House,
  kind: DelegationKind | undefined,
  spaces: Subscriptions,
  serviceIds: readonly string[] | null,
): Promise<{ services: readonly ServiceChoice[] | null; errors: readonly FieldError[] }> {
  const errors: FieldError[] = [];
  const chosen = Object.entries(spaces) as [Space, Level][];
  if (chosen.length === 0) errors.push({ field: 'spaces', code: 'delegations.spaces-missing' });
  else if (spaces.organisation) errors.push({ field: 'spaces', code: 'delegations.organisation' });
  else if (kind === 'media-agency' && chosen.some(([space]) => space !== 'invoices-received'))
    errors.push({ field: 'spaces', code: 'delegations.agency-received-only' });
  else errors.push(...closedSpaces(giver, spaces));
  const wanted = serviceIds && [...new Set(serviceIds)];
  const services = wanted && (await servicesAmong(database, giver.id, wanted));
  if (kind === 'media-agency' && !wanted) errors.push({ field: 'serviceIds', code: 'delegations.agency-services-missing' });
  else if (wanted?.length === 0) errors.push({ field: 'serviceIds', code: 'delegations.services-missing' });
  else if (wanted && services && services.length < wanted.length) errors.push({ field: 'serviceIds', code: 'memberships.service-unknown' });
  else if (kind === 'media-agency' && wanted && (await agencyServices(database, giver.id, wanted)).length < wanted.length)
    errors.push({ field: 'serviceIds', code: 'delegations.service-not-agency' });
  return { services, errors };
}

/** The last day of a delegation: not before today nor before its first one, five years after that at most. */
export function checkEnd(startsOn: CalendarDate | undefined, endsOn: string, now: Date): readonly FieldError[] {
  const refuse = (code: string) => [{ field: 'endsOn', code: `delegations.end-${code}` }];
  if (endsOn === '') return refuse('missing');
  if (!isCalendarDate(endsOn)) return refuse('invalid');
  const today = dayInParis(now);
  if (endsOn < (startsOn && startsOn > today ? startsOn : today)) return refuse('early');
  return endsOn > yearsAfter(startsOn ?? today, longestYears) ? refuse('late') : [];
}

/** The days of a new delegation: it begins today or within a year. */
export function checkDays(startsOn: string, endsOn: string, now: Date): readonly FieldError[] {
  const today = dayInParis(now);
  const refuse = (code: string): FieldError => ({ field: 'startsOn', code: `delegations.start-${code}` });
  if (startsOn === '') return [refuse('missing'), ...checkEnd(undefined, endsOn, now)];
  if (!isCalendarDate(startsOn)) return [refuse('invalid'), ...checkEnd(undefined, endsOn, now)];
  const errors = startsOn < today ? [refuse('past')] : startsOn > yearsAfter(today, 1) ? [refuse('late')] : [];
  return [...errors, ...checkEnd(startsOn, endsOn, now)];
}
