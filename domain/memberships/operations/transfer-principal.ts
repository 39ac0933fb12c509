import { compactIdentifier } from '#einvoice';
import type { Actor } from '#domain/rights';
import { system } from '#domain/rights';
import type { Context, Transaction } from '#kernel';
import { foldEmail, Problem } from '#kernel';
import { refuseFields, wrongFields } from '../field-errors.ts';
import type { House, Membership } from '../membership.ts';
import { houseByIdentifier, lockHouse } from '../store/houses.ts';
import { membershipOf, userByLogin } from '../store/memberships.ts';
import { handOver } from './take-over.ts';
import { withinHouse } from './within-house.ts';

/**
 * Hands the principal manager's role to somebody who is attached; the former one stays as simple user with their spaces. Source: seed 001, dossier § 1 row 12.
 * Throws `rights.missing`, `memberships.successor-unknown`, `memberships.successor-self`.
 */
export async function transferPrincipal(context: Context, actor: Actor, login: string): Promise<void> {
  await withinHouse(context, actor, 'people.transfer-principal', async (within) => {
    const to = await successor(within.transaction, within.house, login, within.at);
    if (to.userId === within.actor.id) refuseFields([{ field: 'login', code: 'memberships.successor-self' }]);
    await handOver(context, within.transaction, within.actor, within.house, to, 'memberships.principal-transferred');
  });
}

/**
 * The operator of the platform makes an attached person the principal manager, where no manager is left to decide.
 * Throws `memberships.structure-unknown`, `memberships.successor-unknown`. @returns the names concerned.
 */
export async function promotePrincipal(context: Context, login: string, identifier: string): Promise<{ name: string; structure: string }> {
  return await context.database.transaction().execute(async (transaction) => {
    const found = await houseByIdentifier(transaction, compactIdentifier(identifier).toUpperCase());
    const house = found && (await lockHouse(transaction, found.id));
    if (!house) throw new Problem('memberships.structure-unknown', 'not-found');
    const to = await successor(transaction, house, login, context.clock.now());
    if (to.role !== 'principal-manager') await handOver(context, transaction, system, house, to, 'memberships.principal-taken-over');
    return { name: to.name, structure: house.name };
  });
}

async function successor(transaction: Transaction, house: House, login: string, at: Date): Promise<Membership> {
  const user = await userByLogin(transaction, foldEmail(login));
  const membership = user?.isActive ? await membershipOf(transaction, house.id, user.id, at) : undefined;
  // Somebody who is not attached and somebody who has no account get the same answer.
  if (!membership || membership.delegationId !== null) throw wrongFields([{ field: 'login', code: 'memberships.successor-unknown' }]);
  return membership;
}
