import Type from 'typebox';
import type { Static } from 'typebox';
import type { DirectoryEntry, Service } from '#domain/structures';
import { identifierTypes } from '#domain/structures';
import { Id } from './invoice.ts';

const entry = {
  id: Id,
  identifierType: Type.Enum([...identifierTypes]),
  identifier: Type.String(),
  name: Type.Optional(Type.String({ description: 'Absent when the structure opposed publication.' })),
  address: Type.Record(Type.String(), Type.String()),
  isActive: Type.Boolean({ description: 'Receives invoices.' }),
  parameters: Type.Object(
    {
      serviceRequired: Type.Boolean(),
      commitmentRequired: Type.Boolean(),
      serviceOrCommitment: Type.Boolean({ description: 'One of the two at least.' }),
      paymentStatusReturned: Type.Boolean(),
      isState: Type.Boolean(),
      isWorksClient: Type.Boolean(),
    },
    { description: 'What this structure asks of invoices.' },
  ),
};

/** A public structure in a list. */
export const DirectoryEntrySchema = Type.Object(entry, { title: 'PublicStructure' });

/** A public structure by itself. */
export const DirectoryDetailSchema = Type.Object(
  {
    ...entry,
    activeServices: Type.Integer({ description: 'Services that invoices can be addressed to today.' }),
    endedAt: Type.Optional(Type.String({ format: 'date-time', description: 'When it ceased to receive invoices.' })),
    successor: Type.Optional(
      Type.Object({ id: Id, identifier: Type.String(), name: Type.Optional(Type.String()) }, { description: 'What takes its place.' }),
    ),
  },
  { title: 'PublicStructureDetail' },
);

/** A service that invoices can be addressed to. */
export const PublicServiceSchema = Type.Object(
  {
    id: Id,
    code: Type.String(),
    name: Type.String(),
    commitmentRequired: Type.Boolean({ description: "Adds to the structure's own rule." }),
  },
  { title: 'PublicService' },
);

/** A public structure as it is sent. */
export function wireEntry(given: DirectoryEntry): Static<typeof DirectoryEntrySchema> {
  const { id, identifierType, identifier, name, address, isActive, parameters } = given;
  return { id, identifierType, identifier, ...(name !== undefined && { name }), address: { ...address }, isActive, parameters };
}

/** A service as it is sent. */
export const wirePublicService = ({ id, code, name, commitmentRequired }: Service): Static<typeof PublicServiceSchema> => ({
  id,
  code,
  name,
  commitmentRequired,
});
