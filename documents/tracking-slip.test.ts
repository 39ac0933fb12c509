import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { emptyInvoice } from '#einvoice';
import { closeTypesetting } from '#einvoice/pdf';
import { Problem } from '#kernel';
import { readStructure } from '../packages/einvoice/src/pdf/pdf-structure.testing.ts';
import type { TrackingSlip } from './index.ts';
import { readableInvoice, trackingSlip } from './index.ts';

after(closeTypesetting);

const slip: TrackingSlip = {
  number: 'FA-2026-0412',
  issueDate: '2026-11-01',
  supplier: { name: 'Atelier du Rivage SARL', identifier: 'SIRET 503 667 423 00018' },
  recipient: { name: 'Commune de Saint-Aubin-sur-Lys', service: 'Achats' },
  currency: 'EUR',
  gross: '14448.60',
  currentStatus: 'Mandatée',
  events: [
    { at: new Date('2026-11-01T09:12:00Z'), status: 'Déposée', actor: 'Hélène Fabre', structure: 'Atelier du Rivage SARL' },
    {
      at: new Date('2026-07-01T22:30:00Z'),
      status: 'Suspendue',
      actor: 'Karim Benali',
      motive: 'Pièce manquante',
      comment: '#panic() *x*\nligne deux',
    },
    { at: new Date('2026-11-08T08:00:00Z'), status: 'Mandatée', actor: 'Claire Petit', paymentOrderNumber: '2026-0003321' },
  ],
  generatedAt: new Date('2026-11-21T21:12:00Z'),
};

test('the slip tells every event, with Paris times, actors, motives and numbers', async () => {
  const pdf = readStructure(await trackingSlip(slip, 'fr'));
  const text = pdf.text().replace(/\s/gu, ' ');
  for (const expected of [
    'Bordereau de suivi',
    'FA-2026-0412',
    'Statut actuel',
    '01/11/2026 10:12',
    '02/07/2026 00:30',
    'Hélène Fabre',
    'Atelier du Rivage SARL',
    'Pièce manquante',
    '#panic() *x*',
    'ligne deux',
    '2026-0003321',
    '14 448,60 €',
    '21/11/2026 22:12',
  ]) {
    assert.ok(text.includes(expected), expected);
  }
  assert.match(pdf.catalog, /\/Lang \(fr-FR\)/u);
  assert.match(pdf.xmp, /Bordereau de suivi de la facture n° FA-2026-0412/u);
});

test('in English, and the same bytes each time', async () => {
  const [one, other] = [await trackingSlip(slip, 'en'), await trackingSlip(slip, 'en')];
  assert.deepEqual(one, other);
  assert.match(readStructure(one).text(), /Tracking slip/u);
});

test('an impossible number of events is refused', async () => {
  const event = slip.events[0];
  assert.ok(event);
  await assert.rejects(
    trackingSlip({ ...slip, events: Array.from({ length: 2001 }, () => event) }, 'fr'),
    (error) => error instanceof Problem && error.code === 'documents.too-long',
  );
});

test('the readable invoice carries its original', async () => {
  const invoice = { ...emptyInvoice(), number: 'A' };
  const bytes = Buffer.from('<a/>');
  const pdf = readStructure(await readableInvoice({ invoice, original: { bytes, name: 'a.xml' }, statusLabel: 'Déposée' }, 'fr'));
  assert.deepEqual(
    pdf.embedded.map(({ name, relationship }) => [name, relationship]),
    [['a.xml', 'Source']],
  );
  assert.deepEqual(pdf.embedded[0]?.bytes, bytes);
});
