import Type from 'typebox';
import { findRecipients, identifierTypes, servicesOf } from '#domain/structures';
import type { Structure } from '#domain/structures';
import type { Context } from '#kernel';
import { operation } from '../operation.ts';
import { Id } from '../schemas/invoice.ts';

const limit = 20;

const RecipientSchema = Type.Object(
  {
    id: Id,
    identifierType: Type.Enum([...identifierTypes]),
    identifier: Type.String(),
    name: Type.String(),
    address: Type.Record(Type.String(), Type.String()),
    parameters: Type.Object(
      {
        serviceRequired: Type.Boolean(),
        commitmentRequired: Type.Boolean(),
        serviceOrCommitment: Type.Boolean({ description: 'One of the two at least.' }),
        paymentStatusReturned: Type.Boolean(),
        isState: Type.Boolean(),
        isWorksClient: Type.Boolean(),
      },
      { description: 'What this entity asks of invoices.' },
    ),
    services: Type.Array(Type.Object({ id: Id, code: Type.String(), name: Type.String(), commitmentRequired: Type.Boolean() }), {
      description: 'Active ones.',
    }),
  },
  { title: 'Recipient' },
);

/** The directory of public entities. */
export const findRecipientEntities = operation({
  id: 'findRecipients',
  method: 'GET',
  path: '/structures/recipients',
  right: 'structures.find-recipient',
  tag: 'Directory',
  summary: 'Find public entities, their services and what they ask of invoices',
  description: `Words of the name, or the first digits of the SIRET (three at least). The best ${limit}; \`hasMore\` says that a longer query would help.`,
  query: Type.Object({ query: Type.String({ minLength: 2, maxLength: 100 }) }, { additionalProperties: false }),
  answers: {
    200: {
      description: 'Matches.',
      schema: Type.Object({ items: Type.Array(RecipientSchema), hasMore: Type.Boolean() }, { title: 'Recipients' }),
    },
  },
  async handle({ context, query }) {
    const found = await findRecipients(context, query.query, limit + 1);
    const items = await Promise.all(found.slice(0, limit).map((structure) => wireRecipient(context, structure)));
    return { status: 200, body: { items, hasMore: found.length > limit } };
  },
});

async function wireRecipient(context: Context, structure: Structure) {
  const services = await servicesOf(context, structure.id, { activeOnly: true });
  const { id, identifierType, identifier, name, address, parameters } = structure;
  return {
    id,
    identifierType,
    identifier,
    name,
    address,
    parameters,
    services: services.map(({ id, code, name, commitmentRequired }) => ({ id, code, name, commitmentRequired })),
  };
}
