import type { Actor, Grant } from '#domain/rights';
import { Problem } from '#kernel';
import type { EventRow } from './tables.ts';

/** Who acted, as histories keep it: names as they are that day. */
export function stampOf(actor: Actor): Pick<EventRow, 'actor_kind' | 'actor_id' | 'actor_name' | 'structure_id' | 'structure_name'> {
  if (actor.kind === 'system') return { actor_kind: 'system', actor_id: null, actor_name: null, structure_id: null, structure_name: null };
  const { id, kind, name, grant } = actor;
  return { actor_kind: kind, actor_id: id, actor_name: name, structure_id: grant.structureId, structure_name: grant.structureName };
}

/** The grant someone acts under. The platform itself has none: it issues and receives nothing. */
export function grantOf(actor: Actor): Grant {
  if (actor.kind === 'system' || actor.grant.structureId === '') throw new Problem('accounts.no-structure', 'forbidden');
  return actor.grant;
}
