import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Context } from '#kernel';
import { routes } from '../../portal/spaces/index.ts';
import { demoStructure } from '../../run/demo/structures.ts';
import type { StartedPlatform } from '../started-platform.ts';
import { startedPlatform } from '../started-platform.ts';
import type { Player } from './cast.ts';
import { cast, storeCast } from './cast.ts';
import type { PageForm } from './forms.ts';
import { formsOf } from './forms.ts';
import type { Things } from './thing.ts';
import { makeThings } from './things.ts';

/** Forms about oneself that end the session they are sent in. */
const leftOut = new Set(['/sign-out', '/stop-viewing']);

let started: StartedPlatform;
let things: Things;
let players: Readonly<Record<string, Player>>;
before(async () => {
  started = await startedPlatform({ UNISSON_WORKERS: '0' }, { papers: false });
  things = await makeThings(started);
  players = await storeCast(started);
});
after(() => started.stop());

/** Ids of things of the strangers' structure, and that structure's own. */
const strange = (): readonly string[] => [
  demoStructure('saint-elme').id,
  ...Object.values(things)
    .flat()
    .filter(({ of }) => of.length === 1 && of[0] === 'saint-elme')
    .map(({ id }) => id),
];

/** How many rows of every table name each of these ids. */
async function mentions({ database }: Context, ids: readonly string[]): Promise<Readonly<Record<string, number>>> {
  const { rows: tables } = await sql<{ name: string }>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('sessions', 'acts') ORDER BY 1`.execute(
    database,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ count: string; print: string }>`
      SELECT count(*)::text AS count FROM ${sql.table(name)} AS t WHERE t::text LIKE ANY (${ids.map((id) => `%${id}%`)})`.execute(database);
    counts[name] = Number(rows[0]?.count);
  }
  return counts;
}

/** Every page of somebody's that names no thing, or a thing of theirs. */
function pagesOf(name: string): string[] {
  const structure = cast[name]?.structure;
  return routes.flatMap(({ method, path, right }) => {
    if (method !== 'GET' || right === 'public' || path.endsWith('/live')) return [];
    const named = /([^/]+)\/:(\w+)/.exec(path);
    if (!named) return [path];
    const own = (things[`${named[1]}/${named[2]}`] ?? things[named[2] ?? ''])?.find(({ of }) => of.some((one) => one === structure));
    return own ? [path.replace(/:\w+/, own.id).replace(/:\w+/, 'reject')] : [];
  });
}

async function formsFor(player: Player): Promise<PageForm[]> {
  const { cookie } = await player.enter();
  const found = new Map<string, PageForm>();
  for (const page of pagesOf(player.name)) {
    const answer = await fetch(started.address + page, { headers: { cookie }, redirect: 'manual' });
    const html = await answer.text();
    if (answer.status !== 200 || !answer.headers.get('content-type')?.startsWith('text/html')) continue;
    for (const form of formsOf(html, page))
      if (form.idFields.length > 0 && !leftOut.has(form.action)) found.set(`${form.action} ${form.idFields.join(' ')}`, form);
  }
  return [...found.values()];
}

for (const name of ['recipient principal', 'supplier principal'])
  test(`${name}: an id of strangers in any field of any form reaches nothing of theirs`, async () => {
    const player = players[name];
    assert.ok(player);
    const forms = await formsFor(player);
    const ids = strange();
    const before = await mentions(started.platform.context, ids);
    const sent: string[] = [];
    for (const form of forms)
      for (const field of form.idFields)
        for (const id of ids) {
          const as = await player.enter();
          const fields = form.fields.filter(([key]) => key !== field && key !== '_csrf');
          const answer = await fetch(started.address + form.action, {
            method: 'POST',
            redirect: 'manual',
            headers: { cookie: as.cookie },
            body: new URLSearchParams([['_csrf', as.csrf], ...fields.map(([key, value]) => [key, value]), [field, id]]),
          });
          await answer.body?.cancel();
          sent.push(`${form.action} ${field} ${answer.status}`);
          assert.ok(answer.status < 500, sent.at(-1));
        }
    assert.ok(sent.length > 0);
    assert.deepEqual(await mentions(started.platform.context, ids), before, [...new Set(sent)].join('\n'));
  });
