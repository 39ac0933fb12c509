import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DigestLine } from '#domain/notifications';
import { writeDigest } from './mail-digest.ts';

const at = new Date('2026-07-01T05:00:00Z');
const status = (number: string): DigestLine => ({
  code: 'status',
  params: { number, status: 'available', counterpart: 'Papeterie', amount: '1204.50', currency: 'EUR' },
  link: `/invoices/${number}`,
  at,
});
const reader = { name: 'Claire', language: 'fr' } as const;

test('a digest tells each line with its link, how many are left, and where', () => {
  const mail = writeDigest(
    'https://unisson.test',
    {
      rhythm: 'daily',
      count: 150,
      groups: [{ kind: 'invoices-received', structure: 'Valmorin', count: 142, lines: [status('F-1'), status('F-2')] }],
    },
    reader,
  );
  assert.equal(mail.subject, 'Votre résumé du jour : 150 nouvelles');
  assert.match(
    mail.textBody,
    /FACTURES REÇUES, VALMORIN : 142 nouvelles\n- Facture F-1 \(Papeterie, 1\s204,50\s€\) : Mise à disposition, 01\/07\/2026 07:00\nhttps:\/\/unisson\.test\/invoices\/F-1/,
  );
  assert.match(mail.textBody, /- Voir aussi les 140 autres\nhttps:\/\/unisson\.test\/invoices\/received/);
  assert.match(mail.textBody, /Et 8 autres dans d’autres structures\./);
  assert.match(mail.textBody, /https:\/\/unisson\.test\/account\/notifications$/);
  assert.match(mail.htmlBody, /<a href="https:\/\/unisson\.test\/invoices\/F-2"/);
});

test('one thing is told in the singular, in English too, and weekly says so', () => {
  const mail = writeDigest(
    '',
    { rhythm: 'weekly', count: 1, groups: [{ kind: 'requests', structure: '', count: 1, lines: [{ ...status('F-1') }] }] },
    { ...reader, language: 'en' },
  );
  assert.equal(mail.subject, 'Your weekly summary: 1 item');
  assert.match(mail.textBody, /^REQUESTS : 1 item$/m);
});

test('what a sender wrote stays text: no markup in HTML, no second line', () => {
  const mail = writeDigest(
    '',
    {
      rhythm: 'daily',
      count: 1,
      groups: [{ kind: 'invoices-received', structure: '<script>', count: 1, lines: [status('<img src=x>\r\nBcc: a@b.fr')] }],
    },
    reader,
  );
  assert.ok(!mail.htmlBody.includes('<img'));
  assert.ok(!mail.htmlBody.includes('<script>'));
  assert.match(mail.textBody, /Facture <img src=x> Bcc: a@b\.fr \(/);
});
