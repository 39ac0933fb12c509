import type { ActKind } from '#domain/journal';
import type { Act } from '#domain/journal';
import type { News } from '#domain/news';
import type { Transaction } from '#kernel';
import { managersAt } from '../store/grants.ts';
import type { Delegation } from './delegation.ts';
import { daysOf } from './delegation.ts';

/** What the history keeps of what a delegation gives: services by their code. */
export const keptOf = (one: Pick<Delegation, 'spaces' | 'services' | 'startsAt' | 'endsAt'>) => ({
  spaces: one.spaces,
  services: one.services?.map(({ code }) => code) ?? null,
  ...daysOf(one),
});

type Kind = Extract<ActKind, `delegations.${string}`>;

/** The act, in the history of both sides. */
export function actsOf(
  kind: Kind,
  one: Pick<Delegation, 'id' | 'giver' | 'delegate' | 'kind'>,
  more: Pick<Act, 'user' | 'details'> = {},
): Act[] {
  const details = {
    delegationId: one.id,
    giver: one.giver.name,
    delegate: one.delegate.name,
    delegationKind: one.kind,
    ...more.details,
  };
  return [one.giver.id, one.delegate.id].map((structureId) => ({ kind, structureId, ...(more.user && { user: more.user }), details }));
}

/** News of a delegation for the managers of a side. `moment` tells one fact from the next. */
export async function newsFor(
  transaction: Transaction,
  side: 'giver' | 'delegate',
  one: Delegation,
  { code, at, moment, by }: { code: string; at: Date; moment: string; by?: string },
): Promise<News> {
  const own = one[side];
  const managers = await managersAt(transaction, own.id, at);
  return {
    factKey: `${code}-${one.id}-${side}-${moment}`,
    code,
    kind: 'structure',
    to: managers.map(({ userId }) => ({ userId })),
    params: { structure: own.name, giver: one.giver.name, delegate: one.delegate.name, by: by ?? '', ...daysOf(one) },
    path: `/organisation/delegations/${one.id}`,
  };
}
