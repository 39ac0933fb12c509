import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { maxPrintedLines, renderInvoice } from './index.ts';
import { readStructure } from './pdf-structure.testing.ts';
import { sampleInvoice } from './sample-invoices.testing.ts';
import { emptyInvoice } from '../emptyInvoice.ts';
import { closeTypesetting } from './typeset.ts';

after(closeTypesetting);

const xml = { bytes: Buffer.from(`<Invoice>é &amp; ${'x'.repeat(5000)}</Invoice>`), name: 'facture.xml', mediaType: 'text/xml' };
const shown = async (...args: Parameters<typeof renderInvoice>) => readStructure(await renderInvoice(...args));

test('the same invoice gives the same bytes', async () => {
  const [one, other] = [
    await renderInvoice(sampleInvoice(), { language: 'fr', xml }),
    await renderInvoice(sampleInvoice(), { language: 'fr', xml }),
  ];
  assert.deepEqual(one, other);
});

test('the structure is that of a tagged PDF/A-3b in its language', async () => {
  const pdf = await shown(sampleInvoice(), { language: 'fr', xml });
  assert.match(pdf.catalog, /\/Lang \(fr-FR\)/u);
  assert.match(pdf.catalog, /\/MarkInfo <<\s*\/Marked true/u);
  assert.match(pdf.catalog, /\/StructTreeRoot \d+ 0 R/u);
  assert.match(pdf.catalog, /\/AF \[\d+ 0 R\]/u);
  const intents = Number(/\/OutputIntents (\d+) 0 R/u.exec(pdf.catalog)?.[1]);
  assert.match(pdf.object(Number(/(\d+) 0 R/u.exec(pdf.object(intents))?.[1])), /\/S \/GTS_PDFA1/u);
  assert.match(pdf.xmp, /<pdfaid:part>3<\/pdfaid:part><pdfaid:conformance>B<\/pdfaid:conformance>/u);
  assert.match(pdf.xmp, /Facture n° FA-2026-0412/u);
  assert.ok(pdf.fonts.some((font) => font.endsWith('Figtree-Regular')));
  assert.match((await shown(sampleInvoice(), { language: 'en' })).catalog, /\/Lang \(en-GB\)/u);
});

test('the original travels inside, byte for byte, as the source', async () => {
  const { embedded } = await shown(sampleInvoice(), { language: 'fr', xml });
  assert.deepEqual(embedded, [{ name: 'facture.xml', bytes: xml.bytes, relationship: 'Source', mediaType: 'text/xml' }]);
});

test('attachments lose folders and doubles in their names', async () => {
  const file = (name: string) => ({ name, bytes: Buffer.from(name), mediaType: 'not a type', relationship: 'supplement' as const });
  const { embedded } = await shown(sampleInvoice(), {
    language: 'fr',
    attachments: [file('../../etc/plan.pdf'), file('C:\\plan.pdf'), file('..')],
  });
  assert.deepEqual(
    embedded.map(({ name, mediaType }) => [name, mediaType]),
    [
      ['plan.pdf', 'application/octet-stream'],
      ['2-plan.pdf', 'application/octet-stream'],
      ['attachment-3', 'application/octet-stream'],
    ],
  );
});

test('everything a reader looks for is on the page', async () => {
  const text = (
    await shown(sampleInvoice(), {
      language: 'fr',
      xml,
      context: { statusLabel: 'Suspendue', platformNumber: '1204588', depositedAt: new Date('2026-11-21T13:05:00Z') },
    })
  )
    .text()
    .replace(/\s/gu, ' ');
  for (const expected of [
    'Facture',
    'FA-2026-0412',
    '21/12/2026',
    'SVC-ACHATS-02',
    'ENG-2026-00871',
    'M-2025-14',
    'École Jules-Verne',
    '12/11/2026',
    '503 667 423 00018',
    '13 448,60 €',
    'FR76 3000 6000 0112 3456 7890 189',
    'Suspendue',
    '21/11/2026 14:05',
    'RCS La Rochelle',
    'seules authentiques',
  ]) {
    assert.ok(text.includes(expected), expected);
  }
});

test('English numbers, labels and titles', async () => {
  const text = (await shown(sampleInvoice(), { language: 'en' })).text();
  for (const expected of ['Invoice', '€13,448.60', 'VAT summary', 'Amount due', 'alone are authentic'])
    assert.ok(text.includes(expected), expected);
});

test('a credit note says so', async () => {
  assert.match((await shown(sampleInvoice(1, { typeCode: '381' }), { language: 'fr' })).text(), /Avoir/u);
});

test('nothing in a text is markup', async () => {
  const hostile = '#import "x": * $x^2$ *gras* _it_ ] [ `r` <l> @r \\u{41} #panic() //c';
  const invoice = sampleInvoice(1, { number: hostile, notes: [{ subjectCode: hostile, text: hostile }], paymentTerms: hostile });
  const text = (await shown(invoice, { language: 'fr' })).text().replaceAll('\u200b', '').replace(/\s+/gu, ' ');
  assert.ok(text.split(hostile).length > 3, text);
});

test('any script, control or lone surrogate is rendered or replaced, never fatal', async () => {
  const name = 'Ωμέγα شركة Привет 🌿👩‍👩‍👧 中国 עברית a\u0331\u0489 \ud800 \u0007\u202eevil ﷽ é';
  const pdf = await shown(sampleInvoice(2, { seller: { name, identifiers: [] }, buyer: { name: '中'.repeat(5000), identifiers: [] } }), {
    language: 'fr',
  });
  const text = pdf.text();
  for (const expected of ['Ωμέγα', 'Привет', '\ufffd']) assert.ok(text.includes(expected), expected);
  assert.ok(!text.includes('\u202e'));
});

test('an empty invoice still makes a page', async () => {
  const pdf = await shown(emptyInvoice(), { language: 'fr' });
  assert.equal(pdf.pages, 1);
  assert.match(pdf.text(), /aucune ligne/u);
});

test('lines past the bound are counted, not printed', async () => {
  const pdf = await shown(sampleInvoice(maxPrintedLines + 8000), { language: 'fr' });
  assert.ok(pdf.text().includes(`Seules les ${maxPrintedLines} premières lignes sur ${maxPrintedLines + 8000}`));
});

test('memory stays bounded over 200 renders', async () => {
  for (let i = 0; i < 20; i++) await renderInvoice(sampleInvoice(3, { number: `W${i}` }), { language: 'fr' });
  const before = process.memoryUsage.rss();
  for (let i = 0; i < 200; i++) await renderInvoice(sampleInvoice(3, { number: `N${i}` }), { language: 'fr' });
  assert.ok(process.memoryUsage.rss() - before < 150e6, `${process.memoryUsage.rss() - before} bytes more`);
});
