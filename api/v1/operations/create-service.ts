import { createService } from '#domain/structures';
import { operation } from '../operation.ts';
import { ServiceBody, serviceInput, ServiceSchema, serviceTag, wireService } from '../schemas/service.ts';

/** A new service. */
export const createOwnService = operation({
  id: 'createService',
  method: 'POST',
  path: '/services',
  right: 'services.change',
  tag: 'Organisation',
  summary: 'Create a service',
  description: '`code` and `name` are needed. Everything wrong is told at once, in `fields`.',
  body: ServiceBody,
  answers: {
    201: {
      description: 'The service.',
      schema: ServiceSchema,
      headers: { Location: 'Where it is read.', ETag: 'The version, for `If-Match`.' },
    },
  },
  async handle({ context, actor, body }) {
    const service = await createService(context, actor, serviceInput(body));
    return { status: 201, headers: { location: `/api/v1/services/${service.id}`, ...serviceTag(service) }, body: wireService(service) };
  },
});
