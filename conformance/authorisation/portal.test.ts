import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { rights } from '#domain/rights';
import { newId } from '#kernel';
import type { Route } from '../../portal/frame/visit.ts';
import { routes } from '../../portal/spaces/index.ts';
import type { StartedPlatform } from '../started-platform.ts';
import { startedPlatform } from '../started-platform.ts';
import type { Player } from './cast.ts';
import { cast, heldBy, storeCast } from './cast.ts';
import type { Outcome } from './expected.ts';
import { expectedOutcome } from './expected.ts';
import { fingerprint } from './snapshot.ts';
import type { Thing, Things } from './thing.ts';
import { makeThings } from './things.ts';

/** Parameters that name no thing of anybody: any right value does. */
const plainValues: Readonly<Record<string, string>> = { action: 'reject' };
/** Streams that do not end by themselves, and answers that are the same for everybody. */
const endless = new Set(['/invoices/:invoice/live']);

let started: StartedPlatform;
let things: Things;
let players: Readonly<Record<string, Player>>;
before(async () => {
  started = await startedPlatform({ UNISSON_WORKERS: '0', UNISSON_SECRET_QUESTION: 'true' }, { papers: false });
  things = await makeThings(started);
  players = await storeCast(started);
});
after(() => started.stop());

/** The things a parameter of an address can stand for, with its name. */
function decisiveOf(path: string): { name: string; all: readonly Thing[] } | undefined {
  for (const [, folder = '', name = ''] of path.matchAll(/([^/]+)\/:(\w+)/g)) {
    const all = things[`${folder}/${name}`] ?? things[name];
    if (all) return { name, all };
  }
  return undefined;
}

/** Every address of a route: one for each thing its first named parameter can stand for, and one that nothing answers to. */
function addressesOf(route: Route): { path: string; thing: Thing | undefined }[] {
  const decisive = decisiveOf(route.path);
  const parts = new Set(decisive?.all.flatMap((thing) => Object.keys(thing.parts ?? {})));
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
  const unknown = names.filter((name) => name !== decisive?.name && !(name in plainValues) && !parts.has(name));
  assert.deepEqual(unknown, [], `${route.path}: the matrix knows no thing for these`);
  const fill = (thing?: Thing) =>
    route.path.replaceAll(
      /:(\w+)/g,
      (_, name: string) => (name === decisive?.name ? thing?.id : (thing?.parts?.[name] ?? plainValues[name])) ?? newId(),
    );
  if (!decisive) return [{ path: fill(), thing: undefined }];
  const nothing: Thing = { id: newId(), of: [] };
  return [...decisive.all, nothing].map((thing) => ({ path: fill(thing), thing }));
}

async function ask(route: Route, path: string, as: { cookie: string; csrf: string } | undefined): Promise<Response> {
  const headers: Record<string, string> = as ? { cookie: as.cookie } : {};
  const send = (form?: URLSearchParams | FormData) =>
    fetch(started.address + path, { method: route.method, redirect: 'manual', headers, ...(form && { body: form }) });
  if (route.method === 'GET') return await send();
  // Forms of several buttons say which one was pressed.
  const answer = await send(new URLSearchParams({ _csrf: as?.csrf ?? '', act: 'close' }));
  if (answer.status !== 400) return answer;
  // A form that takes files.
  await answer.body?.cancel();
  const parts = new FormData();
  parts.append('_csrf', as?.csrf ?? '');
  return await send(parts);
}

/** A page without what names the request itself: its address and the ids in it. */
const impersonal = (body: string, path: string): string =>
  body
    .replaceAll(encodeURIComponent(path), '')
    .replaceAll(path, '')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '');

function outcomeOf(answer: Response): Outcome {
  if (answer.status === 303 && answer.headers.get('location')?.startsWith('/sign-in')) return 'sign-in';
  if (answer.status === 404) return 'not-found';
  return answer.status === 403 || answer.status === 401 ? 'forbidden' : 'allowed';
}

/** Whoever looks with somebody else's rights sends no form, whatever it is about. */
const looksOnly = (name: string | undefined, route: (typeof guarded)[number]): boolean =>
  route.method === 'POST' && route.whileViewing !== true && name !== undefined && heldBy(name).onlyLooks;

const guarded = routes.filter(
  (route): route is Exclude<Route, { right: 'public' }> => route.right !== 'public' && !endless.has(route.path),
);
const everybody: readonly (string | undefined)[] = [undefined, ...Object.keys(cast)];

test('every route refuses whom the rights table refuses, answers alike for what is strange and what is not there, and keeps nothing', async () => {
  const found = await fingerprint(started.platform.context);
  const faults: string[] = [];
  const notFound = new Map<string, string>();
  let asked = 0;
  for (const name of everybody) {
    const as = name === undefined ? undefined : await players[name]?.enter();
    for (const route of guarded)
      for (const { path, thing } of addressesOf(route)) {
        const expected = looksOnly(name, route) ? 'forbidden' : expectedOutcome(name, rights[route.right], thing);
        // What is allowed and changes something is lived through by the stories.
        if (expected === 'allowed' && route.method === 'POST') continue;
        const answer = await ask(route, path, as);
        const body = await answer.text();
        asked += 1;
        const got = outcomeOf(answer);
        if (got === 'not-found') {
          const told = `${name} ${route.method} ${route.path}`;
          const same = impersonal(body, path);
          if ((notFound.get(told) ?? same) !== same) faults.push(`${told}: what is strange is answered otherwise than what is not there`);
          notFound.set(told, same);
        }
        if (got !== expected || answer.status >= 500)
          faults.push(
            `${name ?? 'nobody'}: ${route.method} ${path} (${route.path}, ${route.right}) ${answer.status} ${got}, expected ${expected}`,
          );
      }
  }
  assert.deepEqual(faults, []);
  assert.ok(asked > guarded.length * everybody.length, `${asked} asked`);
  assert.deepEqual(await fingerprint(started.platform.context), found);
});
