import type { Actor } from '#domain/rights';
import type { Context } from '#kernel';
import { Problem } from '#kernel';
import type { OpenAffairs } from '../store-life.ts';
import { affairsOf, lifeOf } from '../store-life.ts';
import { structureToEnd } from './both-managed.ts';
import type { Life } from './life.ts';

/** Where the structure somebody acts for comes from and where it went. For all its people: its papers are read by more than its managers. Throws `accounts.no-structure`. */
export async function readLife(context: Context, actor: Actor): Promise<Life> {
  const life =
    actor.kind === 'system' || actor.grant.structureId === '' ? undefined : await lifeOf(context.database, actor.grant.structureId);
  if (!life) throw new Problem('accounts.no-structure', 'forbidden');
  return life;
}

/** What still runs, besides its papers, in the structure that is about to end: see `structureToEnd`. */
export async function openAffairs(context: Context, actor: Actor, absorptionId?: string): Promise<OpenAffairs> {
  return await affairsOf(context.database, await structureToEnd(context, actor, absorptionId), context.clock.now());
}
