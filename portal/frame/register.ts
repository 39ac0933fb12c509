import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { personByToken } from '#domain/accounts';
import { authorise, rights } from '#domain/rights';
import type { Language } from '#kernel';
import { Problem } from '#kernel';
import { say } from '#words';
import { sendAnswer } from './answer.ts';
import type { CookieJar } from './cookies.ts';
import { cookieJar } from './cookies.ts';
import { csrfToken } from './csrf.ts';
import { errorWords, problemPage } from './error-page.tsx';
import type { Gate } from './gate/gated.ts';
import { gateOf } from './gate/gated.ts';
import { languageOf } from './language.ts';
import { fromOurselves } from './origin.ts';
import { documentOf } from './page.tsx';
import { formFields, multipartParts } from './parts.ts';
import { failurePage } from './refusal-page.tsx';
import type { Answer, PortalDependencies, Route, Visit, Visitor } from './visit.ts';

const filesAtOnce = 200;

async function visitorOf(dependencies: PortalDependencies, jar: CookieJar, request: FastifyRequest): Promise<Visitor | undefined> {
  const token = jar.session(request);
  if (!token) return undefined;
  const person = await personByToken(dependencies.context, token);
  return person && { ...person, token };
}

async function visitOf(
  dependencies: PortalDependencies,
  jar: CookieJar,
  request: FastifyRequest,
  reply: FastifyReply,
  readable: (path: string) => boolean,
): Promise<Visit> {
  const visitor = await visitorOf(dependencies, jar, request);
  const language = languageOf(jar.language(request), visitor?.actor.language, request.headers['accept-language']);
  const url = new URL(request.url, 'http://portal');
  const here = url.pathname + url.search;
  return {
    ...dependencies,
    language,
    visitor,
    method: request.method === 'POST' ? 'POST' : 'GET',
    here,
    readableHere: request.method === 'GET' || readable(request.routeOptions.url ?? '') ? here : '/home',
    address: request.ip,
    device: { address: request.ip, userAgent: request.headers['user-agent'], device: jar.device(request) },
    carried: { session: jar.session(request), journey: jar.journey(request) },
    params: request.params as Record<string, string>,
    query: url.searchParams,
    csrfToken: visitor ? csrfToken(visitor.csrfSecret) : '',
    wantsJson: (request.headers.accept ?? '').startsWith('application/json'),
    flash: request.method === 'GET' ? jar.takeFlash(request, reply) : undefined,
    say: (key, params) => say(language, key, params),
    form: async () => formFields(request, visitor?.csrfSecret),
    parts: () => multipartParts(request, visitor?.csrfSecret, { fileSize: dependencies.settings.maxDepositBytes, files: filesAtOnce }),
  };
}

/** What somebody is answered who was turned away at the gate: nothing of them was looked up. */
function refusalOf(dependencies: PortalDependencies, language: Language, problem: Problem, asJson: boolean): string {
  const { code, title, detail } = errorWords(language, problem);
  if (asJson) return JSON.stringify({ code, title, detail });
  const stranger: Visit = {
    ...dependencies,
    language,
    visitor: undefined,
    method: 'GET',
    here: '/sign-in',
    readableHere: '/sign-in',
    address: '',
    device: { address: '', userAgent: undefined, device: undefined },
    carried: { session: undefined, journey: undefined },
    params: {},
    query: new URLSearchParams(),
    csrfToken: '',
    wantsJson: false,
    flash: undefined,
    say: (key, params) => say(language, key, params),
    form: () => Promise.reject(problem),
    parts: () => {
      throw problem;
    },
  };
  const answer = problemPage(stranger, problem);
  return answer.kind === 'page' ? documentOf(stranger, answer.page) : detail;
}

async function answerOf(route: Route, visit: Visit, hadSession: boolean): Promise<Answer> {
  if (route.right === 'public') return route.handle(visit);
  const { visitor } = visit;
  if (!visitor) {
    if (visit.wantsJson) throw new Problem('accounts.not-signed-in', 'unauthenticated');
    const next = visit.method === 'GET' ? `?next=${encodeURIComponent(visit.here)}` : '';
    return {
      kind: 'redirect',
      to: `/sign-in${next}`,
      ...(hadSession ? { cookies: [{ name: 'session' }], flash: { tone: 'information', key: 'portal.session-ended' } } : {}),
    };
  }
  if (visitor.mustSetUpSecondFactor && !route.whileSettingUp) {
    if (visit.wantsJson) throw new Problem('accounts.second-factor-needed', 'forbidden');
    return { kind: 'redirect', to: '/account/security/second-factor' };
  }
  if (route.method === 'POST' && visitor.actor.viewingAs && !route.whileViewing) throw new Problem('rights.viewing', 'forbidden');
  // Rights about one's own structure are known before the page begins; those about a paper, or an id, are the operation's.
  if (rights[route.right].relation === 'member') authorise(visitor.actor, route.right);
  return route.handle({ ...visit, visitor });
}

/** Puts the portal's routes on the server: visitor, language, token, answer and error page are the frame's; pages only read and act. Returns the gate of what anybody may try. */
export function registerRoutes(server: FastifyInstance, dependencies: PortalDependencies, routes: readonly Route[]): Gate {
  const jar = cookieJar(dependencies.settings);
  const pages = new Set(routes.filter((route) => route.method === 'GET').map((route) => route.path));
  const readable = (path: string): boolean => pages.has(path);
  const gated = routes.filter((route) => route.method === 'POST' && route.isGated).map((route) => route.path);
  const gate = gateOf(dependencies, jar, gated, (language, problem, asJson) => refusalOf(dependencies, language, problem, asJson));
  for (const route of routes) {
    if (route.demoOnly && dependencies.settings.mode !== 'demo') continue;
    server.route({
      method: route.method,
      url: route.path,
      ...(route.isGated && { onRequest: gate.hook }),
      handler: async (request, reply) => {
        const visit = await visitOf(dependencies, jar, request, reply, readable);
        try {
          if (route.method === 'POST' && !fromOurselves(request)) throw new Problem('portal.form-not-ours', 'forbidden');
          return await sendAnswer(request, reply, visit, jar, await answerOf(route, visit, jar.session(request) !== undefined));
        } catch (error) {
          if (!(error instanceof Problem)) request.log.error({ err: error }, 'page failed');
          return sendAnswer(request, reply, visit, jar, await failurePage(visit, error));
        }
      },
    });
  }
  server.setNotFoundHandler(async (request, reply) => {
    const visit = await visitOf(dependencies, jar, request, reply, readable);
    return sendAnswer(request, reply, visit, jar, problemPage(visit, new Problem('portal.page-not-found', 'not-found')));
  });
  return gate;
}
