import Type from 'typebox';
import { changeService } from '#domain/structures';
import { expectedVersion } from '../if-match.ts';
import { operation } from '../operation.ts';
import { Id } from '../schemas/invoice.ts';
import { ServiceBody, serviceInput, ServiceSchema, serviceTag, wireService } from '../schemas/service.ts';

/** A service, changed. */
export const changeOwnService = operation({
  id: 'changeService',
  method: 'PATCH',
  path: '/services/:id',
  right: 'services.change',
  tag: 'Organisation',
  summary: 'Change a service',
  description:
    'What is absent stays; an address is given whole. The code changes only while no invoice bears it. Send `If-Match` with the version you saw: if someone changed it meanwhile, the answer is 412.',
  params: Type.Object({ id: Id }),
  body: ServiceBody,
  requestHeaders: { 'If-Match': 'The ETag of the service as you saw it.' },
  answers: { 200: { description: 'The service as it is now.', schema: ServiceSchema, headers: { ETag: 'The new version.' } } },
  async handle({ context, actor, params, body, request }) {
    const service = await changeService(context, actor, params.id, { ...serviceInput(body), ...expectedVersion(request) });
    return { status: 200, headers: serviceTag(service), body: wireService(service) };
  },
});
