import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '#kernel';
import { Problem } from '#kernel';
import { clientAddress } from '#platform/http';
import type { CookieJar } from '../cookies.ts';
import { languageOf } from '../language.ts';
import type { PortalDependencies } from '../visit.ts';
import type { Refusal, Ticket } from './sign-in-gate.ts';
import { signInGate } from './sign-in-gate.ts';

/** What somebody turned away is answered, in a language: a page, or JSON for our islands. */
export type RefusalText = (language: Language, problem: Problem, asJson: boolean) => string;

/** The answer goes out before the server's own headers are put on: it brings what a page without a word of the visitor's needs. */
const safe = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'self'; frame-ancestors 'none'; object-src 'none'; base-uri 'none'",
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** A gate on the server: `doorkeeper` turns away before the server does anything, `hook` has the others wait for their turn. */
export interface Gate {
  doorkeeper(request: IncomingMessage, response: ServerResponse): boolean;
  hook(request: FastifyRequest, reply: FastifyReply): Promise<void>;
}

/** Whether a path is one of the gated routes, parameters included. */
function gatedPaths(paths: readonly string[]): (path: string) => boolean {
  const whole = new Set(paths.filter((path) => !path.includes(':')));
  const beginnings = paths.filter((path) => path.includes(':')).map((path) => path.slice(0, path.indexOf(':')));
  return (path) => whole.has(path) || beginnings.some((beginning) => path.startsWith(beginning));
}

/** The gate of these routes (POST). */
export function gateOf(dependencies: PortalDependencies, jar: CookieJar, paths: readonly string[], text: RefusalText): Gate {
  const { context, settings } = dependencies;
  const gate = signInGate(context, settings.signInsPerMinute);
  const isGated = gatedPaths(paths);
  const tickets = new WeakMap<IncomingMessage, Ticket>();
  const answers = new Map<string, { head: Record<string, string | number>; body: Buffer }>();

  function turnAway(request: IncomingMessage, response: ServerResponse, { code, seconds }: Refusal): void {
    const language = languageOf(jar.read(request, 'language'), undefined, request.headers['accept-language']);
    const asJson = (request.headers.accept ?? '').startsWith('application/json');
    const key = `${language} ${code} ${asJson}`;
    let answer = answers.get(key);
    if (!answer) {
      // Written once: thousands may be answered it.
      const body = Buffer.from(text(language, new Problem(code, 'too-many', { params: { seconds: String(seconds) } }), asJson));
      const type = asJson ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8';
      answer = { head: { ...safe, 'content-type': type, 'content-length': body.length, 'retry-after': seconds }, body };
      answers.set(key, answer);
    }
    response.writeHead(429, answer.head).end(answer.body);
  }

  const look = (request: IncomingMessage): Ticket | Refusal =>
    gate({ address: clientAddress(request, settings.trustProxy), device: jar.read(request, 'device') });

  return {
    doorkeeper(request, response) {
      if (request.method !== 'POST' || !isGated((request.url ?? '').split('?', 1)[0] ?? '')) return false;
      const seen = look(request);
      if ('wait' in seen) {
        tickets.set(request, seen);
        return false;
      }
      turnAway(request, response, seen);
      return true;
    },
    async hook(request, reply) {
      const ticket = tickets.get(request.raw) ?? look(request.raw);
      const admission = 'wait' in ticket ? await ticket.wait() : ticket;
      if (!('done' in admission)) {
        reply.hijack();
        turnAway(request.raw, reply.raw, admission);
      } else if (reply.raw.destroyed) admission.done();
      // Closed without an end when the client gives up meanwhile.
      else for (const end of ['finish', 'close']) reply.raw.once(end, admission.done);
    },
  };
}
