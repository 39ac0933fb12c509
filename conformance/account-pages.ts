import { hashSecret } from '#domain/accounts';
import { demoStructure } from '../run/demo/structures.ts';
import type { PortalPage } from './portal-page.ts';
import type { StartedPlatform } from './started-platform.ts';

/** A link that was mailed: what its token is, the mail alone would know. */
async function mailedLink({ platform }: StartedPlatform, login: string, purpose: 'change-contact' | 'change-login'): Promise<string> {
  const token = (purpose === 'change-login' ? 'L' : 'C').repeat(43);
  await platform.database.pool.query(
    `INSERT INTO links (token_hash, purpose, user_id, payload, created_at, expires_at)
     SELECT $1, $2, id, '{"email": "une.adresse.vraiment.tres.longue.de.personne@une-agence-au-nom-bien-long.example"}', now(), now() + interval '1 day' FROM users WHERE login = $3`,
    [hashSecret(token), purpose, login],
  );
  return token;
}

/** The pages of one's own account: of a manager of two structures, who waits for two links, and of a simple user. */
export async function accountPages(started: StartedPlatform, manager: string, user: string): Promise<PortalPage[]> {
  const [contact, login] = [await mailedLink(started, manager, 'change-contact'), await mailedLink(started, manager, 'change-login')];
  const own = (path: string, as: string): PortalPage => ({ route: path, path, as });
  const leave = (structure: string, as: string): PortalPage => ({
    route: '/account/structures/:structure/leave',
    path: `/account/structures/${demoStructure(structure).id}/leave`,
    as,
  });
  return [
    own('/account', manager),
    own('/account/name', user),
    own('/account/contact-address', user),
    own('/account/login-address', user),
    { route: '/account/contact-address/:token', path: `/account/contact-address/${contact}` },
    { route: '/account/login-address/:token', path: `/account/login-address/${login}`, as: manager },
    { route: '/account/login-address/:token', path: '/account/login-address/none', status: 404 },
    own('/account/notifications', manager),
    own('/account/notifications', user),
    own('/account/structures', manager),
    leave('arvane', manager),
    leave('papeterie', user),
    own('/account/personal-data', user),
    own('/account/personal-data/close', manager),
    own('/account/personal-data/close', user),
  ];
}
