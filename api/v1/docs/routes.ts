import type { FastifyInstance, FastifyReply } from 'fastify';
import { Problem } from '#kernel';
import { about } from '../openapi.ts';
import { findingPage, problemPage } from './explanations.ts';
import { stylesheet } from './page.ts';
import { referencePage } from './reference.ts';

const hidden = { schema: { hide: true } } as const;

/** The contract and its explanations: open to everyone, nothing from elsewhere, no script. */
export function registerDocs(server: FastifyInstance, publicUrl: string): void {
  server.get('/openapi.json', hidden, (_request, reply) =>
    reply.header('access-control-allow-origin', '*').type('application/json').send(JSON.stringify(server.swagger())),
  );
  server.get('/docs', hidden, (_request, reply) => sendPage(reply, referencePage(about, publicUrl)));
  server.get('/docs.css', hidden, (_request, reply) =>
    reply.type('text/css').header('cache-control', 'public, max-age=3600').send(stylesheet),
  );
  server.get<{ Params: { code: string } }>('/docs/problems/:code', hidden, (request, reply) =>
    sendPage(reply, problemPage(request.params.code)),
  );
  server.get<{ Params: { code: string } }>('/docs/findings/:code', hidden, (request, reply) =>
    sendPage(reply, findingPage(request.params.code)),
  );
}

function sendPage(reply: FastifyReply, content: string | undefined): FastifyReply {
  if (content === undefined) throw new Problem('api.place-unknown', 'not-found', { params: { path: reply.request.url.slice(0, 200) } });
  return reply.type('text/html; charset=utf-8').send(content);
}
