import { Readable } from 'node:stream';
import Type from 'typebox';
import { servicesVocabulary } from '#documents';
import { applyImport, importMaximum, linesAtMost, previewImport, readImport } from '#domain/structures';
import { Problem } from '#kernel';
import { operation } from '../operation.ts';
import { Id } from '../schemas/invoice.ts';
import { ServiceImportSchema, wireImport } from '../schemas/service-import.ts';

const preview = { description: 'What it would do.', schema: ServiceImportSchema };

/** Says what a file would do to the services. */
export const previewServices = operation({
  id: 'previewServiceImport',
  method: 'POST',
  path: '/services/imports',
  right: 'services.change',
  tag: 'Organisation',
  summary: 'Preview an import of services',
  description: `CSV, one line a service, as \`GET /services.csv\` gives it; ${importMaximum / 1024 / 1024} MB and ${linesAtMost} lines at most. Nothing changes before \`POST /services/imports/{id}/application\`; the preview is kept a day.`,
  query: Type.Object(
    { inactivateAbsent: Type.Optional(Type.Boolean({ description: 'Switch off the services the file does not name.' })) },
    { additionalProperties: false },
  ),
  streams: { 'text/csv': { type: 'string', format: 'binary' } },
  answers: { 201: { ...preview, headers: { Location: 'Where it is read again.' } } },
  async handle({ context, actor, query, request, language }) {
    if (!(request.body instanceof Readable)) throw new Problem('services.import-empty', 'invalid');
    const file = await context.files.stage(request.body, { limit: importMaximum });
    try {
      const made = await previewImport(context, actor, {
        bytes: await file.bytes(),
        fileName: 'services.csv',
        vocabulary: servicesVocabulary,
        inactivateAbsent: query.inactivateAbsent === true,
      });
      return { status: 201, headers: { location: `/api/v1/services/imports/${made.id}` }, body: wireImport(made, language) };
    } finally {
      await file.discard();
    }
  },
});

/** The preview again, against the services as they are now. */
export const readServiceImport = operation({
  id: 'readServiceImport',
  method: 'GET',
  path: '/services/imports/:id',
  right: 'services.change',
  tag: 'Organisation',
  summary: 'Read the preview of an import again',
  description: 'Against the services as they are now: after it, the import may be applied again if services had changed.',
  params: Type.Object({ id: Id }),
  answers: { 200: preview },
  async handle({ context, actor, params, language }) {
    return { status: 200, body: wireImport(await readImport(context, actor, params.id, servicesVocabulary), language) };
  },
});

/** Does what the preview said. */
export const applyServiceImport = operation({
  id: 'applyServiceImport',
  method: 'POST',
  path: '/services/imports/:id/application',
  right: 'services.change',
  tag: 'Organisation',
  summary: 'Apply an import of services',
  description:
    'Exactly what the preview said, in one transaction. 409 when services changed since: read the preview again. With wrong lines, 422 unless `leaveWrongOut`.',
  params: Type.Object({ id: Id }),
  body: Type.Object({ leaveWrongOut: Type.Optional(Type.Boolean()) }, { title: 'ServiceImportChoice', additionalProperties: false }),
  answers: {
    200: {
      description: 'Done.',
      schema: Type.Object(
        { created: Type.Integer(), changed: Type.Integer(), inactivated: Type.Integer(), leftOut: Type.Integer() },
        { title: 'ServiceImportResult' },
      ),
    },
  },
  async handle({ context, actor, params, body }) {
    const done = await applyImport(context, actor, params.id, {
      vocabulary: servicesVocabulary,
      leaveWrongOut: body.leaveWrongOut === true,
    });
    return { status: 200, body: { ...done } };
  },
});
