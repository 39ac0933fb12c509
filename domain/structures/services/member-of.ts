import type { Actor, Grant, RightName } from '#domain/rights';
import { authorise } from '#domain/rights';
import { Problem } from '#kernel';

/** The structure somebody acts for, when they may. Throws `rights.missing`, `rights.viewing`, `accounts.no-structure`. */
export function memberOf(actor: Actor, right: RightName): Grant {
  authorise(actor, right);
  if (actor.kind === 'system' || actor.grant.structureId === '') throw new Problem('accounts.no-structure', 'forbidden');
  return actor.grant;
}
