import Type from 'typebox';
import { listDelegations } from '#domain/memberships';
import { operation } from '../operation.ts';
import { DelegationSchema, wireDelegation } from '../schemas/delegation.ts';

/** Delegations given or received by the client's structure. */
export const listOwnDelegations = operation({
  id: 'listDelegations',
  method: 'GET',
  path: '/delegations',
  right: 'people.read',
  tag: 'Organisation',
  summary: 'List the delegations your structure gave or received',
  description: 'Those that end last come first. People give, change and end them: a manager does it on the portal.',
  query: Type.Object(
    {
      side: Type.Optional(Type.Enum(['given', 'received'], { default: 'given' })),
      state: Type.Optional(Type.Enum(['coming', 'running', 'over'])),
      page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000, default: 1 })),
      size: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
    },
    { additionalProperties: false },
  ),
  answers: {
    200: {
      description: 'One page.',
      schema: Type.Object(
        { items: Type.Array(DelegationSchema), total: Type.Integer({ description: 'How many match in all.' }) },
        { title: 'DelegationPage' },
      ),
    },
  },
  async handle({ context, actor, query: { side = 'given', state, page = 1, size = 50 } }) {
    const { delegations, total } = await listDelegations(context, actor, { side, page, size, ...(state && { state }) });
    const now = context.clock.now();
    return { status: 200, body: { items: delegations.map((one) => wireDelegation(one, now)), total } };
  },
});
