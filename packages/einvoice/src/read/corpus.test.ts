import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { extractInvoice } from '../pdf/extract.ts';
import { readFinding } from './codes.ts';
import { detect, readInvoice } from './index.ts';

/** The open corpus of invoices stands beside the repository, where there is one. */
const corpus = new URL('../../../../../shared/corpus/', import.meta.url);
const absent = existsSync(new URL('open/index.json', corpus)) ? undefined : 'corpus absent: nothing of it was read';

interface Entry {
  file: string;
  syntax: 'ubl-invoice' | 'ubl-creditnote' | 'cii' | 'cdar' | 'factur-x-pdf';
  embedded?: 'cii' | 'zf1' | 'orderx' | 'other' | 'none';
  embeddedSha256?: string;
}

const formats = {
  'ubl-invoice': 'ubl-invoice',
  'ubl-creditnote': 'ubl-credit-note',
  cii: 'cii',
  cdar: 'other-xml',
  'factur-x-pdf': 'pdf',
} as const;

function entries(): Entry[] {
  return JSON.parse(readFileSync(new URL('open/index.json', corpus), 'utf8')) as Entry[];
}

test('every file of the corpus is detected by its content and read', (t) => {
  if (absent) return t.diagnostic(absent);
  const wrong: string[] = [];
  for (const entry of entries()) {
    const bytes = readFileSync(new URL(entry.file, corpus));
    const reading = readInvoice(bytes);
    if (detect(bytes).format !== formats[entry.syntax]) wrong.push(`${entry.file}: detected as ${detect(bytes).format}`);
    const expected = entry.syntax === 'cdar' || (entry.syntax === 'factur-x-pdf' && entry.embedded !== 'cii') ? 'refused' : 'invoice';
    if (reading.kind !== expected) wrong.push(`${entry.file}: ${reading.kind}`);
    if (reading.kind === 'invoice' && entry.syntax !== 'factur-x-pdf' && reading.document.syntax !== formats[entry.syntax])
      wrong.push(`${entry.file}: ${reading.document.syntax}`);
  }
  assert.deepEqual(wrong, []);
});

test('the XML embedded in every PDF of the corpus comes out byte for byte', (t) => {
  if (absent) return t.diagnostic(absent);
  for (const entry of entries()) {
    if (entry.embeddedSha256 === undefined) continue;
    const extraction = extractInvoice(readFileSync(new URL(entry.file, corpus)), 30_000_000);
    assert.equal(extraction.kind, 'xml', entry.file);
    if (extraction.kind === 'xml')
      assert.equal(createHash('sha256').update(extraction.xml).digest('hex'), entry.embeddedSha256, entry.file);
  }
});

test('every value read can be found again in the source', (t) => {
  if (absent) return t.diagnostic(absent);
  let values = 0;
  for (const entry of entries().filter((_, i) => i % 20 === 0)) {
    const reading = readInvoice(readFileSync(new URL(entry.file, corpus)));
    if (reading.kind !== 'invoice') continue;
    const { sources } = reading.document;
    walk(reading.document.invoice, '', (path, value) => {
      if (path.endsWith('.attachment') || path.endsWith('.implied') || /\.scheme(Version)?$/.test(path)) return;
      const raw = sources.raw(path);
      assert.ok(raw !== undefined, `${entry.file}: no source for ${path}`);
      const where = sources.locate(path);
      assert.ok(where && where.line >= 1 && where.column >= 1 && where.path.startsWith('/'), `${entry.file}: no place for ${path}`);
      if (!/[dD]ate|start$|end$/.test(path) && !path.startsWith('notes[')) assert.equal(raw.trim(), value, `${entry.file}: ${path}`);
      values++;
    });
  }
  assert.ok(values > 5000, String(values));
});

function walk(value: unknown, path: string, visit: (path: string, value: unknown) => void): void {
  if (Array.isArray(value)) for (const [i, item] of value.entries()) walk(item, `${path}[${i}]`, visit);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) walk(item, path === '' ? key : `${path}.${key}`, visit);
  else visit(path, value);
}

test('a finding carries no empty detail', () => {
  assert.deepEqual(readFinding('READ-EMPTY', 'error'), { code: 'READ-EMPTY', severity: 'error', terms: [] });
});
