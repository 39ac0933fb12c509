import Type from 'typebox';
import { updateFromRegister } from '#domain/structures';
import { expectedVersion } from '../if-match.ts';
import { operation } from '../operation.ts';
import { sheetTag, StructureSchema, wireStructure } from '../schemas/structure.ts';

/** Takes over what the register says. */
export const updateOwnStructure = operation({
  id: 'updateFromRegister',
  method: 'POST',
  path: '/structure/register',
  right: 'structures.change',
  tag: 'Organisation',
  summary: 'Update your structure from the register of companies',
  description:
    'Effective at once. `key` is that of the comparison you read: when the register says something else by now, the answer is 409.',
  body: Type.Object({ key: Type.String({ minLength: 1, maxLength: 100 }) }, { title: 'RegisterUpdate', additionalProperties: false }),
  requestHeaders: { 'If-Match': 'The ETag of the structure as you saw it.' },
  answers: { 200: { description: 'The structure as it is now.', schema: StructureSchema, headers: { ETag: 'The new version.' } } },
  async handle({ context, actor, body, request }) {
    const sheet = await updateFromRegister(context, actor, { ...expectedVersion(request), key: body.key });
    return { status: 200, headers: sheetTag(sheet), body: wireStructure(sheet) };
  },
});
