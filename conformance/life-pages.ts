import { listAbsorptions, startAbsorption } from '#domain/structures';
import type { PersonActor } from '#domain/rights';
import { demoPeople } from '../run/demo/people.ts';
import { demoRegister } from '../run/demo/register-entries.ts';
import { demoStructure } from '../run/demo/structures.ts';
import type { PortalPage } from './portal-page.ts';
import type { StartedPlatform } from './started-platform.ts';

/** Somebody of the demo world, acting for their first structure. */
function firstActor(login: string): PersonActor {
  const person = demoPeople.find((one) => one.login === login);
  const first = person?.memberships[0];
  if (!person || !first) throw new Error(`no ${login} in the demo world`);
  const { structureId, structureName, role, spaces } = first;
  const grant = { structureId, structureName, structureIsPublic: true, role, spaces };
  return { kind: 'person', id: person.id, name: `${person.firstName} ${person.lastName}`, language: 'fr', grant };
}

/** The pages of the life of a structure: change of SIRET, an absorption under way (of the second structure of somebody who manages two), cessation. */
export async function lifePages(started: StartedPlatform, manager: string, ofTwo: string): Promise<PortalPage[]> {
  const { context } = started.platform;
  const actor = firstActor(ofTwo);
  const absorption = '/organisation/absorption/:absorption';
  const id = (await listAbsorptions(context, actor))[0]?.id ?? (await startAbsorption(context, actor, demoStructure('lac-bleu').id));
  const siret = demoRegister.movedPapeterie.siret;
  return [
    { route: '/organisation/siret', path: '/organisation/siret', as: manager },
    { route: '/organisation/siret/number', path: '/organisation/siret/number', as: manager },
    { route: '/organisation/siret/confirm', path: `/organisation/siret/confirm?siret=${siret}`, as: manager },
    { path: `/organisation/siret/confirm?siret=${demoRegister.otherCompany.siret}`, as: manager, status: 422 },
    { route: '/organisation/siret/done', path: '/organisation/siret/done', as: manager },
    { route: '/organisation/absorption', path: '/organisation/absorption', as: manager },
    { route: '/organisation/absorption', path: '/organisation/absorption', as: ofTwo },
    { route: absorption, path: `/organisation/absorption/${id}`, as: ofTwo },
    ...['principal', 'rights', 'end'].map((step) => ({
      route: `${absorption}/${step}`,
      path: `/organisation/absorption/${id}/${step}`,
      as: ofTwo,
    })),
    { path: `/organisation/absorption/${id}`, as: manager, status: 404 },
    { route: '/organisation/cessation', path: '/organisation/cessation', as: manager },
  ];
}
