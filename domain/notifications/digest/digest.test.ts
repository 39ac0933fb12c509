import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { deposit, routeInvoice } from '#domain/invoices';
import type { News } from '#domain/news';
import { Problem } from '#kernel';
import type { World } from '../../testing/world.ts';
import { addPerson, openWorld, ubl } from '../../testing/world.ts';
import type { Mail, MailWriter } from '../mail.ts';
import { forgetMails } from '../operations/forget-mails.ts';
import { listMails } from '../operations/list-mails.ts';
import { notifyStatus } from '../operations/notify-status.ts';
import { tellNews } from '../operations/tell-news.ts';
import { changeRhythms } from './change-rhythms.ts';
import type { Digest } from './digest.ts';
import { kindsConcerning } from './kinds-concerning.ts';
import { sendDigests } from './send-digests.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const writer: MailWriter = {
  writeStatus: ({ invoice }) => ({ subject: `at once ${invoice.number}`, textBody: '', htmlBody: '' }),
  writeNews: ({ code }) => ({ subject: `at once ${code}`, textBody: '', htmlBody: '' }),
  writeDigest: (digest) => ({ subject: `${digest.rhythm} ${digest.count}`, textBody: JSON.stringify(digest), htmlBody: '' }),
};
const digestOf = (mail: Mail): Digest => JSON.parse(mail.textBody) as Digest;

async function reader(rhythms: Record<string, string>): Promise<string> {
  const { id } = await addPerson(world.context, {
    structureId: world.city,
    structureName: 'Ville de Paris',
    structureIsPublic: true,
    role: 'secondary-manager',
    spaces: { 'invoices-received': 'read' },
  });
  await sql`UPDATE users SET rhythms = ${JSON.stringify(rhythms)}::jsonb WHERE id = ${id}`.execute(world.context.database);
  return id;
}

const news = (id: string, factKey: string, kind: News['kind'] = 'requests', structure = 'Ville de Paris'): News => ({
  factKey,
  code: 'request-attachment',
  kind,
  to: [{ userId: id }],
  params: { structure, asker: factKey },
  path: '/organisation/requests',
});
const mails = async (id: string): Promise<Mail[]> => (await listMails(world.context, { limit: 200 })).filter(({ userId }) => userId === id);
const subjects = async (id: string): Promise<string[]> => (await mails(id)).map(({ subject }) => subject).sort();
const at = (instant: string) => world.context.clock.set(instant);

test('at once, daily, weekly, none: each is told as they chose, and security at once', async () => {
  const people = {
    once: await reader({}),
    daily: await reader({ requests: 'daily' }),
    weekly: await reader({ requests: 'weekly' }),
    none: await reader({ requests: 'none' }),
  };
  for (const id of Object.values(people)) {
    await tellNews(world.context, news(id, `a-${id}`), writer);
    await tellNews(world.context, { ...news(id, `b-${id}`, 'security'), code: 'password-changed' }, writer);
  }
  assert.equal(await sendDigests(world.context, 'daily', writer), 1);
  assert.equal(await sendDigests(world.context, 'weekly', writer), 1);
  assert.deepEqual(await subjects(people.once), ['at once password-changed', 'at once request-attachment']);
  assert.deepEqual(await subjects(people.daily), ['at once password-changed', 'daily 1']);
  assert.deepEqual(await subjects(people.weekly), ['at once password-changed', 'weekly 1']);
  assert.deepEqual(await subjects(people.none), ['at once password-changed']);
});

test('steps of an invoice wait too, each side under its own structure', async () => {
  const id = await reader({ 'invoices-received': 'daily' });
  const outcome = await deposit(world.context, world.supplier, { file: await world.stage(ubl()), fileName: 'a.xml', channel: 'portal' });
  assert.ok(outcome.state === 'accepted');
  await routeInvoice(world.context, outcome.invoice.id);
  await notifyStatus(world.context, outcome.invoice.id, 3, writer);
  await notifyStatus(world.context, outcome.invoice.id, 3, writer);
  assert.deepEqual(await subjects(id), []);
  await sendDigests(world.context, 'daily', writer);
  const [mail] = await mails(id);
  const [group] = digestOf(mail!).groups;
  assert.deepEqual([group!.kind, group!.structure, group!.count], ['invoices-received', 'Ville de Paris', 1]);
  assert.deepEqual(
    [group!.lines[0]!.code, group!.lines[0]!.params.number, group!.lines[0]!.params.status, group!.lines[0]!.link],
    ['status', 'F-1', 'available', `/invoices/${outcome.invoice.id}`],
  );
});

test('grouped by kind and structure, newest first, short however many there are', async () => {
  const id = await reader({ requests: 'daily', structure: 'daily' });
  for (let n = 0; n < 13; n++) {
    world.context.clock.advance(60_000);
    await tellNews(world.context, news(id, `r${n}`), writer);
  }
  await tellNews(world.context, news(id, 's', 'structure', 'B'), writer);
  for (let n = 0; n < 35; n++) await tellNews(world.context, news(id, `t${n}`, 'structure', `C${String(n).padStart(2, '0')}`), writer);
  await sendDigests(world.context, 'daily', writer);
  const digest = digestOf((await mails(id))[0]!);
  assert.equal(digest.count, 49);
  assert.deepEqual(
    digest.groups.slice(0, 3).map(({ kind, structure, count, lines }) => [kind, structure, count, lines.length]),
    [
      ['requests', 'Ville de Paris', 13, 10],
      ['structure', 'B', 1, 1],
      ['structure', 'C00', 1, 1],
    ],
  );
  assert.equal(digest.groups[0]!.lines[0]!.params.asker, 'r12');
  assert.equal(digest.groups.length, 30);
});

test('one mail a day in Paris: what comes after waits for the next; the job done again tells nothing twice', async () => {
  const id = await reader({ requests: 'daily' });
  at('2026-11-02T06:00:00Z');
  await tellNews(world.context, news(id, 'first'), writer);
  assert.equal(await sendDigests(world.context, 'daily', writer), 1);
  await tellNews(world.context, news(id, 'first'), writer);
  await tellNews(world.context, news(id, 'second'), writer);
  at('2026-11-02T22:59:00Z');
  assert.equal(await sendDigests(world.context, 'daily', writer), 0);
  at('2026-11-02T23:00:00Z');
  assert.equal(await sendDigests(world.context, 'daily', writer), 1);
  const told = (await mails(id)).map((mail) => digestOf(mail).groups[0]!.lines.map(({ params }) => params.asker));
  assert.deepEqual(told, [['second'], ['first']]);
});

test('after a stop of days all that waited comes in one mail', async () => {
  const id = await reader({ requests: 'daily' });
  for (const day of ['02', '03', '05']) {
    at(`2026-11-${day}T10:00:00Z`);
    await tellNews(world.context, news(id, day), writer);
  }
  at('2026-11-20T10:00:00Z');
  assert.equal(await sendDigests(world.context, 'daily', writer), 1);
  assert.deepEqual(
    digestOf((await mails(id))[0]!).groups[0]!.lines.map(({ params }) => params.asker),
    ['05', '03', '02'],
  );
});

test('two workers at once make one mail', async () => {
  const ids = await Promise.all([1, 2, 3].map(() => reader({ requests: 'daily' })));
  for (const id of ids) for (let n = 0; n < 5; n++) await tellNews(world.context, news(id, `n${n}`), writer);
  const made = await Promise.all([1, 2, 3, 4].map(() => sendDigests(world.context, 'daily', writer)));
  assert.equal(
    made.reduce((sum, n) => sum + n, 0),
    3,
  );
  for (const id of ids) assert.deepEqual(await subjects(id), ['daily 5']);
  const { rows } = await sql<{
    n: number;
  }>`SELECT count(*)::integer AS n FROM graphile_worker.jobs WHERE task_identifier = 'mail.send'`.execute(world.context.database);
  assert.equal(rows[0]?.n, 3);
});

test('who changes the rhythm: what waits comes next Monday, next morning, or not at all', async () => {
  const [weekly, atOnce, none] = [
    await reader({ requests: 'daily' }),
    await reader({ requests: 'weekly' }),
    await reader({ requests: 'daily', structure: 'daily' }),
  ];
  for (const id of [weekly, atOnce, none]) await tellNews(world.context, news(id, 'x'), writer);
  await tellNews(world.context, news(none, 'y', 'structure'), writer);
  await changeRhythms(world.context, weekly, { requests: 'weekly' });
  await changeRhythms(world.context, atOnce, { requests: 'at-once' });
  await changeRhythms(world.context, none, { requests: 'none' });
  await sendDigests(world.context, 'daily', writer);
  assert.deepEqual(await subjects(weekly), []);
  assert.deepEqual(await subjects(atOnce), ['daily 1']);
  assert.deepEqual(
    digestOf((await mails(none))[0]!).groups.map(({ kind }) => kind),
    ['structure'],
  );
  await sendDigests(world.context, 'weekly', writer);
  assert.deepEqual(await subjects(weekly), ['weekly 1']);
  await tellNews(world.context, news(atOnce, 'z'), writer);
  assert.deepEqual(await subjects(atOnce), ['at once request-attachment', 'daily 1']);
});

test('a line that slipped in while nothing more was wanted is not told', async () => {
  const id = await reader({ requests: 'daily' });
  await tellNews(world.context, news(id, 'x'), writer);
  await sql`UPDATE users SET rhythms = '{"requests":"none"}' WHERE id = ${id}`.execute(world.context.database);
  assert.equal(await sendDigests(world.context, 'daily', writer), 0);
});

test('somebody whose account was closed meanwhile gets nothing, and nothing waits any more', async () => {
  const id = await reader({ requests: 'daily' });
  await tellNews(world.context, news(id, 'x'), writer);
  await sql`UPDATE users SET is_active = false WHERE id = ${id}`.execute(world.context.database);
  assert.equal(await sendDigests(world.context, 'daily', writer), 0);
  const { rows } = await sql`SELECT 1 FROM digest_lines WHERE user_id = ${id}`.execute(world.context.database);
  assert.equal(rows.length, 0);
});

test('a mail that cannot be written tells nothing and loses nothing', async () => {
  const id = await reader({ requests: 'daily' });
  await tellNews(world.context, news(id, 'x'), writer);
  const broken: MailWriter = {
    ...writer,
    writeDigest: () => {
      throw new Error('no words');
    },
  };
  await assert.rejects(sendDigests(world.context, 'daily', broken), /no words/);
  assert.equal(await sendDigests(world.context, 'daily', writer), 1);
  assert.deepEqual(await subjects(id), ['daily 1']);
});

test('rhythms nobody offers are refused, field by field, and security is nobody’s choice', async () => {
  const id = await reader({ structure: 'weekly' });
  await assert.rejects(changeRhythms(world.context, id, { requests: 'hourly', structure: 'daily' }), (error) => {
    assert.ok(error instanceof Problem);
    assert.deepEqual(error.details.fields, [{ field: 'requests', code: 'accounts.rhythm-unknown' }]);
    return true;
  });
  await changeRhythms(world.context, id, { security: 'none', requests: 'daily' });
  const { rows } = await sql<{ rhythms: object }>`SELECT rhythms FROM users WHERE id = ${id}`.execute(world.context.database);
  assert.deepEqual(rows[0]?.rhythms, { structure: 'weekly', requests: 'daily' });
});

test('kinds are shown to those they concern', () => {
  const grant = { structureId: 's', structureName: 'S', structureIsPublic: false } as const;
  assert.deepEqual(kindsConcerning([]), []);
  assert.deepEqual(kindsConcerning([{ ...grant, role: 'user', spaces: { 'invoices-issued': 'read' } }]), ['invoices-issued', 'structure']);
  assert.deepEqual(
    kindsConcerning([{ ...grant, role: 'principal-manager', spaces: { 'invoices-received': 'read', organisation: 'write' } }]),
    ['invoices-received', 'requests', 'structure'],
  );
});

test('mails go after the operator’s days, told lines after a week', async () => {
  const id = await reader({ requests: 'daily' });
  at('2026-11-02T06:00:00Z');
  await tellNews(world.context, news(id, 'x'), writer);
  await sendDigests(world.context, 'daily', writer);
  at('2026-11-08T06:00:00Z');
  assert.equal(await forgetMails(world.context), 0);
  const lines = async () => (await sql`SELECT 1 FROM digest_lines`.execute(world.context.database)).rows.length;
  assert.equal(await lines(), 1);
  at('2026-11-09T06:00:01Z');
  await forgetMails(world.context);
  assert.equal(await lines(), 0);
  world.context.clock.set(new Date(Date.parse('2026-11-02T06:00:00Z') + 90 * 24 * 3600 * 1000));
  assert.equal(await forgetMails(world.context), 0);
  world.context.clock.advance(1);
  assert.equal(await forgetMails(world.context), 1);
  assert.deepEqual(await subjects(id), []);
});
