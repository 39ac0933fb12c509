import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer as createNodeServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyBaseLogger, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Fastify, { LogController } from 'fastify';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { Problem } from '#kernel';
import type { ReadinessCheck } from './health.ts';
import { registerHealth } from './health.ts';
import { observe } from './observation.ts';
import { protect } from './protection.ts';
import type { HttpSettings } from './settings.ts';
import { statusOf } from './status.ts';

/** How to make a server. */
export interface ServerOptions {
  readonly log: FastifyBaseLogger;
  readonly settings: HttpSettings;
  /** For `/readyz`: name → check. */
  readonly checks?: Readonly<Record<string, ReadinessCheck>>;
  /** Answers errors of routes whose room has no handler of its own. Default: a bare RFC 9457 document with the code alone. */
  readonly onError?: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => unknown;
  readonly onNotFound?: (request: FastifyRequest, reply: FastifyReply) => unknown;
}

/** Looks at a request before anything is done with it; true: it was answered, and that was all. Costs every request: it must be quick. */
export type Doorkeeper = (request: IncomingMessage, response: ServerResponse) => boolean;

/** A server that routes are put on. */
export interface HttpServer {
  readonly server: FastifyInstance;
  /** Where gauges and counters are registered for `/metrics`. */
  readonly metrics: Registry;
  /** Has every request looked at before anything else is done with it. */
  setDoorkeeper(doorkeeper: Doorkeeper): void;
  /** Starts listening; returns the port (asked for as 0: a free one). Throws Problem `http.port-taken`, `http.port-forbidden`, `http.host-unknown`. */
  listen(host: string, port: number): Promise<number>;
  /** Stops accepting, lets requests under way finish for at most 10 s, ends live streams at once. */
  stop(): Promise<void>;
}

const seconds = 1_000;
const longestStop = 10 * seconds;
const connectionTimeout = 60 * seconds;
const requestTimeout = 600 * seconds;
const keepAliveTimeout = 15 * seconds;

/** Makes the server: safe headers, cookies, forms, streamed uploads, rate limit, request ids and logs, health and metrics. */
export async function createServer(options: ServerOptions): Promise<HttpServer> {
  const { settings } = options;
  let doorkeeper: Doorkeeper | undefined;
  const server = Fastify({
    loggerInstance: options.log,
    serverFactory: (handler, { http }): Server => {
      const own = createNodeServer(http ?? {}, (request, response) => {
        if (!doorkeeper?.(request, response)) handler(request, response);
      });
      own.setTimeout(connectionTimeout);
      own.requestTimeout = requestTimeout;
      own.keepAliveTimeout = keepAliveTimeout;
      return own;
    },
    logController: new LogController({ disableRequestLogging: true }),
    // One proxy, ours: what it says of the client's address is believed, what the client says through it is not.
    trustProxy: settings.trustProxy ? (_address, hop) => hop < 1 : false,
    bodyLimit: 1_048_576,
    genReqId: (request) => requestId(request, settings.trustProxy),
    routerOptions: { maxParamLength: 200 },
    // Against clients that hold connections by sending slowly: heads within 20 s, whole requests within 10 min, never silent for a minute.
    connectionTimeout,
    requestTimeout,
    keepAliveTimeout,
    http: { headersTimeout: 20 * seconds, connectionsCheckingInterval: 5 * seconds, maxHeaderSize: 16_384 },
    forceCloseConnections: 'idle',
  });
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  observe(server, options.log, metrics);
  server.setErrorHandler(options.onError ?? bareError);
  if (options.onNotFound !== undefined) server.setNotFoundHandler(options.onNotFound);
  await protect(server, settings);
  registerHealth(server, { checks: options.checks ?? {}, metrics, metricsToken: settings.metricsToken });
  const open = openResponses(server);
  return {
    server,
    metrics,
    setDoorkeeper: (given) => {
      doorkeeper = given;
    },
    listen: (host, port) => listen(server, host, port),
    stop: () => stop(server, open),
  };
}

function requestId(request: IncomingMessage, isTrusted: boolean): string {
  const given = request.headers['x-request-id'];
  return isTrusted && typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

function bareError(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): unknown {
  const status = error instanceof Problem ? statusOf[error.kind] : (error.statusCode ?? 500);
  const code = error instanceof Problem ? error.code : status >= 500 ? 'http.internal' : 'http.bad-request';
  return reply.code(status).type('application/problem+json').send({ status, code });
}

async function listen(server: FastifyInstance, host: string, port: number): Promise<number> {
  try {
    await server.listen({ host, port });
    return (server.server.address() as AddressInfo).port;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const about = { params: { host, port: String(port) }, cause: error };
    if (code === 'EADDRINUSE') throw new Problem('http.port-taken', 'unavailable', about);
    if (code === 'EACCES') throw new Problem('http.port-forbidden', 'unavailable', about);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new Problem('http.host-unknown', 'unavailable', about);
    throw error;
  }
}

function openResponses(server: FastifyInstance): Set<ServerResponse> {
  const open = new Set<ServerResponse>();
  server.server.on('request', (_request, response) => {
    open.add(response);
    response.once('close', () => open.delete(response));
  });
  return open;
}

async function stop(server: FastifyInstance, open: ReadonlySet<ServerResponse>): Promise<void> {
  // Live streams (server-sent events) never finish by themselves; browsers open them again elsewhere or later.
  for (const response of open) {
    if (response.req.headers.accept?.includes('text/event-stream')) response.end();
    // Its connection is idle only now, after the idle ones were closed.
    response.once('close', () => setImmediate(() => server.server.closeIdleConnections()));
  }
  const cut = setTimeout(() => server.server.closeAllConnections(), longestStop);
  try {
    await server.close();
  } finally {
    clearTimeout(cut);
  }
}
