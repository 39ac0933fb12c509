import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, test } from 'node:test';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { Problem } from '#kernel';
import type { Mail } from './index.ts';
import { openMailer } from './index.ts';

const received: { from: string; to: string[]; raw: Buffer }[] = [];
let answer: Error | null = null;
let url = '';

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  logger: false,
  onRcptTo: (_address, _session, done) => done(answer),
  onData(stream, session, done) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      const { mailFrom, rcptTo } = session.envelope;
      received.push({ from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map((to) => to.address), raw: Buffer.concat(chunks) });
      done();
    });
  },
});

before(
  () =>
    new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
        resolve();
      });
    }),
);
after(() => new Promise<void>((resolve) => server.close(() => resolve())));
beforeEach(() => {
  received.length = 0;
  answer = null;
});

const mail: Mail = {
  id: '0199-abc',
  to: 'camille@example.org',
  subject: 'Facture mise à disposition',
  text: 'Bonjour,\n\nà bientôt',
  html: '<p>Bonjour</p>',
  language: 'fr',
};
const codeOf = (code: string) => (error: unknown) => error instanceof Problem && error.code === code;

test('a mail arrives with subject, both bodies, sender and a stable id', async () => {
  const mailer = openMailer({ smtpUrl: url, mailFrom: 'Unisson <no-reply@factures.example>' });
  await mailer.send(mail);
  mailer.close();
  assert.equal(received.length, 1);
  assert.equal(received[0]?.from, 'no-reply@factures.example');
  assert.deepEqual(received[0]?.to, ['camille@example.org']);
  const parsed = await PostalMime.parse(received[0]?.raw ?? '');
  assert.equal(parsed.subject, mail.subject);
  assert.match(parsed.text ?? '', /à bientôt/);
  assert.match(parsed.html ?? '', /<p>Bonjour<\/p>/);
  assert.equal(parsed.messageId, '<0199-abc@factures.example>');
});

test('line breaks in a subject add no header and no recipient', async () => {
  const mailer = openMailer({ smtpUrl: url, mailFrom: 'no-reply@factures.example' });
  await mailer.send({ ...mail, subject: 'Hello\r\nBcc: thief@example.org\r\n\r\nbody', language: 'fr\r\nX-Evil: 1' });
  mailer.close();
  assert.deepEqual(received[0]?.to, ['camille@example.org']);
  const parsed = await PostalMime.parse(received[0]?.raw ?? '');
  assert.deepEqual(
    parsed.headers.filter(({ key }) => key === 'bcc' || key === 'x-evil'),
    [],
  );
  assert.match(parsed.subject ?? '', /^Hello Bcc:/);
});

for (const to of ['a@b.fr, c@d.fr', 'a@b.fr\r\nBcc: c@d.fr', 'no address', '<a@b.fr>', `${'x'.repeat(250)}@example.org`]) {
  test(`the address ${JSON.stringify(to.slice(0, 30))} is refused`, async () => {
    const mailer = openMailer({ smtpUrl: url, mailFrom: 'no-reply@factures.example' });
    await assert.rejects(mailer.send({ ...mail, to }), codeOf('mail.bad-address'));
    mailer.close();
    assert.equal(received.length, 0);
  });
}

test('a refusal for good and one for now are told apart; an absent server is one for now', async () => {
  const mailer = openMailer({ smtpUrl: url, mailFrom: 'no-reply@factures.example' });
  answer = Object.assign(new Error('no such user'), { responseCode: 550 });
  await assert.rejects(mailer.send(mail), codeOf('mail.refused'));
  answer = Object.assign(new Error('busy'), { responseCode: 451 });
  await assert.rejects(mailer.send(mail), codeOf('mail.unavailable'));
  mailer.close();
  const nowhere = openMailer({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'no-reply@factures.example' });
  await assert.rejects(nowhere.send(mail), codeOf('mail.unavailable'));
  nowhere.close();
});

test('without a mail server nothing is sent', async () => {
  const mailer = openMailer({ mailFrom: 'no-reply@factures.example' });
  assert.equal(mailer.isReal, false);
  await mailer.send(mail);
  assert.equal(received.length, 0);
});
