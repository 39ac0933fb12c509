import { requestSubscription } from '#domain/memberships';
import { demoPeople } from '../run/demo/people.ts';
import type { PortalPage } from './portal-page.ts';
import type { StartedPlatform } from './started-platform.ts';

/** The pages about people of a structure: the list, one of them, their rights, requests, and asking as one of them. */
export async function peoplePages(started: StartedPlatform, manager: string, reader: string): Promise<PortalPage[]> {
  const person = demoPeople.find(({ login }) => login === reader);
  const structureId = person?.memberships[0]?.structureId;
  if (!person || structureId === undefined) throw new Error(`no ${reader} in the demo world`);
  const asker = { id: person.id, name: `${person.firstName} ${person.lastName}` };
  const request = await requestSubscription(started.platform.context, asker, { structureId, role: 'secondary-manager' });
  const people = '/organisation/people';
  const one = `${people}/${person.id}`;
  return [
    { route: people, path: people, as: manager },
    { path: `${people}?text=nobody`, as: manager },
    { route: `${people}/new`, path: `${people}/new`, as: manager },
    { route: `${people}/duplicate`, path: `${people}/duplicate?find=${person.lastName}`, as: manager },
    { path: `${people}/duplicate?source=${person.id}`, as: manager },
    { route: `${people}/transfer`, path: `${people}/transfer`, as: manager },
    { route: `${people}/:id`, path: one, as: manager },
    { route: `${people}/:id/services`, path: `${one}/services`, as: manager },
    { route: `${people}/:id/detach`, path: `${one}/detach`, as: manager },
    { route: '/organisation/requests', path: '/organisation/requests', as: manager },
    { path: '/organisation/requests?state=decided', as: manager },
    { route: '/organisation/requests/:id', path: `/organisation/requests/${request}`, as: manager },
    { route: '/account/requests', path: '/account/requests', as: reader },
    { path: '/account/requests?find=valmorin', as: reader },
    { path: '/account/requests?space=invoices-issued&level=write', as: reader },
    // A right that lacks: who can grant it, and the request that waits.
    { path: `${people}/new`, as: reader, status: 403 },
  ];
}
