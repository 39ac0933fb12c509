import Type from 'typebox';
import { spaces } from '#domain/rights';
import { findStructure } from '#domain/structures';
import { operation } from '../operation.ts';
import { Id } from '../schemas/invoice.ts';
import { nullable } from '../schemas/nullable.ts';

/** Who the token speaks for. */
export const readMe = operation({
  id: 'readMe',
  method: 'GET',
  path: '/me',
  right: 'account.self',
  tag: 'Account',
  summary: 'Read who you are and what you may do',
  description: 'The client, its structure, and its rights in each space (`write` includes `read`).',
  answers: {
    200: {
      description: 'You.',
      schema: Type.Object(
        {
          clientId: Type.String(),
          name: Type.String(),
          structure: Type.Object({ id: Id, name: Type.String(), identifier: nullable(Type.String()), isPublic: Type.Boolean() }),
          spaces: Type.Object(Object.fromEntries(spaces.map((space) => [space, Type.Optional(Type.Enum(['read', 'write']))])), {
            description: 'A space that is absent is closed to you.',
          }),
          serviceIds: nullable(Type.Array(Id, { description: 'Only papers of these services.' })),
        },
        { title: 'Me' },
      ),
    },
  },
  async handle({ context, actor }) {
    const { grant } = actor;
    const structure = await findStructure(context, grant.structureId);
    return {
      status: 200,
      body: {
        clientId: actor.id,
        name: actor.name,
        structure: {
          id: grant.structureId,
          name: grant.structureName,
          identifier: structure?.identifier ?? null,
          isPublic: grant.structureIsPublic,
        },
        spaces: grant.spaces,
        serviceIds: grant.serviceIds ?? null,
      },
    };
  },
});
