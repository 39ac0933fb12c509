import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildInvoice } from '../build.ts';
import { applyFixes } from '../fix/apply.ts';
import { proposeFixes } from '../fix/propose.ts';
import { writeJson } from '../json/toJson.ts';
import { readInvoice } from '../read/index.ts';
import { writeCii } from '../write/cii.ts';
import { writeUbl } from '../write/ubl.ts';
import { convert } from './convert.ts';

const invoice = buildInvoice({
  number: 'F1',
  issueDate: '2026-03-01',
  dueDate: '2026-04-01',
  notes: [{ subjectCode: 'PMT', text: 'n' }],
  seller: { name: 'V', identifiers: [{ value: '73282932000074', scheme: '0009' }], address: { country: 'FR' } },
  buyer: { name: 'A', identifiers: [], vatIdentifier: 'FR44732829320', address: { country: 'FR' } },
  payment: [{ meansCode: '30', creditTransfers: [{ account: 'FR7630006000011234567890189' }], remittance: 'R' }],
  lines: [{ name: 'Un', quantity: '2', unitPrice: '1.5', price: { discount: '0.5' }, vatCategory: 'S', vatRate: '20' }],
});
const originals = [writeUbl(invoice), writeCii(invoice), writeJson(invoice)];

/** What trips readers and repairs: markup, other forms of values, half characters. */
const pieces = [
  '<',
  '>',
  '&',
  '"',
  "'",
  ' ',
  '1 ',
  'eur',
  '31/01/2026',
  '1,5',
  '&#x0;',
  '&#10;',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  ' format="203"',
  '\u202f',
  '{',
  ']',
  '\\u0000',
];

interface Change {
  at: number;
  drop: number;
  put: string;
}

const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), drop: fc.integer({ min: 0, max: 12 }), put: fc.constantFrom('', ...pieces) }),
  { minLength: 1, maxLength: 4 },
);

function changed(bytes: Uint8Array, made: Change[]): Uint8Array {
  let text = new TextDecoder().decode(bytes);
  for (const { at, drop, put } of made) {
    const start = Math.floor(at * text.length);
    text = text.slice(0, start) + put + text.slice(start + drop);
  }
  return new TextEncoder().encode(text);
}

test('whatever is changed in a document, converting ends in a result or a refusal', () => {
  fc.assert(
    fc.property(fc.constantFrom(...originals), changes, fc.constantFrom('ubl', 'cii', 'facturx', 'json'), (original, made, to) => {
      const result = convert(changed(original, made), to);
      if (result.kind === 'refused') assert.ok(result.findings.length > 0);
      else assert.ok(!result.report.some(({ code }) => code === 'CONVERT-UNREADABLE'));
    }),
    { numRuns: 1500 },
  );
});

test('whatever is changed in a document, what is offered can be applied and is then read', () => {
  fc.assert(
    fc.property(fc.constantFrom(...originals), changes, (original, made) => {
      const bytes = changed(original, made);
      const reading = readInvoice(bytes);
      if (reading.kind !== 'invoice') return;
      const fixes = proposeFixes(reading.document);
      const again = readInvoice(applyFixes(bytes, fixes));
      assert.ok(again.kind === 'invoice');
      for (const { at, before, after } of fixes) if (at !== undefined && before !== '') assert.equal(again.document.sources.raw(at), after);
    }),
    { numRuns: 1500 },
  );
});
