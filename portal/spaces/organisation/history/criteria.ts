import type { ActKind, ActQuery } from '#domain/journal';
import { actKinds, readCursor } from '#domain/journal';
import { daysAfter, isCalendarDate, midnightInParis } from '#kernel';

/** What acts are about; an account's own acts stand in no structure's history. */
export const actGroups = ['structures', 'services', 'bank-accounts', 'mandates', 'memberships', 'delegations'] as const;
export type ActGroup = (typeof actGroups)[number];

/** Kinds of acts of a group. */
const kindsOf = (group: ActGroup): readonly ActKind[] => actKinds.filter((kind) => kind.startsWith(`${group}.`));

/** What the address of the history asks for. */
export interface Asked {
  readonly text: string;
  readonly group?: ActGroup;
  /** Days in Paris, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly person?: string;
  readonly service?: string;
  readonly query: Omit<ActQuery, 'size'>;
}

export function askedOf(query: URLSearchParams): Asked {
  const text = (query.get('text') ?? '').trim().slice(0, 200);
  const group = actGroups.find((one) => one === query.get('group'));
  const dayOf = (name: string) => {
    const typed = query.get(name) ?? '';
    return isCalendarDate(typed) && typed >= '1900-01-01' && typed <= '9998-12-31' ? typed : undefined;
  };
  const idOf = (name: string) => (query.get(name) ?? '').slice(0, 100) || undefined;
  const [from, to, person, service] = [dayOf('from'), dayOf('to'), idOf('person'), idOf('service')];
  const after = readCursor(query.get('after') ?? '');
  return {
    text,
    ...(group && { group }),
    ...(from && { from }),
    ...(to && { to }),
    ...(person && { person }),
    ...(service && { service }),
    query: {
      ...(text !== '' && { text }),
      ...(group && { kinds: kindsOf(group) }),
      ...(from && { from: midnightInParis(from) }),
      ...(to && { before: midnightInParis(daysAfter(to, 1)) }),
      ...(person && { personId: person }),
      ...(service && { serviceId: service }),
      ...(after && { after }),
    },
  };
}

export const historyHref = '/organisation/history';

/** The address of the history with some criteria changed; it begins with the newest again unless `after` is given. */
export function hrefWith(query: URLSearchParams, change: Readonly<Record<string, string | undefined>>, path = historyHref): string {
  const next = new URLSearchParams([...query].filter(([name, value]) => value !== '' && name !== 'after'));
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) next.delete(name);
    else next.set(name, value);
  }
  return next.size === 0 ? path : `${path}?${next}`;
}
