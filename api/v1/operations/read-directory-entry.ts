import Type from 'typebox';
import { directoryEntry } from '#domain/structures';
import { operation } from '../operation.ts';
import { DirectoryDetailSchema, wireEntry } from '../schemas/directory.ts';
import { Id } from '../schemas/invoice.ts';

/** One public structure. */
export const readDirectoryEntry = operation({
  id: 'readDirectoryEntry',
  method: 'GET',
  path: '/directory/structures/:structureId',
  right: 'structures.find-recipient',
  tag: 'Directory',
  summary: 'Read a public structure: what it asks of invoices, and what takes its place',
  description: 'Structures that receive nothing any more are told too, with `isActive` false. Private structures are not in the directory.',
  params: Type.Object({ structureId: Id }),
  answers: { 200: { description: 'The structure.', schema: DirectoryDetailSchema } },
  async handle({ context, params }) {
    const found = await directoryEntry(context, params.structureId);
    const { activeServices, endedAt, successor } = found;
    return {
      status: 200,
      body: { ...wireEntry(found), activeServices, ...(endedAt && { endedAt: endedAt.toISOString() }), ...(successor && { successor }) },
    };
  },
});
