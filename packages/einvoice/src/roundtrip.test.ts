import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildInvoice } from './build.ts';
import type { SourceDocument } from './document.ts';
import { invoiceDrafts } from './drafts.arbitrary.ts';
import type { Invoice } from './model.ts';
import { readInvoice } from './read/index.ts';
import { writeCii } from './write/cii.ts';
import { writeUbl } from './write/ubl.ts';

const CORPUS = path.resolve(import.meta.dirname, '../../../../shared/corpus');

function read(bytes: Uint8Array): SourceDocument {
  const reading = readInvoice(bytes);
  assert.equal(reading.kind, 'invoice', new TextDecoder().decode(bytes));
  assert.ok(reading.kind === 'invoice');
  return reading.document;
}

/** Without keys whose value is undefined, and without groups that hold nothing: a writer has no way to write those. */
function plain(invoice: Invoice): unknown {
  return JSON.parse(JSON.stringify(invoice), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0 ? undefined : value,
  );
}

test('what is written as UBL reads back the same', () => {
  fc.assert(
    fc.property(invoiceDrafts, (draft) => {
      const invoice = buildInvoice(draft);
      assert.deepEqual(plain(read(writeUbl(invoice)).invoice), plain(invoice));
    }),
    { numRuns: 200 },
  );
});

test('what is written as CII reads back the same', () => {
  fc.assert(
    fc.property(invoiceDrafts, (draft) => {
      const invoice = buildInvoice(draft);
      assert.deepEqual(plain(read(writeCii(invoice)).invoice), plain(invoice));
    }),
    { numRuns: 200 },
  );
});

interface Entry {
  file: string;
  syntax: string;
  xsd?: { valid: boolean };
  en16931?: { valid?: boolean };
}

function writtenAgain({ syntax, invoice, attachments }: SourceDocument): Uint8Array {
  const options = { attachment: (index: number) => attachments[index] };
  if (syntax === 'cii') return writeCii(invoice, options);
  return writeUbl(invoice, { ...options, document: syntax === 'ubl-credit-note' ? 'credit-note' : 'invoice' });
}

test('every valid document of the corpus, read and written in its syntax, is the same invoice', (context) => {
  const index = path.join(CORPUS, 'open/index.json');
  if (!existsSync(index)) return context.diagnostic('left out: ../shared/corpus is absent');
  const entries = (JSON.parse(readFileSync(index, 'utf8')) as Entry[]).filter(
    ({ syntax, xsd, en16931 }) => syntax !== 'factur-x-pdf' && xsd?.valid && en16931?.valid,
  );
  assert.ok(entries.length > 500);
  for (const { file } of entries) {
    const first = read(readFileSync(path.join(CORPUS, file)));
    if (first.findings.some(({ severity }) => severity === 'error')) continue;
    const again = read(writtenAgain(first));
    assert.deepEqual(plain(again.invoice), plain(first.invoice), file);
    assert.deepEqual(
      again.attachments.map((one) => [one.name, one.mediaType, one.bytes()]),
      first.attachments.map((one) => [one.name, one.mediaType, one.bytes()]),
      file,
    );
  }
  context.diagnostic(`${entries.length} documents`);
});
