import type { Readable } from 'node:stream';
import { PassThrough } from 'node:stream';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Authenticate } from '../gateway/index.ts';
import { authorise, check, rights } from '#domain/rights';
import type { ClientActor } from '#domain/rights';
import type { Context } from '#kernel';
import { Problem } from '#kernel';
import { registerDocs } from './docs/routes.ts';
import { parseJsonBody } from './json-body.ts';
import { explained } from './explained.ts';
import { languageOf } from './language.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations/index.ts';
import { contractOf } from './openapi.ts';
import { problemDocument, problemOf } from './problem.ts';
import type { ApiSettings } from './settings.ts';
import { jsonBytes } from './settings.ts';
import { partCheck } from './validation.ts';

export interface RoutesDependencies {
  readonly context: Context;
  readonly settings: ApiSettings;
  readonly authenticate: Authenticate;
}

const fileTypes = ['application/xml', 'text/xml', 'application/pdf', 'text/csv', 'application/octet-stream'];

/** Registers every operation under `/api/v1`: who asks, what they may, what they sent; then the operation; then the answer. */
export async function registerRoutes(server: FastifyInstance, { context, settings, authenticate }: RoutesDependencies): Promise<void> {
  const actors = new WeakMap<FastifyRequest, ClientActor>();
  registerBodyParsers(server);
  // The server may have brought it already, for the portal's forms.
  if (!server.hasRequestDecorator('isMultipart')) await server.register(multipart);
  // Answers are made to their schema by hand and held against it in the tests: a serializer that drops what it does not know would hide a mistake.
  server.setSerializerCompiler(() => (data) => JSON.stringify(data));
  server.setValidatorCompiler(() => () => true);
  server.setErrorHandler(async (error, request, reply) =>
    sendProblem(await explained(context, actors.get(request), error), request, reply, settings.publicUrl),
  );
  server.setNotFoundHandler((request, reply) => sendProblem(unknownPlace(request), request, reply, settings.publicUrl));

  registerDocs(server, settings.publicUrl);

  await server.register(async (scope) => {
    scope.addHook('onRequest', async (request) => {
      actors.set(request, await authenticate(request.headers.authorization));
    });
    await scope.register(rateLimit, {
      global: true,
      // After the check of the token, which names the client; before the body is read.
      hook: 'preParsing',
      max: settings.clientRequestsPerMinute,
      timeWindow: 60_000,
      enableDraftSpec: true,
      keyGenerator: (request) => actors.get(request)?.id ?? request.ip,
      errorResponseBuilder: () => new Problem('api.too-many-requests', 'too-many'),
    });
    for (const contract of operations)
      registerOperation(scope, contract, { context, settings, actorOf: (request) => actors.get(request)! });
  });
}

interface OperationDependencies {
  readonly context: Context;
  readonly settings: ApiSettings;
  readonly actorOf: (request: FastifyRequest) => ClientActor;
}

function registerOperation(scope: FastifyInstance, contract: Operation, { context, settings, actorOf }: OperationDependencies): void {
  const params = contract.params && partCheck(contract.params, 'path');
  const query = contract.query && partCheck(contract.query, 'query');
  const body = contract.body && partCheck(contract.body, 'body');

  scope.route({
    method: contract.method,
    url: contract.path,
    bodyLimit: contract.streams ? Number.MAX_SAFE_INTEGER : jsonBytes,
    config: { right: contract.right },
    schema: contractOf(contract),
    // Before the body is read: nobody streams 30 MB only to be told that they may not.
    preParsing: async (request) => {
      const right = rights[contract.right];
      const actor = actorOf(request);
      if (right.relation === 'member' && check(actor, contract.right) !== 'yes') authorise(actor, contract.right);
      checkMediaType(request, contract);
    },
    handler: async (request, reply) => {
      const language = languageOf(request.headers['accept-language']);
      const answer = await contract.handle({
        context,
        settings,
        language,
        actor: actorOf(request),
        request,
        reply,
        params: params ? params(request.params, language) : {},
        query: query ? query(request.query, language) : {},
        body: body?.(request.body, language),
      });
      reply.code(answer.status).header('cache-control', 'no-store').header('vary', 'Accept-Language').header('content-language', language);
      if (answer.headers) reply.headers(answer.headers);
      return reply.send(answer.body);
    },
  });
}

/** Whether the body is of a kind this operation takes, said before it is read. */
function checkMediaType(request: FastifyRequest, contract: Operation): void {
  if (contract.method === 'GET') return;
  const sent = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  const accepted = contract.streams ? Object.keys(contract.streams) : ['application/json'];
  if (sent === undefined && Number(request.headers['content-length'] ?? 0) === 0 && request.headers['transfer-encoding'] === undefined)
    return;
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    throw new Problem('api.content-encoding-unsupported', 'unsupported', { params: { encoding: encoding.slice(0, 50) } });
  }
  if (sent === undefined || !accepted.includes(sent)) {
    throw new Problem('api.media-type-unsupported', 'unsupported', { params: { accepted: accepted.join(', ') }, details: { accepted } });
  }
}

function registerBodyParsers(server: FastifyInstance): void {
  server.removeContentTypeParser(['application/json', 'text/plain']);
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
    try {
      done(null, parseJsonBody(text.toString()));
    } catch (error) {
      done(error instanceof Error ? error : new Error('unreadable JSON'));
    }
  });
  server.addContentTypeParser(fileTypes, (_request, payload, done) => done(null, apart(payload)));
}

/** The body as a stream of its own: when it is given up half-way, the connection stays open for the answer that says why. */
function apart(payload: Readable): Readable {
  const through = new PassThrough();
  payload.on('error', (error) => through.destroy(error));
  payload.on('close', () => {
    if (!payload.readableEnded) through.destroy(new Problem('api.body-truncated', 'malformed'));
  });
  return payload.pipe(through);
}

function unknownPlace(request: FastifyRequest): Problem {
  const path = request.url.split('?')[0] ?? '';
  const methods = operations.filter((contract) => matches(contract.path, path)).map((contract) => contract.method);
  if (methods.length === 0) return new Problem('api.place-unknown', 'not-found', { params: { path: path.slice(0, 200) } });
  return new Problem('api.method-not-allowed', 'unsupported', {
    params: { method: request.method, allowed: methods.join(', ') },
    details: { allowed: methods },
  });
}

function matches(pattern: string, path: string): boolean {
  const expected = `/api/v1${pattern}`.split('/');
  const found = path.split('/');
  return expected.length === found.length && expected.every((part, index) => part.startsWith(':') || part === found[index]);
}

function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, publicUrl: string): FastifyReply {
  const problem = problemOf(error);
  if (problem.code === 'api.internal') request.log.error(error);
  const language = languageOf(request.headers['accept-language']);
  const document = problemDocument(problem, request, language, publicUrl);
  if (document.status === 401)
    reply.header(
      'www-authenticate',
      problem.code === 'api.token-invalid' ? 'Bearer realm="unisson", error="invalid_token"' : 'Bearer realm="unisson"',
    );
  if (document.status === 405 && Array.isArray(document.allowed)) reply.header('allow', document.allowed.join(', '));
  dropBody(request, reply);
  return reply
    .code(document.status)
    .headers({ 'cache-control': 'no-store', 'content-language': language, vary: 'Accept-Language' })
    .type('application/problem+json')
    .send(JSON.stringify(document));
}

/** A body that nobody will read is let run out unseen and the connection closed after the answer, so that the client can read it. */
function dropBody(request: FastifyRequest, reply: FastifyReply): void {
  if (request.raw.complete || request.raw.destroyed) return;
  reply.header('connection', 'close');
  request.raw.unpipe();
  request.raw.resume();
}
