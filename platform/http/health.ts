import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Registry } from 'prom-client';

/** Something that must work before requests are sent here; it rejects, or resolves to false, when it does not. */
export type ReadinessCheck = () => Promise<unknown>;

const patience = 3_000;

/** `/healthz`: the process answers. `/readyz`: all that it needs works. `/metrics`: figures, for this machine or with the token. */
export function registerHealth(
  server: FastifyInstance,
  options: { checks: Readonly<Record<string, ReadinessCheck>>; metrics: Registry; metricsToken?: string | undefined },
): void {
  const unlimited = { config: { rateLimit: false } };
  server.get('/healthz', unlimited, (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  server.get('/readyz', unlimited, async (_request, reply) => {
    const failing = await failingChecks(options.checks);
    const body = failing.length === 0 ? { status: 'ok' } : { status: 'unavailable', failing };
    return reply
      .code(failing.length === 0 ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(body);
  });
  server.get('/metrics', unlimited, async (request, reply) => {
    // Not 403: who may not see it need not know that it is there.
    if (!maySeeMetrics(request, options.metricsToken)) return reply.callNotFound();
    return reply.type(options.metrics.contentType).send(await options.metrics.metrics());
  });
}

async function failingChecks(checks: Readonly<Record<string, ReadinessCheck>>): Promise<string[]> {
  const outcomes = await Promise.all(Object.entries(checks).map(async ([name, check]) => ((await passes(check)) ? [] : [name])));
  return outcomes.flat();
}

async function passes(check: ReadinessCheck): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  try {
    return (await Promise.race([check(), late])) !== false;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

function maySeeMetrics(request: FastifyRequest, token: string | undefined): boolean {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (token !== undefined && given !== undefined) return timingSafeEqual(digest(given), digest(token));
  // A proxy on this machine also comes from the loopback address, for anybody: its forwarding headers tell it apart.
  const isForwarded = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'].some((name) => request.headers[name] !== undefined);
  return !isForwarded && /^(127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '');
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
