import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '#kernel';
import { authorizationServer } from './authorization-server.ts';

export interface TokenSettings {
  /** Where machines reach the platform, without a slash at the end. */
  readonly publicUrl: string;
  /** Token and revocation requests one address may make in a minute. */
  readonly tokenRequestsPerMinute: number;
}

/** Our paths and those of `oidc-provider`; nothing else of it can be reached. */
const mounted = [
  { path: '/api/oauth/token', inner: '/token' },
  { path: '/api/oauth/revoke', inner: '/token/revocation' },
] as const;

/**
 * `POST /api/oauth/token` (RFC 6749 § 4.4) and `POST /api/oauth/revoke` (RFC 7009). The provider reads the raw request and writes the raw
 * answer; errors are those of RFC 6749 § 5.2, also when the limit is reached or the method is wrong.
 */
export async function registerTokenRoutes(server: FastifyInstance, context: Context, settings: TokenSettings): Promise<void> {
  const provider = authorizationServer(context, `${settings.publicUrl}/api/oauth`);
  const answer = provider.callback();

  await server.register(async (scope) => {
    // The provider reads the body itself (at most 56 KB of it).
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    await scope.register(rateLimit, {
      global: true,
      max: settings.tokenRequestsPerMinute,
      timeWindow: 60_000,
      enableDraftSpec: true,
      errorResponseBuilder: () => Object.assign(new Error('too many token requests'), { statusCode: 429 }),
    });
    scope.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
      const status = error.statusCode ?? 500;
      if (status >= 500) request.log.error(error);
      // RFC 6749 has no code for "too many"; `temporarily_unavailable` (§ 4.1.2.1) says what to do: come back after `Retry-After`.
      return refuse(
        reply,
        status,
        status === 429 ? 'temporarily_unavailable' : status >= 500 ? 'server_error' : 'invalid_request',
        error.message,
      );
    });

    for (const { path, inner } of mounted) {
      scope.post(path, { schema: { hide: true } }, async (request, reply) => {
        handOver(request, reply, inner);
        await answer(request.raw, reply.raw);
      });
      scope.route({
        method: ['GET', 'PUT', 'PATCH', 'DELETE'],
        url: path,
        schema: { hide: true },
        handler: (_request, reply) => refuse(reply.header('allow', 'POST'), 405, 'invalid_request', 'only POST is supported'),
      });
    }
  });
}

/** Leaves the answer to the provider, keeping the headers that the server's own hooks have set (security headers, limits). */
function handOver(request: FastifyRequest, reply: FastifyReply, inner: string): void {
  reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value);
  request.raw.url = inner;
}

function refuse(reply: FastifyReply, status: number, error: string, description: string): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').type('application/json').send({ error, error_description: description });
}
