import type { Transaction } from '#kernel';
import type { LinkPurpose } from '../domain/accounts/links.ts';
import { makeLink } from '../domain/accounts/links.ts';
import { demoPeople } from '../run/demo/people.ts';
import { demoRegister } from '../run/demo/register-entries.ts';
import { demoStructure } from '../run/demo/structures.ts';
import type { PortalPage } from './portal-page.ts';
import type { StartedPlatform } from './started-platform.ts';

/** The pages of signing up, of an invitation and of a forgotten password, with links that are good and one that never was. */
export async function signUpPages({ platform }: StartedPlatform, signedIn: string): Promise<PortalPage[]> {
  const { context } = platform;
  const userId = demoPeople.find(({ login }) => login === signedIn)?.id ?? '';
  const link = (purpose: LinkPurpose, payload: Readonly<Record<string, unknown>>, user?: string) =>
    context.database.transaction().execute((transaction: Transaction) =>
      makeLink(transaction, purpose, {
        payload,
        validFor: 3_600_000,
        at: context.clock.now(),
        ...(user !== undefined && { userId: user }),
      }),
    );
  const signUp = await link('sign-up', {
    login: 'nouveau@ferrand.example',
    language: 'fr',
    firstName: 'Ada',
    lastName: 'Ferrand',
    company: { type: 'siret', identifier: demoRegister.newCompany.siret },
  });
  const invitation = await link('invitation', {
    id: '0192f7a4-0000-7000-8000-0000000000aa',
    structureId: demoStructure('papeterie').id,
    login: 'invite@papeterie.example',
    role: 'user',
    spaces: { 'invoices-issued': 'read' },
    serviceIds: null,
    invitedByName: 'Sophie Delmas',
  });
  const reset = await link('reset-password', {}, userId);
  return [
    { route: '/sign-up', path: '/sign-up' },
    { route: '/sign-up/other', path: '/sign-up/other' },
    { path: '/sign-up/other?type=non-eu' },
    { route: '/sign-up/sent', path: '/sign-up/sent' },
    { route: '/sign-up/confirm/:token', path: `/sign-up/confirm/${signUp}` },
    { path: '/sign-up/confirm/never-was', status: 404 },
    { route: '/invitation/:token', path: `/invitation/${invitation}` },
    { route: '/password/forgotten', path: '/password/forgotten' },
    { route: '/password/forgotten/sent', path: '/password/forgotten/sent' },
    { route: '/password/reset/:token', path: `/password/reset/${reset}` },
    { route: '/account/security', path: '/account/security', as: signedIn },
    { route: '/account/security/password', path: '/account/security/password', as: signedIn },
    { route: '/account/security/question', path: '/account/security/question', as: signedIn, status: 404 },
  ];
}
