import type { Actor } from '#domain/rights';
import { authorise } from '#domain/rights';
import { grantOf } from './actor-stamp.ts';
import type { SearchSide } from './search.ts';
import type { Scope } from './store/matching.ts';

/** Whose papers an actor may list on a side. Throws `rights.missing`, `accounts.no-structure`. */
export function scopeOf(actor: Actor, side: SearchSide): Scope {
  authorise(actor, side === 'issued' ? 'invoices.list-issued' : 'invoices.list-received');
  const { structureId, serviceIds } = grantOf(actor);
  return { side, structureId, ...(side === 'received' && serviceIds && { serviceIds }) };
}
