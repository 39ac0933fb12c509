import { recordActs } from '#domain/journal';
import { tell } from '#domain/news';
import type { Actor } from '#domain/rights';
import type { Context, Language } from '#kernel';
import { foldEmail, isEmailAddress, Problem } from '#kernel';
import type { FieldError } from '../field-errors.ts';
import { refuseFields } from '../field-errors.ts';
import { closedSpaces } from '../given.ts';
import type { Asker, MembershipRights } from '../membership.ts';
import { kept } from '../membership.ts';
import { insertMembership, userByLogin } from '../store/memberships.ts';
import { closeRequest, pendingOf } from '../store/requests.ts';
import { servicesAmong } from '../store/services.ts';
import { invite } from './invitations.ts';
import type { Within } from './within-house.ts';
import { withinHouse } from './within-house.ts';

/** Somebody a manager adds. */
export interface NewPerson extends Omit<MembershipRights, 'role'> {
  /** Login e-mail, as typed. */
  readonly login: string;
  readonly role: 'secondary-manager' | 'user';
  /** Of the invitation, for somebody who has no account yet. */
  readonly language: Language;
}

/**
 * Attaches somebody directly, told by news; who has no account yet is invited by mail and attached when they take the invitation up.
 * An address that was invited before is invited anew, and the older mail opens nothing.
 * Throws `rights.missing`, `memberships.login-invalid`, `memberships.already-attached`, `memberships.person-gone`, `memberships.space-closed`,
 * `memberships.service-unknown`.
 */
export async function attachPerson(context: Context, actor: Actor, person: NewPerson): Promise<'attached' | 'invited'> {
  return await withinHouse(context, actor, 'people.change', async (within) => {
    const { transaction, house, at } = within;
    const login = foldEmail(person.login);
    const errors: FieldError[] = isEmailAddress(login) ? [] : [{ field: 'login', code: 'memberships.login-invalid' }];
    errors.push(...closedSpaces(house, person.spaces));
    if (person.serviceIds && (await servicesAmong(transaction, house.id, person.serviceIds)).length < new Set(person.serviceIds).size)
      errors.push({ field: 'serviceIds', code: 'memberships.service-unknown' });
    refuseFields(errors);
    const rights = { role: person.role, spaces: person.spaces, serviceIds: person.serviceIds };
    const user = await userByLogin(transaction, login);
    if (!user) {
      await invite(context, within, login, person.language, rights);
      return 'invited';
    }
    if (!user.isActive) throw new Problem('memberships.person-gone', 'conflict', { params: { name: login } });
    if (!(await insertMembership(transaction, user.id, house.id, rights, at)))
      throw new Problem('memberships.already-attached', 'conflict', { params: { name: user.name, structure: house.name } });
    await answerPending(within, user);
    await recordActs(transaction, within.actor, at, [
      { kind: 'memberships.created', structureId: house.id, user: { id: user.id, name: user.name }, details: { after: kept(rights) } },
    ]);
    await tell(context, transaction, [
      {
        factKey: `attached-${house.id}-${user.id}-${at.toISOString()}`,
        code: 'attached',
        kind: 'structure',
        to: [{ userId: user.id }],
        params: { structure: house.name, by: within.actor.name },
        path: '/account',
      },
    ]);
    return 'attached';
  });
}

/** Whoever is attached directly no longer waits for an answer to their request. */
async function answerPending({ transaction, house, actor, at }: Within, user: Asker): Promise<void> {
  for (const request of await pendingOf(transaction, user.id, house.id))
    await closeRequest(transaction, request.id, { state: 'approved', by: actor, at, motive: null });
}
