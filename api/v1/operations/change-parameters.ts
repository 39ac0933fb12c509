import { changeParameters } from '#domain/structures';
import { expectedVersion } from '../if-match.ts';
import { operation } from '../operation.ts';
import { ParametersSchema, sheetTag, StructureSchema, wireStructure } from '../schemas/structure.ts';

/** What a public entity asks of papers. */
export const setParameters = operation({
  id: 'setParameters',
  method: 'PUT',
  path: '/structure/parameters',
  right: 'structures.change',
  tag: 'Organisation',
  summary: 'Set what your suppliers must write',
  description: 'Public entities only. The next deposit is held against it.',
  body: ParametersSchema,
  requestHeaders: { 'If-Match': 'The ETag of the structure as you saw it.' },
  answers: { 200: { description: 'The structure as it is now.', schema: StructureSchema, headers: { ETag: 'The new version.' } } },
  async handle({ context, actor, body, request }) {
    const sheet = await changeParameters(context, actor, { ...expectedVersion(request), parameters: body });
    return { status: 200, headers: sheetTag(sheet), body: wireStructure(sheet) };
  },
});
