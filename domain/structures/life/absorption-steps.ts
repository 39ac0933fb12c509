import { duplicateRights, targetsAtMost, transferPrincipal } from '#domain/memberships';
import type { Actor } from '#domain/rights';
import type { Context } from '#kernel';
import { foldEmail, Problem } from '#kernel';
import type { Member } from '../store-absorptions.ts';
import { markStep, membersOf } from '../store-absorptions.ts';
import type { Absorption } from './absorption.ts';
import { readAbsorption } from './both-managed.ts';

/** The people of both sides of an absorption, managers first. Throws as `readAbsorption`. */
export async function peopleOfBoth(
  context: Context,
  actor: Actor,
  absorptionId: string,
): Promise<{ absorbed: readonly Member[]; absorbing: readonly Member[] }> {
  const absorption = await readAbsorption(context, actor, absorptionId);
  const at = context.clock.now();
  const [absorbed, absorbing] = await Promise.all([
    membersOf(context.database, absorption.absorbed.id, at),
    membersOf(context.database, absorption.absorbing.id, at),
  ]);
  return { absorbed, absorbing };
}

const loginFault = (code: string, absorption: Absorption): Problem =>
  new Problem('structures.absorption-refused', 'invalid', {
    params: { absorbed: absorption.absorbed.name, absorbing: absorption.absorbing.name },
    details: { fields: [{ field: 'login', code }] },
  });

/**
 * First step: who is principal manager of the structure that stays. Without a login it stays who it is; with one the role is handed over, to somebody who
 * manages the absorbed one too: the former principal manager becomes a simple user, and somebody must be able to go on. Source: seed 001, step 1.
 * Throws as `readAbsorption` and `transferPrincipal`, `structures.absorption-refused` (field `login`).
 */
export async function settlePrincipal(context: Context, actor: Actor, absorptionId: string, login?: string): Promise<void> {
  const absorption = await readAbsorption(context, actor, absorptionId);
  if (login !== undefined) {
    const folded = foldEmail(login.slice(0, 320));
    if (folded === '') throw loginFault('fields.login-missing', absorption);
    const [there] = await membersOf(context.database, absorption.absorbed.id, context.clock.now(), folded);
    if (!there || there.role === 'user') throw loginFault('fields.login-not-of-absorbed', absorption);
    await transferPrincipal(context, actor, login);
  }
  await step(context, absorption, 'principal_at');
}

/**
 * Second step: gives people of the absorbed structure the rights that a model person has in the one that stays; nobody, when it was decided to leave it.
 * Adds only. Source: seed 001, step 2. Returns how many were given them. Throws as `readAbsorption` and `duplicateRights`.
 */
export async function giveRights(
  context: Context,
  actor: Actor,
  absorptionId: string,
  wanted?: { readonly model: string; readonly people: 'all' | readonly string[] },
): Promise<number> {
  const absorption = await readAbsorption(context, actor, absorptionId);
  const targets = wanted ? await targetsOf(context, actor, absorption, wanted) : [];
  // Portions, each all or nothing: doing them again adds nothing twice.
  for (let from = 0; wanted && from < targets.length; from += targetsAtMost) {
    const { userId: sourceUserId } = await modelOf(context, absorption, wanted.model);
    await duplicateRights(context, actor, {
      sourceUserId,
      structureId: absorption.absorbing.id,
      targetUserIds: targets.slice(from, from + targetsAtMost),
    });
  }
  await step(context, absorption, 'rights_at');
  return targets.length;
}

async function modelOf(context: Context, absorption: Absorption, login: string): Promise<Member> {
  const [model] = await membersOf(context.database, absorption.absorbing.id, context.clock.now(), foldEmail(login.slice(0, 320)));
  if (!model) {
    const details = { fields: [{ field: 'model', code: 'fields.model-unknown' }] };
    throw new Problem('structures.absorption-refused', 'invalid', { params: { absorbing: absorption.absorbing.name }, details });
  }
  return model;
}

/** The chosen ones among the people of the absorbed structure, but the model and the operator, who manages both: an id from elsewhere counts for nothing. */
async function targetsOf(
  context: Context,
  actor: Actor,
  absorption: Absorption,
  { model, people }: { model: string; people: 'all' | readonly string[] },
): Promise<string[]> {
  const { userId } = await modelOf(context, absorption, model);
  const chosen = people === 'all' ? undefined : new Set(people);
  const absorbed = await membersOf(context.database, absorption.absorbed.id, context.clock.now());
  const own = actor.kind === 'person' ? actor.id : undefined;
  const targets = absorbed
    .filter((one) => one.userId !== userId && one.userId !== own && (!chosen || chosen.has(one.userId)))
    .map((one) => one.userId);
  if (targets.length > 0 || people === 'all') return targets;
  const details = { fields: [{ field: 'people', code: 'fields.people-none' }] };
  throw new Problem('structures.absorption-refused', 'invalid', { details });
}

async function step(context: Context, { id }: Absorption, done: 'principal_at' | 'rights_at'): Promise<void> {
  if (!(await markStep(context.database, id, done, context.clock.now()))) throw new Problem('structures.absorption-not-found', 'not-found');
}
