import type { Space } from '#domain/rights';
import type { Key } from '#words';
import type { Visit } from './visit.ts';

interface Link {
  label: string;
  href: string;
  current?: boolean;
}

/** The spaces (espaces) of the portal, in the order they stand in the menu. */
const spaceLinks: readonly { space: Space; href: string; label: Key }[] = [
  { space: 'invoices-issued', href: '/invoices/issued', label: 'portal.space.invoices-issued' },
  { space: 'invoices-received', href: '/invoices/received', label: 'portal.space.invoices-received' },
];

/** Where the keys lead, among the lists the visitor may reach. */
export function shortcutTargets(visit: Visit): { received?: string; issued?: string } {
  const spaces = visit.visitor?.actor.grant.spaces ?? {};
  return {
    ...(spaces['invoices-received'] ? { received: '/invoices/received' } : {}),
    ...(spaces['invoices-issued'] ? { issued: '/invoices/issued' } : {}),
  };
}

/** Menu of spaces and menu of the account, by what the visitor may reach. */
export function navigation(visit: Visit) {
  const { visitor, say } = visit;
  if (!visitor) return { spaces: undefined, account: undefined };
  const { actor } = visitor;
  const at = (href: string) => visit.here === href || visit.here.startsWith(`${href}/`) || visit.here.startsWith(`${href}?`);
  const spaces: Link[] = [{ label: say('portal.space.home'), href: '/home', current: at('/home') }];
  for (const link of spaceLinks)
    if (actor.grant.spaces[link.space]) spaces.push({ label: say(link.label), href: link.href, current: at(link.href) });
  if (actor.grant.spaces['invoices-issued'] === 'write')
    spaces.push({ label: say('portal.space.deposit'), href: '/deposit', current: at('/deposit') });
  if (actor.grant.spaces.organisation)
    spaces.push({ label: say('organisation.title'), href: '/organisation', current: at('/organisation') });
  const links: Link[] = [{ label: say('portal.account.title'), href: '/account', current: at('/account') }];
  if (visit.settings.mode === 'demo')
    links.push({ label: say('portal.mailbox.title'), href: '/demo/mailbox', current: at('/demo/mailbox') });
  return {
    // Nothing of it would open before the second factor is set up.
    spaces: visitor.mustSetUpSecondFactor ? undefined : spaces,
    account: { name: actor.name, structure: actor.grant.structureName, links, signOut: { action: '/sign-out', csrf: visit.csrfToken } },
  };
}
