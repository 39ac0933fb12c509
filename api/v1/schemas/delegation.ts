import Type from 'typebox';
import type { Delegation } from '#domain/memberships';
import { daysOf, delegationKinds, stateOf } from '#domain/memberships';
import { Id, Instant } from './invoice.ts';
import { nullable } from './nullable.ts';
import { Spaces } from './person.ts';

const Side = Type.Object({ id: Id, name: Type.String(), identifier: Type.String() });
const Day = Type.String({ format: 'date', description: 'Day in Paris, included.' });

/** Rights given to another structure for a time. */
export const DelegationSchema = Type.Object(
  {
    id: Id,
    giver: Side,
    delegate: Side,
    kind: Type.Enum([...delegationKinds]),
    state: Type.Enum(['coming', 'running', 'over']),
    spaces: Spaces,
    serviceCodes: nullable(Type.Array(Type.String(), { description: 'Null: every service.' })),
    startsOn: Day,
    endsOn: Day,
    endedAt: nullable(Type.String({ format: 'date-time', description: 'Ended by hand before its last day.' })),
    givenBy: Type.String(),
    givenAt: Instant,
    people: Type.Integer({ description: 'People of the delegate structure who hold it.' }),
  },
  { title: 'Delegation' },
);

const wireSide = ({ id, name, identifier }: Delegation['giver']) => ({ id, name, identifier });

export function wireDelegation(one: Delegation, now: Date) {
  const { id, kind, spaces, people } = one;
  return {
    id,
    giver: wireSide(one.giver),
    delegate: wireSide(one.delegate),
    kind,
    state: stateOf(one, now),
    spaces,
    serviceCodes: one.services?.map(({ code }) => code) ?? null,
    ...daysOf(one),
    endedAt: one.endedAt?.toISOString() ?? null,
    givenBy: one.givenByName,
    givenAt: one.givenAt.toISOString(),
    people,
  };
}
