import Type from 'typebox';
import { servicesPage } from '#domain/structures';
import { operation } from '../operation.ts';
import { PublicServiceSchema, wirePublicService } from '../schemas/directory.ts';
import { Id } from '../schemas/invoice.ts';
import { cursorOf, placeOf } from '../text-cursor.ts';

/** The services of a public structure. */
export const listDirectoryServices = operation({
  id: 'listDirectoryServices',
  method: 'GET',
  path: '/directory/structures/:structureId/services',
  right: 'structures.find-recipient',
  tag: 'Directory',
  summary: 'List the services of a public structure',
  description: 'Those that invoices can be addressed to today, by code. `query`: words of the code or the name, in any order.',
  params: Type.Object({ structureId: Id }),
  query: Type.Object(
    {
      query: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
      size: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
      cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 1000, description: '`nextCursor` of the page before.' })),
    },
    { additionalProperties: false },
  ),
  answers: {
    200: {
      description: 'One page.',
      schema: Type.Object(
        {
          items: Type.Array(PublicServiceSchema),
          hasMore: Type.Boolean(),
          nextCursor: Type.Optional(Type.String()),
          total: Type.Integer(),
        },
        { title: 'PublicServicePage' },
      ),
    },
  },
  async handle({ context, params, query: { query, size = 50, cursor } }) {
    const { services, total, next } = await servicesPage(context, params.structureId, {
      size,
      ...(query !== undefined && { text: query }),
      ...(cursor !== undefined && { after: placeOf(cursor) }),
    });
    return {
      status: 200,
      body: {
        items: services.map(wirePublicService),
        hasMore: next !== undefined,
        ...(next !== undefined && { nextCursor: cursorOf(next) }),
        total,
      },
    };
  },
});
