import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { News } from '#domain/news';
import type { World } from '../../testing/world.ts';
import { openWorld } from '../../testing/world.ts';
import type { MailWriter } from '../mail.ts';
import { listMails, readMail } from './list-mails.ts';
import { mailFailed, mailSent } from './record-sending.ts';
import { tellNews } from './tell-news.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const written = { subject: 'Lien', textBody: 'https://…/token', htmlBody: '<a href="https://…/token">' };
const writer: MailWriter = { writeStatus: () => written, writeNews: () => written, writeDigest: () => written };

async function told(factKey: string, isSecret: boolean): Promise<string> {
  // Ids sort by the time they were made.
  world.context.clock.advance(1);
  const news: News = {
    factKey,
    code: 'verify-contact',
    kind: 'security',
    to: [{ address: 'x@exemple.fr', name: 'X', language: 'fr' }],
    params: {},
    path: '/',
    isSecret,
  };
  await tellNews(world.context, news, writer);
  return (await listMails(world.context, { limit: 1 }))[0]!.id;
}

test('a mail that bears a link is blanked when it was sent, not before, nor when sending failed', async () => {
  const id = await told('a', true);
  const body = async () => {
    const mail = await readMail(world.context, id);
    return [mail!.textBody, mail!.htmlBody];
  };
  assert.deepEqual(await body(), [written.textBody, written.htmlBody]);
  await mailFailed(world.context, id, 'mail.unavailable');
  assert.deepEqual(await body(), [written.textBody, written.htmlBody]);
  await mailSent(world.context, id);
  assert.deepEqual(await body(), ['', '']);
  assert.equal((await readMail(world.context, id))!.subject, 'Lien');
});

test('any other mail stays as it was sent', async () => {
  const id = await told('b', false);
  await mailSent(world.context, id);
  assert.equal((await readMail(world.context, id))!.textBody, written.textBody);
});
