import Type from 'typebox';
import { readService } from '#domain/structures';
import { operation } from '../operation.ts';
import { Id } from '../schemas/invoice.ts';
import { ServiceSchema, serviceTag, wireService } from '../schemas/service.ts';

/** One service. */
export const readOwnService = operation({
  id: 'readService',
  method: 'GET',
  path: '/services/:id',
  right: 'structures.read',
  tag: 'Organisation',
  summary: 'Read a service of your structure',
  description: 'With its version, for `If-Match`.',
  params: Type.Object({ id: Id }),
  answers: { 200: { description: 'The service.', schema: ServiceSchema, headers: { ETag: 'The version, for `If-Match`.' } } },
  async handle({ context, actor, params }) {
    const service = await readService(context, actor, params.id);
    return { status: 200, headers: serviceTag(service), body: wireService(service) };
  },
});
