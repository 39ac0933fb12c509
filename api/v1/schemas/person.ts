import Type from 'typebox';
import type { ListedPerson, MembershipRequest } from '#domain/memberships';
import { roles, spaces } from '#domain/rights';
import { Id, Instant } from './invoice.ts';
import { nullable } from './nullable.ts';

export const Spaces = Type.Object(Object.fromEntries(spaces.map((space) => [space, Type.Optional(Type.Enum(['read', 'write']))])), {
  description: 'What is held in each space; `write` includes `read`, a space that is absent is closed.',
});

/** Somebody of the structure. */
export const PersonSchema = Type.Object(
  {
    id: Id,
    firstName: Type.String(),
    lastName: Type.String(),
    login: Type.String(),
    isActive: Type.Boolean({ description: 'False: the account is closed.' }),
    role: Type.Enum([...roles]),
    spaces: Spaces,
    serviceCount: nullable(Type.Integer({ description: 'Null: every service.' })),
    byDelegation: Type.Boolean({ description: 'The rights come by a delegation of this structure to another one.' }),
    since: Instant,
    lastSignInAt: nullable(Instant),
  },
  { title: 'Person' },
);

export function wirePerson(one: ListedPerson) {
  const { userId, firstName, lastName, login, isActive, role, serviceCount, isDelegate } = one;
  return {
    id: userId,
    firstName,
    lastName,
    login,
    isActive,
    role,
    spaces: one.spaces,
    serviceCount,
    byDelegation: isDelegate,
    since: one.since.toISOString(),
    lastSignInAt: one.lastSignInAt?.toISOString() ?? null,
  };
}

/** A request for being attached or for rights. */
export const RequestSchema = Type.Object(
  {
    id: Id,
    kind: Type.Enum(['attachment', 'subscription']),
    asker: Type.Object({ id: Id, name: Type.String(), login: Type.String() }),
    wanted: Type.Object({ spaces: Type.Optional(Spaces), role: Type.Optional(Type.Enum(['principal-manager', 'secondary-manager'])) }),
    message: nullable(Type.String()),
    state: Type.Enum(['pending', 'approved', 'refused', 'withdrawn']),
    askedAt: Instant,
    decidedBy: nullable(Type.String()),
    decidedAt: nullable(Instant),
    motive: nullable(Type.String()),
  },
  { title: 'MembershipRequest' },
);

export function wireRequest(request: MembershipRequest) {
  const { id, kind, userId, userName, userLogin, wanted, message, state, motive } = request;
  return {
    id,
    kind,
    asker: { id: userId, name: userName, login: userLogin },
    wanted,
    message,
    state,
    askedAt: request.askedAt.toISOString(),
    decidedBy: request.decidedByName,
    decidedAt: request.decidedAt?.toISOString() ?? null,
    motive,
  };
}
