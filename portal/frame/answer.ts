import type { FastifyReply, FastifyRequest } from 'fastify';
import { contentDisposition } from '#platform/http';
import type { CookieJar } from './cookies.ts';
import { documentOf } from './page.tsx';
import type { Answer, Visit } from './visit.ts';

/** Turns what a page answered into the HTTP reply. */
export async function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  visit: Visit,
  jar: CookieJar,
  answer: Answer,
): Promise<unknown> {
  switch (answer.kind) {
    case 'page':
      for (const cookie of answer.cookies ?? []) jar.change(reply, cookie.name, cookie.value);
      if (answer.page.isSecret) reply.header('referrer-policy', 'no-referrer');
      return reply
        .status(answer.status ?? 200)
        .header('cache-control', 'no-store')
        .type('text/html; charset=utf-8')
        .send(documentOf(visit, answer.page));
    case 'redirect':
      for (const cookie of answer.cookies ?? []) jar.change(reply, cookie.name, cookie.value);
      if (answer.flash) jar.leaveFlash(reply, answer.flash);
      return reply.redirect(answer.to, 303);
    case 'file':
      return reply
        .header('content-disposition', contentDisposition(answer.name, answer.inline ? 'inline' : 'attachment'))
        .header('cache-control', 'private, no-store')
        .header('x-content-type-options', 'nosniff')
        .type(answer.mediaType)
        .send(answer.body);
    case 'fragment':
    case 'document':
      return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(answer.html);
    case 'json':
      return reply
        .status(answer.status ?? 200)
        .header('cache-control', 'no-store')
        .send(answer.body);
    case 'events': {
      reply.hijack();
      const { raw } = reply;
      raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
      raw.write(': open\n\n');
      const stop = answer.start((event, data) => raw.write(`event: ${event}\ndata: ${data}\n\n`));
      // A comment now and then keeps proxies from closing a quiet line.
      const beat = setInterval(() => raw.write(': still here\n\n'), 25_000);
      beat.unref();
      request.raw.on('close', () => {
        clearInterval(beat);
        stop();
        raw.end();
      });
      return reply;
    }
  }
}
