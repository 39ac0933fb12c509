import { createHash, randomBytes } from 'node:crypto';
import { recordActs } from '#domain/journal';
import { tell } from '#domain/news';
import type { Actor } from '#domain/rights';
import { authorise } from '#domain/rights';
import type { Context, Language, Transaction } from '#kernel';
import { isId, newId, Problem } from '#kernel';
import type { Asker, MembershipRights } from '../membership.ts';
import { kept } from '../membership.ts';
import { houseById, lockHouse } from '../store/houses.ts';
import type { StoredInvitation } from '../store/invitations.ts';
import { cancelInvitations, insertInvitation, invitationByHash, invitationsTo, useInvitation } from '../store/invitations.ts';
import { insertMembership } from '../store/memberships.ts';
import type { Within } from './within-house.ts';
import { withinHouse } from './within-house.ts';

/** How long an invitation is good: 7 days. */
const invitationMilliseconds = 7 * 24 * 60 * 60 * 1000;
const invitationsShown = 100;

/** Invites an address that has no account: a link that works once. An older invitation of that address opens nothing any more. */
export async function invite(
  context: Context,
  { transaction, house, actor, at }: Within,
  login: string,
  language: Language,
  rights: MembershipRights,
): Promise<void> {
  const token = randomBytes(32).toString('base64url');
  const id = newId(at);
  await cancelInvitations(transaction, house.id, { login }, at);
  const role = rights.role === 'secondary-manager' ? 'secondary-manager' : 'user';
  await insertInvitation(
    transaction,
    hashed(token),
    { id, structureId: house.id, login, role, spaces: rights.spaces, serviceIds: rights.serviceIds, invitedByName: actor.name },
    at,
    new Date(at.getTime() + invitationMilliseconds),
  );
  await recordActs(transaction, actor, at, [
    { kind: 'memberships.invited', structureId: house.id, details: { login, after: kept(rights) } },
  ]);
  await tell(context, transaction, [
    {
      factKey: `invitation-${id}`,
      code: 'invitation',
      kind: 'security',
      to: [{ address: login, name: login, language }],
      params: { structure: house.name, by: actor.name },
      path: `/invitation/${token}`,
      isSecret: true,
    },
  ]);
}

/** Invitations to the structure somebody manages that are still good, newest first, a hundred at most. Throws `rights.missing`. */
export async function listInvitations(context: Context, actor: Actor): Promise<readonly StoredInvitation[]> {
  authorise(actor, 'people.read');
  if (actor.kind === 'system' || actor.grant.structureId === '') return [];
  return await invitationsTo(context.database, actor.grant.structureId, context.clock.now(), invitationsShown);
}

/** Calls an invitation back: its link opens nothing any more. Throws `rights.missing`, `memberships.invitation-over`. */
export async function cancelInvitation(context: Context, actor: Actor, invitationId: string): Promise<void> {
  await withinHouse(context, actor, 'people.change', async ({ transaction, house, actor: manager, at }) => {
    const [login] = isId(invitationId) ? await cancelInvitations(transaction, house.id, { id: invitationId }, at) : [];
    if (login === undefined) throw new Problem('memberships.invitation-over', 'not-found');
    await recordActs(transaction, manager, at, [{ kind: 'memberships.invitation-cancelled', structureId: house.id, details: { login } }]);
  });
}

/** What an invitation offers, for the page that takes it up. */
export interface Invitation {
  readonly structureId: string;
  readonly structureName: string;
  /** The address it was sent to: whoever holds the token has read its mail. */
  readonly login: string;
  readonly invitedByName: string;
  readonly expiresAt: Date;
}

/** Reads an invitation by its link's token; using it up is another step, since mail scanners open links. Throws `memberships.invitation-over`. */
export async function readInvitation(context: Context, token: string): Promise<Invitation> {
  const found = await invitationByHash(context.database, hashed(token), context.clock.now());
  const house = found && (await houseById(context.database, found.structureId));
  if (!found || !house) throw new Problem('memberships.invitation-over', 'not-found');
  const { structureId, login, invitedByName, expiresAt } = found;
  return { structureId, structureName: house.name, login, invitedByName, expiresAt };
}

/**
 * Takes an invitation up for a person, new or known, in the transaction that makes or finds their account: attaches them, once.
 * Spaces that were closed since stay closed. The caller makes sure that the person's login is the invitation's address.
 * Throws `memberships.invitation-over`, `memberships.already-attached`.
 */
export async function takeUpInvitation(
  context: Context,
  transaction: Transaction,
  token: string,
  person: Asker,
): Promise<{ structureId: string }> {
  const at = context.clock.now();
  const found = await invitationByHash(transaction, hashed(token), at);
  const house = found && (await lockHouse(transaction, found.structureId));
  if (!found || !house || !(await useInvitation(transaction, hashed(token), at)))
    throw new Problem('memberships.invitation-over', 'not-found');
  const { role, spaces, serviceIds } = found;
  if (!(await insertMembership(transaction, person.id, house.id, { role, spaces, serviceIds }, at)))
    throw new Problem('memberships.already-attached', 'conflict', { params: { name: person.name, structure: house.name } });
  await recordActs(transaction, { kind: 'person', ...person }, at, [
    {
      kind: 'memberships.created',
      structureId: house.id,
      user: person,
      details: { invitedBy: found.invitedByName, after: kept({ role, spaces, serviceIds }) },
    },
  ]);
  return { structureId: house.id };
}

const hashed = (token: string): string => createHash('sha256').update(token).digest('hex');
