import { proposeBankAccount } from '#domain/structures';
import type { PersonActor } from '#domain/rights';
import { demoPeople } from '../run/demo/people.ts';
import type { PortalPage } from './portal-page.ts';
import type { StartedPlatform } from './started-platform.ts';

/** Somebody of the demo world, as they act for their first structure. */
function actorOf(login: string): PersonActor {
  const person = demoPeople.find((one) => one.login === login);
  const first = person?.memberships[0];
  if (!person || !first) throw new Error(`no ${login} in the demo world`);
  const { structureId, structureName, role, spaces } = first;
  return {
    kind: 'person',
    id: person.id,
    name: `${person.firstName} ${person.lastName}`,
    language: 'fr',
    grant: { structureId, structureName, structureIsPublic: false, role, spaces: { ...spaces, organisation: 'write' } },
  };
}

/** The pages of the structure itself, of a public entity and of a supplier, with a bank account that waits. */
export async function structurePages(started: StartedPlatform, ofPublic: string, ofSupplier: string): Promise<PortalPage[]> {
  const account = await proposeBankAccount(started.platform.context, actorOf(ofSupplier), {
    iban: 'FR76 3000 6000 0112 3456 7890 189',
    bic: 'AGRIFRPP',
    holder: 'Papeterie Delmas SAS',
    label: 'Un libellé assez long pour ne pas tenir sur la ligne d’un téléphone',
    isFactor: false,
    replacesId: '',
  });
  const own = (as: string, ...parts: string[]): PortalPage[] =>
    parts.map((part) => ({ route: `/organisation${part}`, path: `/organisation${part}`, as }));
  const shared = [
    '',
    '/structure',
    '/structure/edit',
    '/structure/register',
    '/bank-accounts',
    '/bank-accounts/new',
    '/files',
    '/mandate',
    '/spaces',
  ];
  return [
    ...own(ofPublic, ...shared, '/parameters', '/mandate/sign'),
    ...own(ofSupplier, ...shared),
    { path: '/organisation?find=approbations', as: ofPublic },
    { path: '/organisation?find=rien-de-tel', as: ofPublic },
    { route: '/organisation/structure/receive-siret', path: '/organisation/structure/receive-siret', as: ofSupplier, status: 409 },
    { path: '/organisation/parameters', as: ofSupplier },
    { route: '/organisation/bank-accounts/:account', path: `/organisation/bank-accounts/${account.id}`, as: ofSupplier },
  ];
}
