import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildInvoice } from '../build.ts';
import { comparable } from '../convert/differences.ts';
import { leavesOf } from '../convert/leaves.ts';
import { invoiceDrafts } from '../drafts.arbitrary.ts';
import type { Invoice } from '../model.ts';
import { readInvoice } from '../read/index.ts';
import { writeCii } from './cii.ts';
import { writeFacturXml } from './facturx.ts';
import { profileHolding } from './profileFit.ts';
import { type FacturXProfile, PROFILE_ORDER, PROFILES, profileOfSpecification } from './profiles.ts';
import { type SchemaName, schemaCheck, schemasPresent } from './schemas.testing.ts';

function schemaOf(profile: FacturXProfile): SchemaName {
  return profile === 'extended-ctc-fr' ? 'factur-x-extended' : `factur-x-${profile}`;
}

function readBack(bytes: Uint8Array): Invoice {
  const reading = readInvoice(bytes);
  assert.ok(reading.kind === 'invoice');
  return reading.document.invoice;
}

const valuesOf = (invoice: Invoice): string[] =>
  leavesOf(comparable({ invoice, attachments: [] }))
    .map(({ path: at, value }) => `${at} = ${value}`)
    .sort();

test('any built invoice is valid in every profile, and what it does not hold is told', (context) => {
  if (!schemasPresent) return context.diagnostic('left out: ../shared/schemas is absent');
  for (const profile of PROFILE_ORDER) {
    const check = schemaCheck(schemaOf(profile));
    fc.assert(
      fc.property(invoiceDrafts, (draft) => {
        const invoice = buildInvoice(draft);
        const { bytes, report, invoice: written } = writeFacturXml(invoice, profile);
        assert.deepEqual(check(bytes), [], new TextDecoder().decode(bytes));
        assert.equal(readBack(bytes).specification, PROFILES[profile].specification);
        assert.deepEqual(valuesOf(readBack(bytes)), valuesOf(written));
        const told = report.filter(({ code }) => code === 'CONVERT-LOST').map(({ at }) => at ?? '');
        const kept = new Set(leavesOf(written).map(({ path: at }) => at));
        for (const { path: at } of leavesOf(invoice)) {
          const isTold = told.some((place) => at === place || at.startsWith(`${place}.`));
          assert.equal(kept.has(at), !isTold, `${profile} ${at}`);
        }
        if (profile !== 'minimum' && profile !== 'basic-wl' && profile !== 'basic') assert.deepEqual(told, []);
      }),
      { numRuns: 60 },
    );
  }
});

test('every valid document of the corpus fits the schema of the profile that holds it', (context) => {
  const corpus = path.resolve(import.meta.dirname, '../../../../../shared/corpus');
  const index = path.join(corpus, 'open/index.json');
  if (!schemasPresent || !existsSync(index)) return context.diagnostic('left out: ../shared is absent');
  const checks = new Map(PROFILE_ORDER.map((profile) => [profile, schemaCheck(schemaOf(profile))]));
  const entries = JSON.parse(readFileSync(index, 'utf8')) as { file: string; xsd?: { valid: boolean }; en16931?: { valid: boolean } }[];
  const used = new Map<FacturXProfile, number>();
  for (const { file } of entries.filter(({ xsd, en16931 }) => xsd?.valid && en16931?.valid)) {
    const reading = readInvoice(readFileSync(path.join(corpus, file)));
    assert.ok(reading.kind === 'invoice', file);
    const { invoice, attachments } = reading.document;
    for (const profile of new Set<FacturXProfile>([profileHolding(invoice), 'minimum', 'basic'])) {
      const { bytes, report } = writeFacturXml(invoice, profile, { attachment: (i) => attachments[i] });
      if (report.some(({ severity }) => severity === 'error')) continue;
      assert.deepEqual(checks.get(profile)?.(bytes), [], `${file} ${profile}`);
      if (profile === profileHolding(invoice)) used.set(profile, (used.get(profile) ?? 0) + 1);
    }
  }
  context.diagnostic(JSON.stringify([...used]));
});

const small = buildInvoice({
  number: 'F1',
  issueDate: '2026-03-01',
  seller: { name: 'V', identifiers: [], address: { country: 'FR' } },
  buyer: { name: 'A', identifiers: [] },
  lines: [{ name: 'Un', quantity: '2', unitPrice: '1.5', vatCategory: 'S', vatRate: '20' }],
});

test('the smallest profile that holds an invoice', () => {
  const header: Invoice = { ...small, lines: [], vatBreakdown: [], totals: { net: '3', vat: '0.6', gross: '3.6', payable: '3.6' } };
  assert.equal(profileHolding(header), 'minimum');
  assert.equal(profileHolding({ ...header, notes: [{ text: 'n' }] }), 'basic-wl');
  assert.equal(profileHolding(small), 'basic');
  assert.equal(profileHolding({ ...small, salesOrderReference: 'S' }), 'en16931');
  assert.equal(profileHolding({ ...header, specification: PROFILES['extended-ctc-fr'].specification }), 'extended-ctc-fr');
});

test('what a profile does not hold is left out, told by term, group by group', () => {
  const full: Invoice = {
    ...small,
    salesOrderReference: 'S1',
    seller: { name: 'V', identifiers: [], contact: { name: 'C', email: 'c@example.org' }, address: { country: 'FR', city: 'Lyon' } },
  };
  const lost = (profile: FacturXProfile): string[] =>
    writeFacturXml(full, profile)
      .report.filter(({ code }) => code === 'CONVERT-LOST')
      .map(({ at, terms, seen }) => `${terms.join()} ${at} ${seen}`);
  assert.deepEqual(lost('basic'), ['BG-6 seller.contact C · c@example.org', 'BT-14 salesOrderReference S1']);
  assert.deepEqual(lost('minimum'), [
    'BG-6 seller.contact C · c@example.org',
    'BT-37 seller.address.city Lyon',
    'BG-25 lines[0] 2 · S · 20 · 1 · C62 · 3.00 · 1.5 · Un',
    'BG-23 vatBreakdown[0] 3.00 · 0.60 · S · 20',
    'BT-106 totals.linesNet 3.00',
    'BT-14 salesOrderReference S1',
  ]);
  assert.doesNotMatch(new TextDecoder().decode(writeFacturXml(full, 'minimum').bytes), /Lyon|S1|IncludedSupplyChainTradeLineItem/);
});

test('what a profile cannot be without is an error', () => {
  const { report } = writeFacturXml({ ...small, lines: [] }, 'basic');
  assert.deepEqual(
    report.filter(({ severity }) => severity === 'error').map(({ code, at }) => [code, at]),
    [['CONVERT-MISSING', 'lines[]']],
  );
});

test('profiles are known by the identifiers of every edition', () => {
  for (const profile of PROFILE_ORDER) assert.equal(profileOfSpecification(PROFILES[profile].specification), profile);
  assert.equal(profileOfSpecification('urn:cen.eu:en16931:2017#compliant#urn:zugferd.de:2p0:basic'), 'basic');
  assert.equal(profileOfSpecification('urn:cen.eu:en16931:2017:compliant:factur-x.eu:1p0:basic'), 'basic');
  assert.equal(profileOfSpecification('urn:factur-x.eu:1p0:basicwl'), 'basic-wl');
  assert.equal(profileOfSpecification('urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_3.0'), undefined);
  assert.equal(profileOfSpecification(undefined), undefined);
});

test('D16B takes one preceding invoice, D22B any number', (context) => {
  const invoice = { ...small, precedingInvoices: [{ number: 'A' }, { number: 'B' }] };
  assert.match(new TextDecoder().decode(writeCii(invoice)), />B</);
  const bytes = writeCii(invoice, { release: 'D16B' });
  assert.doesNotMatch(new TextDecoder().decode(bytes), />B</);
  if (!schemasPresent) return context.diagnostic('left out: ../shared/schemas is absent');
  assert.deepEqual(schemaCheck('cii-D16B')(bytes), []);
});
