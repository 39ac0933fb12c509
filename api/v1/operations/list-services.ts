import Type from 'typebox';
import { listServices, servicesAtMost, serviceStates } from '#domain/structures';
import { Problem } from '#kernel';
import { operation } from '../operation.ts';
import { ServiceSchema, wireService } from '../schemas/service.ts';

/** The services of the structure the client acts for. */
export const listOwnServices = operation({
  id: 'listServices',
  method: 'GET',
  path: '/services',
  right: 'structures.read',
  tag: 'Organisation',
  summary: 'List the services of your structure',
  description: 'By code. `text`: words of the code or the name, in any order.',
  query: Type.Object(
    {
      text: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
      state: Type.Optional(Type.Enum([...serviceStates])),
      size: Type.Optional(Type.Integer({ minimum: 1, maximum: servicesAtMost, default: 50 })),
      cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 1000, description: '`nextCursor` of the page before.' })),
    },
    { additionalProperties: false },
  ),
  answers: {
    200: {
      description: 'One page.',
      schema: Type.Object(
        { items: Type.Array(ServiceSchema), hasMore: Type.Boolean(), nextCursor: Type.Optional(Type.String()), total: Type.Integer() },
        { title: 'ServicePage' },
      ),
    },
  },
  async handle({ context, actor, query: { text, state, size = 50, cursor } }) {
    const found = await listServices(context, actor, {
      size,
      ...(text !== undefined && { text }),
      ...(state !== undefined && { state }),
      ...(cursor !== undefined && { after: codeOf(cursor) }),
    });
    return {
      status: 200,
      body: {
        items: found.services.map(wireService),
        hasMore: found.next !== undefined,
        ...(found.next !== undefined && { nextCursor: Buffer.from(found.next).toString('base64url') }),
        total: found.total,
      },
    };
  },
});

/** The code a page ended with. */
function codeOf(cursor: string): string {
  const code = Buffer.from(cursor, 'base64url').toString();
  if (code === '' || code.includes('\0') || Buffer.from(code).toString('base64url') !== cursor)
    throw new Problem('api.request-invalid', 'malformed', { params: { fields: '/cursor' } });
  return code;
}
