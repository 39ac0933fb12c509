import type { Actor } from '#domain/rights';
import type { Context } from '#kernel';
import { dayInParis, isId, Problem } from '#kernel';
import { serviceById } from '../store-services.ts';
import type { Service } from '../structure.ts';
import { memberOf } from './member-of.ts';

/** One service of the structure somebody acts for. Throws `rights.missing`, `services.not-found` (for services of others too). */
export async function readService(context: Context, actor: Actor, id: string): Promise<Service> {
  const { structureId } = memberOf(actor, 'structures.read');
  const found = isId(id) ? await serviceById(context.database, structureId, id, dayInParis(context.clock.now())) : undefined;
  if (!found) throw new Problem('services.not-found', 'not-found');
  return found;
}
