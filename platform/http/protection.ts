import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { HttpSettings } from './settings.ts';

/** Registers what every route is guarded and read by: headers, cookies, forms, uploads, rate limit. */
export async function protect(server: FastifyInstance, settings: HttpSettings): Promise<void> {
  const isHttps = settings.publicUrl.startsWith('https:');
  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy(isHttps) },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  await server.register(cookie, { secret: settings.secret });
  await server.register(formbody, { bodyLimit: 1_048_576 });
  await server.register(multipart, {
    throwFileSizeLimit: true,
    limits: {
      fieldNameSize: 200,
      fieldSize: 1_048_576,
      fields: 200,
      fileSize: settings.maxDepositBytes,
      files: 250,
      parts: 450,
      headerPairs: 50,
    },
  });
  await server.register(rateLimit, {
    global: settings.requestsPerMinute > 0,
    max: Math.max(settings.requestsPerMinute, 1),
    timeWindow: '1 minute',
  });
}

// Everything from our own address, nothing inline, and nobody may frame us.
function contentPolicy(isHttps: boolean): Record<string, string[]> {
  const own = ["'self'"];
  return {
    'default-src': own,
    'script-src': own,
    'worker-src': own,
    'style-src': own,
    'font-src': own,
    'img-src': ["'self'", 'data:'],
    'connect-src': own,
    'form-action': own,
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
    ...(isHttps ? { 'upgrade-insecure-requests': [] } : {}),
  };
}
