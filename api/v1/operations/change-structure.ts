import { changeSheet, readSheet } from '#domain/structures';
import { expectedVersion } from '../if-match.ts';
import { operation } from '../operation.ts';
import { ContactBody, sheetTag, StructureSchema, wireStructure } from '../schemas/structure.ts';

/** Contact data, changed. */
export const changeOwnStructureContact = operation({
  id: 'changeStructure',
  method: 'PATCH',
  path: '/structure',
  right: 'structures.change',
  tag: 'Organisation',
  summary: 'Change the contact data of your structure',
  description:
    'What is absent stays; null takes a value away. Name and address come from the register of companies: see `POST /structure/register`. Send `If-Match` with the version you saw: if someone changed it meanwhile, the answer is 412.',
  body: ContactBody,
  requestHeaders: { 'If-Match': 'The ETag of the structure as you saw it.' },
  answers: { 200: { description: 'The structure as it is now.', schema: StructureSchema, headers: { ETag: 'The new version.' } } },
  async handle({ context, actor, body, request }) {
    const kept = await readSheet(context, actor);
    const text = (given: string | null | undefined, now: string | undefined) => (given === undefined ? (now ?? '') : (given ?? ''));
    const contact = {
      email: text(body.email, kept.email),
      phone: text(body.phone, kept.phone),
      legalForm: text(body.legalForm, kept.legalForm),
      rcsNumber: text(body.rcsNumber, kept.rcsNumber),
      vatNumber: text(body.vatNumber, kept.vatNumber),
      addressComplement: text(body.addressComplement, kept.address.line3),
    };
    const sheet = await changeSheet(context, actor, { expectedVersion: kept.version, ...expectedVersion(request), contact });
    return { status: 200, headers: sheetTag(sheet), body: wireStructure(sheet) };
  },
});
