import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify';
import type { Registry } from 'prom-client';
import { Histogram } from 'prom-client';
import { Problem } from '#kernel';

const quiet = new Set(['/healthz', '/readyz', '/metrics']);

// The pattern, never the address: identifiers and search words in it may name people.
const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'none';

/** One log line and one measure for every request; failures with their cause. */
export function observe(server: FastifyInstance, log: FastifyBaseLogger, metrics: Registry): void {
  const durations = new Histogram({
    name: 'unisson_http_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [metrics],
  });
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  server.addHook('onResponse', async (request, reply) => {
    const [route, status] = [routeOf(request), reply.statusCode];
    durations.observe({ method: request.method, route, status: `${Math.floor(status / 100)}xx` }, reply.elapsedTime / 1000);
    const about = { id: request.id, method: request.method, route, status, ms: Math.round(reply.elapsedTime * 10) / 10 };
    if (quiet.has(route)) log.debug(about, 'request');
    else log.info(about, 'request');
  });
  server.addHook('onError', async (request, _reply, error) => {
    const isExpected = error instanceof Problem || (error.statusCode !== undefined && error.statusCode < 500);
    if (!isExpected) log.error({ id: request.id, route: routeOf(request), err: error }, 'request failed');
  });
  server.addHook('onRequestAbort', async (request) => {
    log.info({ id: request.id, method: request.method, route: routeOf(request) }, 'request given up by the client');
  });
}
