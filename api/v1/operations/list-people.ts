import Type from 'typebox';
import { listPeople } from '#domain/memberships';
import { roles, spaces } from '#domain/rights';
import { operation } from '../operation.ts';
import { Id } from '../schemas/invoice.ts';
import { PersonSchema, wirePerson } from '../schemas/person.ts';

/** People of the client's structure. */
export const listOwnPeople = operation({
  id: 'listPeople',
  method: 'GET',
  path: '/people',
  right: 'people.read',
  tag: 'Organisation',
  summary: 'List the people of your structure and their rights',
  description: 'By name, page by page: role, spaces with levels, restriction to services, last sign-in.',
  query: Type.Object(
    {
      text: Type.Optional(Type.String({ maxLength: 200, description: 'Words of the name or the login.' })),
      role: Type.Optional(Type.Enum([...roles])),
      space: Type.Optional(Type.Enum([...spaces], { description: 'People who hold it, at any level.' })),
      serviceId: Type.Optional(Id),
      page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000, default: 1 })),
      size: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
    },
    { additionalProperties: false },
  ),
  answers: {
    200: {
      description: 'One page.',
      schema: Type.Object(
        { items: Type.Array(PersonSchema), total: Type.Integer({ description: 'How many match in all.' }) },
        { title: 'PersonPage' },
      ),
    },
  },
  async handle({ context, actor, query }) {
    const { page = 1, size = 50, ...asked } = query;
    const { people, total } = await listPeople(context, actor, { ...asked, page, size });
    return { status: 200, body: { items: people.map(wirePerson), total } };
  },
});
