import Type from 'typebox';
import { directoryMatchesAtMost, directoryPageAtMost, searchDirectory } from '#domain/structures';
import { Problem } from '#kernel';
import { operation } from '../operation.ts';
import { DirectoryEntrySchema, wireEntry } from '../schemas/directory.ts';
import { cursorOf, placeOf } from '../text-cursor.ts';

/** The public directory, searched. */
export const searchPublicDirectory = operation({
  id: 'searchDirectory',
  method: 'GET',
  path: '/directory/structures',
  right: 'structures.find-recipient',
  tag: 'Directory',
  summary: 'Search the directory of public structures',
  description:
    'Words of the name, the town or the post code (case and accents do not count), or the first digits of the SIRET or post code. Only structures that receive invoices, unless `query` is a whole SIRET. By name.',
  query: Type.Object(
    {
      query: Type.String({ minLength: 2, maxLength: 200 }),
      size: Type.Optional(Type.Integer({ minimum: 1, maximum: directoryPageAtMost, default: 50 })),
      cursor: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 100,
          description: '`nextCursor` of the page before; send the same query and size with it.',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  answers: {
    200: {
      description: 'One page.',
      schema: Type.Object(
        {
          items: Type.Array(DirectoryEntrySchema),
          hasMore: Type.Boolean(),
          nextCursor: Type.Optional(Type.String()),
          total: Type.Integer({ description: `How many match, ${directoryMatchesAtMost} at most.` }),
          totalIsExact: Type.Boolean({ description: 'False when `total` only says "at least": narrow the search.' }),
        },
        { title: 'PublicStructurePage' },
      ),
    },
  },
  async handle({ context, query: { query, size = 50, cursor } }) {
    const number = cursor === undefined ? 1 : pageOf(cursor);
    const found = await searchDirectory(context, query, { size, number });
    if (!found) throw new Problem('directory.search-short', 'invalid');
    const hasMore = number * size < found.total;
    return {
      status: 200,
      body: {
        items: found.entries.map(wireEntry),
        hasMore,
        ...(hasMore && { nextCursor: cursorOf(String(number + 1)) }),
        total: found.total,
        totalIsExact: found.total < directoryMatchesAtMost,
      },
    };
  },
});

function pageOf(cursor: string): number {
  const place = placeOf(cursor);
  if (!/^[1-9]\d{0,4}$/.test(place)) throw new Problem('api.request-invalid', 'malformed', { params: { fields: '/cursor' } });
  return Number(place);
}
