import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { deposit, processInvoice, routeInvoice } from '#domain/invoices';
import type { World } from '../../testing/world.ts';
import { addPerson, openWorld, ubl } from '../../testing/world.ts';
import type { MailWriter } from '../mail.ts';
import { listMails } from './list-mails.ts';
import { notifyStatus } from './notify-status.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const writer: MailWriter = {
  writeDigest: ({ rhythm }, person) => ({ subject: rhythm, textBody: person.name, htmlBody: '' }),
  writeNews: ({ code }, person) => ({ subject: code, textBody: person.name, htmlBody: '' }),
  writeStatus: ({ side, event, invoice, person }) => ({
    subject: `${side} ${event.action} ${invoice.number}`,
    textBody: person.name,
    htmlBody: '',
  }),
};

test('both sides are told once, except who acted and who does not want to', async () => {
  const colleague = await addPerson(world.context, {
    structureId: world.city,
    structureName: 'Ville de Paris',
    structureIsPublic: true,
    spaces: { 'invoices-received': 'read' },
  });
  const silent = await addPerson(world.context, {
    structureId: world.city,
    structureName: 'Ville de Paris',
    structureIsPublic: true,
    spaces: { 'invoices-received': 'read' },
  });
  await sql`UPDATE users SET rhythms = '{"invoices-received":"none"}' WHERE id = ${silent.id}`.execute(world.context.database);
  const outcome = await deposit(world.context, world.supplier, { file: await world.stage(ubl()), fileName: 'a.xml', channel: 'portal' });
  assert.ok(outcome.state === 'accepted');
  const { id } = outcome.invoice;
  await routeInvoice(world.context, id);
  await notifyStatus(world.context, id, 3, writer);
  await notifyStatus(world.context, id, 3, writer);
  const told = async () => (await listMails(world.context, { limit: 50 })).map(({ userId, subject }) => `${userId} ${subject}`).sort();
  assert.deepEqual(
    await told(),
    [
      `${world.supplier.id} supplier make-available F-1`,
      `${world.clerk.id} recipient make-available F-1`,
      `${colleague.id} recipient make-available F-1`,
    ].sort(),
  );
  await processInvoice(world.context, world.clerk, id, { action: 'certify-service' });
  await notifyStatus(world.context, id, 4, writer);
  assert.equal((await told()).length, 4);
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM graphile_worker.jobs WHERE task_identifier = 'mail.send'`.execute(
    world.context.database,
  );
  assert.equal(rows[0]?.n, 4);
});
