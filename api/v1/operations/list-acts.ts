import Type from 'typebox';
import type { KeptAct } from '#domain/journal';
import { actKinds, readActs, readCursor, writeCursor } from '#domain/journal';
import { Problem } from '#kernel';
import { operation } from '../operation.ts';
import { Id, Instant } from '../schemas/invoice.ts';
import { nullable } from '../schemas/nullable.ts';

const ActSchema = Type.Object(
  {
    id: Id,
    at: Instant,
    kind: Type.String({ description: '`room.what-was-done`; new kinds may come.' }),
    actor: Type.Object({ kind: Type.Enum(['person', 'client', 'system']), id: nullable(Type.String()), name: nullable(Type.String()) }),
    about: nullable(Type.Object({ id: Id, name: Type.String() }, { description: 'The person it is about; names are those of that day.' })),
    details: Type.Record(Type.String(), Type.Unknown(), { description: 'What the act names, and what changed: `before`, `after`.' }),
  },
  { title: 'Act' },
);

const wireAct = ({ id, at, kind, actorKind, actorId, actorName, user, details = {} }: KeptAct) => ({
  id,
  at: at.toISOString(),
  kind,
  actor: { kind: actorKind, id: actorId, name: actorName },
  about: user ?? null,
  details,
});

/** The history of the client's structure. */
export const listActs = operation({
  id: 'listActs',
  method: 'GET',
  path: '/acts',
  right: 'journal.read',
  tag: 'Organisation',
  summary: 'Read the history of your structure',
  description: 'Acts on the structure, its services, people and rights, newest first, page by page. Nothing in it is ever changed.',
  query: Type.Object(
    {
      kind: Type.Optional(Type.Enum([...actKinds])),
      personId: Type.Optional(Type.String({ format: 'uuid', description: 'Acts about this person or done by them.' })),
      serviceId: Type.Optional(Id),
      from: Type.Optional(Type.String({ format: 'date-time', description: 'Acts of this instant or later.' })),
      before: Type.Optional(Type.String({ format: 'date-time', description: 'Acts before this instant.' })),
      size: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
      cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: '`nextCursor` of the page before.' })),
    },
    { additionalProperties: false },
  ),
  answers: {
    200: {
      description: 'One page.',
      schema: Type.Object(
        { items: Type.Array(ActSchema), hasMore: Type.Boolean(), nextCursor: Type.Optional(Type.String()) },
        { title: 'ActPage' },
      ),
    },
  },
  async handle({ context, actor, query: { kind, personId, serviceId, from, before, size = 50, cursor } }) {
    const after = cursor === undefined ? undefined : readCursor(cursor);
    if (cursor !== undefined && !after) throw new Problem('api.request-invalid', 'malformed', { params: { fields: '/cursor' } });
    const { acts, next } = await readActs(context, actor, {
      size,
      ...(kind && { kinds: [kind] }),
      ...(personId && { personId }),
      ...(serviceId && { serviceId }),
      ...(from && { from: new Date(from) }),
      ...(before && { before: new Date(before) }),
      ...(after && { after }),
    });
    return {
      status: 200,
      body: { items: acts.map(wireAct), hasMore: next !== undefined, ...(next && { nextCursor: writeCursor(next) }) },
    };
  },
});
