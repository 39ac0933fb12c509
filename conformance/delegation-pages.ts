import { assignDelegate, giveDelegation, listPeople } from '#domain/memberships';
import type { PersonActor } from '#domain/rights';
import { dayInParis } from '#kernel';
import { demoPeople } from '../run/demo/people.ts';
import { demoStructure } from '../run/demo/structures.ts';
import type { PortalPage } from './portal-page.ts';
import type { StartedPlatform } from './started-platform.ts';

/** A demo person as somebody who acts for their first structure. */
function actorOf(login: string): PersonActor {
  const person = demoPeople.find((one) => one.login === login);
  const membership = person?.memberships[0];
  if (!person || !membership) throw new Error(`no ${login} in the demo world`);
  const { structureId, structureName, role, spaces } = membership;
  return {
    kind: 'person',
    id: person.id,
    name: `${person.firstName} ${person.lastName}`,
    language: person.language,
    grant: { structureId, structureName, structureIsPublic: true, role, spaces: { ...spaces, organisation: 'write' } },
  };
}

/** Delegations on both sides, and the history: one delegation is given by the one to the other, and held by somebody. */
export async function delegationPages({ platform }: StartedPlatform, giver: string, receiver: string): Promise<PortalPage[]> {
  const { context } = platform;
  const now = context.clock.now();
  const id = await giveDelegation(context, actorOf(giver), {
    delegate: demoStructure('papeterie').identifier,
    kind: 'operator',
    spaces: { 'invoices-received': 'read' },
    serviceIds: null,
    startsOn: dayInParis(now),
    endsOn: dayInParis(new Date(now.getTime() + 90 * 86_400_000)),
  });
  const { people } = await listPeople(context, actorOf(receiver), { page: 1, size: 10 });
  const holder = people.find(({ role }) => role === 'user');
  if (holder) await assignDelegate(context, actorOf(receiver), id, holder.userId);
  const all = '/organisation/delegations';
  const one = `${all}/:delegation`;
  return [
    { route: all, path: all, as: giver },
    { path: `${all}?side=received`, as: giver },
    { path: `${all}?side=received`, as: receiver },
    { route: `${all}/new`, path: `${all}/new`, as: giver },
    { route: one, path: `${all}/${id}`, as: giver },
    { path: `${all}/${id}`, as: receiver },
    { route: `${one}/change`, path: `${all}/${id}/change`, as: giver },
    { route: `${one}/end`, path: `${all}/${id}/end`, as: giver },
    { route: `${all}/:received/people`, path: `${all}/${id}/people`, as: receiver },
    { path: `${all}/${id}/people?find=nobody`, as: receiver },
    { route: '/organisation/history', path: '/organisation/history', as: giver },
    { path: '/organisation/history?group=delegations', as: giver },
    { path: '/organisation/history?text=nobody', as: giver },
  ];
}
