import type { PeopleQuery } from '#domain/memberships';
import { serviceIdsByCodes } from '#domain/memberships';
import { roles, spaces } from '#domain/rights';
import type { SignedVisit } from '../../../frame/visit.ts';

/** What the address of the list asks for. */
export interface Asked {
  readonly query: PeopleQuery;
  /** As typed. */
  readonly service: string;
  readonly serviceUnknown: boolean;
  readonly page: number;
}

/** No service has it: a list for an unknown code is empty. */
const nowhere = 'none';

export async function askedOf(visit: SignedVisit): Promise<Asked> {
  const { query, context, visitor } = visit;
  const text = (query.get('text') ?? '').trim().slice(0, 200);
  const role = roles.find((one) => one === query.get('role'));
  const space = spaces.find((one) => one === query.get('space'));
  const service = (query.get('service') ?? '').trim().slice(0, 100);
  const page = Number(query.get('page') ?? '1');
  const [serviceId] = service === '' ? [] : await serviceIdsByCodes(context, visitor.actor, [service]);
  return {
    query: { text, ...(role && { role }), ...(space && { space }), ...(service !== '' && { serviceId: serviceId ?? nowhere }) },
    service,
    serviceUnknown: service !== '' && serviceId === undefined,
    page: Number.isSafeInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}

/** The address of the list with some criteria changed; a criterion that changes goes back to the first page. */
export function listHref(
  query: URLSearchParams,
  change: Readonly<Record<string, string | undefined>>,
  path = '/organisation/people',
): string {
  const next = new URLSearchParams([...query].filter(([name, value]) => value !== '' && name !== 'page'));
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) next.delete(name);
    else next.set(name, value);
  }
  return next.size === 0 ? path : `${path}?${next}`;
}
