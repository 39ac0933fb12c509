import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifySchema } from 'fastify';
import type { Operation } from './operation.ts';
import { ProblemSchema } from './schemas/finding.ts';

const problem = {
  description: 'Something is wrong: RFC 9457, with a stable `code`.',
  content: { 'application/problem+json': { schema: ProblemSchema } },
};

const texts = (headers: Readonly<Record<string, string>> | undefined) =>
  headers
    ? { headers: Object.fromEntries(Object.entries(headers).map(([name, description]) => [name, { type: 'string', description }])) }
    : {};

/** An operation's contract as the schema of its route, which the OpenAPI document is generated from. */
export function contractOf(contract: Operation): FastifySchema {
  const answers = Object.entries(contract.answers).map(([status, { description, schema, files, headers }]) => {
    const content = files
      ? Object.fromEntries(files.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]))
      : { 'application/json': { schema } };
    return [status, schema || files ? { description, content, ...texts(headers) } : { description, type: 'null', ...texts(headers) }];
  });
  return {
    operationId: contract.id,
    summary: contract.summary,
    description: `${contract.description}\n\nRight: \`${contract.right}\`.`,
    tags: [contract.tag],
    security: [{ oauth2: [] }],
    ...(contract.params ? { params: contract.params } : {}),
    ...(contract.query ? { querystring: contract.query } : {}),
    ...(contract.requestHeaders
      ? {
          headers: {
            type: 'object',
            properties: Object.fromEntries(
              Object.entries(contract.requestHeaders).map(([name, description]) => [name, { type: 'string', description }]),
            ),
          },
        }
      : {}),
    ...(contract.body ? { body: contract.body } : {}),
    ...(contract.streams
      ? { body: { content: Object.fromEntries(Object.entries(contract.streams).map(([type, schema]) => [type, { schema }])) } }
      : {}),
    response: { ...Object.fromEntries(answers), default: problem },
  };
}

/** What the documentation begins with. */
export const about = [
  'Everything the portal can do with invoices, for machines.',
  'Get a token at `POST /api/oauth/token` (OAuth 2.0 client credentials, `scope=openid` accepted) and send it as `Authorization: Bearer …`. It lives one hour; a revoked token, or a right taken away, is felt within three seconds.',
  'Errors are RFC 9457 `application/problem+json` with a stable `code`, in the language of `Accept-Language` (French unless asked otherwise). `RateLimit-*` headers say how much of the minute is left.',
  'Amounts are exact decimals as text. Instants are UTC. Lists are paged by cursor and say whether there is more.',
].join('\n\n');

/** Collects the routes registered after it into an OpenAPI 3.1 document (`server.swagger()`). */
export async function registerOpenApi(server: FastifyInstance, publicUrl: string, version: string): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Unisson API', version, description: about, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
      servers: [{ url: publicUrl }],
      tags: ['Invoices', 'Processing', 'Directory', 'Organisation', 'Account'].map((name) => ({ name })),
      components: {
        securitySchemes: {
          oauth2: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: `${publicUrl}/api/oauth/token`, scopes: {} } } },
        },
      },
    },
    convertConstToEnum: false,
    stripBasePath: false,
  });
}
