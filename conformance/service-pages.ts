import type { PortalPage } from './portal-page.ts';
import type { StartedPlatform } from './started-platform.ts';

const list = '/organisation/services';

/** Uploads a file of services as the form without JavaScript does. Returns the address of its preview, or the page that refuses it. */
export async function uploadServices(started: StartedPlatform, login: string, file: BlobPart, absent = false): Promise<Response> {
  const cookie = await started.signIn(login);
  const form = await (await fetch(`${started.address}${list}/import`, { headers: { cookie } })).text();
  const body = new FormData();
  body.append('_csrf', /name="_csrf" value="([^"]+)"/.exec(form)?.[1] ?? '');
  if (absent) body.append('absent', 'inactivate');
  body.append('file', new Blob([file]), 'mes-services-au-nom-vraiment-tres-long-qui-ne-tient-pas-sur-une-ligne.csv');
  return await fetch(`${started.address}${list}/import`, { method: 'POST', headers: { cookie }, body, redirect: 'manual' });
}

/** The pages of services: full, empty, narrowed, one service, and an import with everything that can be in it. */
export async function servicePages(started: StartedPlatform, manager: string, withoutServices: string): Promise<PortalPage[]> {
  const long = 'UN_CODE_DE_SERVICE_QUI_COMPTE_EXACTEMENT_CENT_CARACTERES_SANS_AUCUN_ESPACE_POUR_LE_COUPER_EN_LIGNES';
  const lines = [`Code;Libellé;Actif;Couleur`, `FINANCES;Finances et budget;non;bleu`, `${long};Long;oui;`, `;${long};peut-être;`];
  const mixed = await uploadServices(started, manager, lines.join('\n'));
  const absent = await uploadServices(started, manager, 'Code;Libellé\nFINANCES;Direction des finances', true);
  const { rows } = await started.platform.database.pool.query<{ id: string }>("SELECT id FROM services WHERE code = 'ANCIEN' LIMIT 1");
  const preview = `${list}/import/:import`;
  return [
    { route: list, path: list, as: manager },
    { route: list, path: `${list}?text=voirie&state=expired`, as: manager },
    { route: list, path: list, as: withoutServices },
    { route: `${list}/new`, path: `${list}/new`, as: manager },
    { route: `${list}/:service`, path: `${list}/${rows[0]?.id}`, as: manager },
    { route: `${list}/import`, path: `${list}/import`, as: manager },
    { route: preview, path: mixed.headers.get('location') ?? '', as: manager },
    { route: preview, path: absent.headers.get('location') ?? '', as: manager },
    { path: `${list}/0192f7a4-0000-7000-8000-00000000ffff`, as: manager, status: 404 },
  ];
}
