import Type from 'typebox';
import { readPerson } from '#domain/memberships';
import { operation } from '../operation.ts';
import { Id, Instant } from '../schemas/invoice.ts';
import { nullable } from '../schemas/nullable.ts';
import { Spaces } from '../schemas/person.ts';
import { roles } from '#domain/rights';

/** One person of the client's structure. */
export const readOwnPerson = operation({
  id: 'readPerson',
  method: 'GET',
  path: '/people/:id',
  right: 'people.read',
  tag: 'Organisation',
  summary: 'Read one person of your structure and their rights',
  description: 'People are changed by people: a manager does it on the portal.',
  params: Type.Object({ id: Id }),
  answers: {
    200: {
      description: 'The person.',
      schema: Type.Object(
        {
          id: Id,
          name: Type.String(),
          login: Type.String(),
          isActive: Type.Boolean({ description: 'False: the account is closed.' }),
          role: Type.Enum([...roles]),
          spaces: Spaces,
          closedSpaces: Type.Object(Spaces.properties, { description: 'Given, but closed by the structure since: they hold nothing.' }),
          serviceIds: nullable(Type.Array(Id, { description: 'Only papers of these services; null: every service.' })),
          delegationId: nullable(Id),
          since: Instant,
          lastSignInAt: nullable(Instant),
        },
        { title: 'PersonSheet' },
      ),
    },
  },
  async handle({ context, actor, params }) {
    const sheet = await readPerson(context, actor, params.id);
    const open = Object.fromEntries(Object.entries(sheet.spaces).filter(([space]) => !(space in sheet.closedSpaces)));
    return {
      status: 200,
      body: {
        id: sheet.userId,
        name: sheet.name,
        login: sheet.login,
        isActive: sheet.isActive,
        role: sheet.role,
        spaces: { ...open, ...(sheet.role !== 'user' && { organisation: 'write' }) },
        closedSpaces: sheet.closedSpaces,
        serviceIds: sheet.serviceIds,
        delegationId: sheet.delegationId,
        since: sheet.since.toISOString(),
        lastSignInAt: sheet.lastSignInAt?.toISOString() ?? null,
      },
    };
  },
});
