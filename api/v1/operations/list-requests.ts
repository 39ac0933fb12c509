import Type from 'typebox';
import { listRequests } from '#domain/memberships';
import { operation } from '../operation.ts';
import { RequestSchema, wireRequest } from '../schemas/person.ts';

/** Requests to the structure. */
export const listMembershipRequests = operation({
  id: 'listRequests',
  method: 'GET',
  path: '/requests',
  right: 'requests.read',
  tag: 'Organisation',
  summary: 'List requests for attachment and for spaces',
  description:
    'Those that wait, oldest first, or those that were decided or taken back, newest first. People decide about people: a manager does it on the portal.',
  query: Type.Object(
    {
      state: Type.Optional(Type.Enum(['pending', 'decided'], { default: 'pending' })),
      text: Type.Optional(Type.String({ maxLength: 200, description: "Words of the asker's name or login." })),
      page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000, default: 1 })),
      size: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
    },
    { additionalProperties: false },
  ),
  answers: {
    200: {
      description: 'One page.',
      schema: Type.Object({ items: Type.Array(RequestSchema), total: Type.Integer() }, { title: 'MembershipRequestPage' }),
    },
  },
  async handle({ context, actor, query }) {
    const { state, page = 1, size = 50, text } = query;
    const { requests, total } = await listRequests(context, actor, {
      pending: state !== 'decided',
      page,
      size,
      ...(text !== undefined && { text }),
    });
    return { status: 200, body: { items: requests.map(wireRequest), total } };
  },
});
