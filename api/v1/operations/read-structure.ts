import { readSheet } from '#domain/structures';
import { operation } from '../operation.ts';
import { sheetTag, StructureSchema, wireStructure } from '../schemas/structure.ts';

/** The structure the client acts for. */
export const readOwnStructure = operation({
  id: 'readStructure',
  method: 'GET',
  path: '/structure',
  right: 'structures.read',
  tag: 'Organisation',
  summary: 'Read your structure',
  description: 'Identity, contact data, open spaces, parameters. Spaces are opened and closed by people, in the portal.',
  answers: { 200: { description: 'The structure.', schema: StructureSchema, headers: { ETag: 'Its version, for `If-Match`.' } } },
  async handle({ context, actor }) {
    const sheet = await readSheet(context, actor);
    return { status: 200, headers: sheetTag(sheet), body: wireStructure(sheet) };
  },
});
