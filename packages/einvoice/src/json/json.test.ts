import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { Compile } from 'typebox/schema';
import { buildInvoice } from '../build.ts';
import { invoiceDrafts } from '../drafts.arbitrary.ts';
import type { Invoice } from '../model.ts';
import type { Row } from '../read/bind/table.ts';
import { ciiFields } from '../read/cii/fields.ts';
import { readInvoice } from '../read/index.ts';
import { invoiceFields } from '../read/ubl/fields.ts';
import { termByPattern } from '../terms.ts';
import { fromJson, type JsonReading, readJson } from './fromJson.ts';
import { invoiceSchema } from './schema.ts';
import { type Field, invoiceShape } from './shape.ts';
import { toJson, writeJson } from './toJson.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const schema = invoiceSchema();
const validator = Compile(schema);

function readBack(reading: JsonReading): Extract<JsonReading, { kind: 'invoice' }> {
  assert.ok(reading.kind === 'invoice', JSON.stringify(reading));
  return reading;
}

/** Without keys whose value is undefined, and without groups that hold nothing. */
function plain(invoice: Invoice): unknown {
  return JSON.parse(JSON.stringify(invoice));
}

test('a built invoice is valid by the schema and reads back the same', () => {
  fc.assert(
    fc.property(invoiceDrafts, (draft) => {
      const invoice = buildInvoice(draft);
      const bytes = writeJson(invoice);
      assert.ok(validator.Check(JSON.parse(new TextDecoder().decode(bytes))));
      const { invoice: again, findings } = readBack(readJson(bytes));
      assert.deepEqual(again, plain(invoice));
      assert.deepEqual(findings, []);
    }),
    { numRuns: 100 },
  );
});

test('every valid document of the corpus goes through JSON unchanged, files included', (context) => {
  const corpus = path.resolve(import.meta.dirname, '../../../../../shared/corpus');
  const index = path.join(corpus, 'open/index.json');
  if (!existsSync(index)) return context.diagnostic('left out: ../shared/corpus is absent');
  const entries = JSON.parse(readFileSync(index, 'utf8')) as { file: string; xsd?: { valid: boolean }; en16931?: { valid: boolean } }[];
  let files = 0;
  for (const { file } of entries.filter(({ xsd, en16931 }) => xsd?.valid && en16931?.valid)) {
    const reading = readInvoice(readFileSync(path.join(corpus, file)));
    assert.ok(reading.kind === 'invoice', file);
    const { invoice, attachments, findings } = reading.document;
    if (findings.some(({ severity }) => severity === 'error')) continue;
    const json = toJson(invoice, attachments);
    assert.ok(validator.Check(JSON.parse(JSON.stringify(json))), file);
    const again = readBack(fromJson(JSON.parse(JSON.stringify(json))));
    assert.deepEqual(again.invoice, plain(invoice), file);
    assert.deepEqual(
      again.attachments.map(({ bytes }) => bytes()),
      attachments.map(({ bytes }) => bytes()),
      file,
    );
    files++;
  }
  context.diagnostic(`${files} documents`);
  assert.ok(files > 700);
});

const kinds: Partial<Record<NonNullable<Row[2]>, Field['kind']>> = {
  text: 'text',
  decimal: 'decimal',
  date: 'date',
  date102: 'date',
  identifier: 'identifier',
  binary: 'index',
  group: 'group',
};

function fieldAt(pattern: string): Field | undefined {
  let at: Field | undefined = invoiceShape;
  for (const step of pattern.split('.')) at = at?.fields.get(step.replace('[]', ''));
  return at;
}

test('the shape holds every term, each of the kind that reading gives it', () => {
  for (const pattern of Object.keys(termByPattern)) assert.equal(fieldAt(pattern)?.pattern, pattern);
  for (const [element, pattern, kind = 'text'] of [...invoiceFields, ...ciiFields]) {
    const wanted = kinds[kind];
    if (pattern === '' || wanted === undefined || pattern.endsWith('.scheme')) continue;
    assert.equal(fieldAt(pattern)?.kind, wanted, `${element} ${pattern}`);
  }
});

const envelope = (invoice: unknown, more: object = {}): unknown => ({ format: 'unisson-invoice', version: 1, invoice, ...more });
const told = (value: unknown): string[] => fromJson(value).findings.map(({ code, at, seen }) => `${code} ${at ?? '-'} ${seen ?? '-'}`);

test('what does not fit is told, all at once', () => {
  assert.deepEqual(
    told(
      envelope({
        number: 5,
        issueDate: '31/01/2026',
        lines: [{ netAmount: '1,5', item: 'x' }, null],
        totals: { payable: '1e3' },
        seller: { identifiers: [{ scheme: '0009' }], legalRegistration: { value: 'x', schem: 'y' } },
        notes: {},
        supportingDocuments: [{ attachment: 0 }, { attachment: '0' }],
        toString: 'own',
      }),
    ),
    [
      'JSON-TYPE number number',
      'JSON-DATE issueDate 31/01/2026',
      'JSON-DECIMAL lines[0].netAmount 1,5',
      'JSON-TYPE lines[0].item string',
      'JSON-TYPE lines[1] null',
      'JSON-DECIMAL totals.payable 1e3',
      'JSON-TYPE seller.identifiers[0].value undefined',
      'JSON-UNKNOWN seller.legalRegistration.schem -',
      'JSON-TYPE notes object',
      'JSON-ATTACHMENT supportingDocuments[0].attachment 0',
      'JSON-TYPE supportingDocuments[1].attachment string',
      'JSON-UNKNOWN toString -',
    ],
  );
  const [first] = fromJson(envelope({ lines: [{ netAmount: 'x' }] })).findings;
  assert.deepEqual(first?.terms, ['BT-131']);
});

test('unknown fields are told and left out, missing lists made', () => {
  const { invoice, findings } = readBack(fromJson(envelope({ number: 'F1', colour: 'red', lines: [{}] }, { extra: 1 })));
  assert.deepEqual(
    findings.map(({ code, at }) => [code, at]),
    [
      ['JSON-UNKNOWN', 'extra'],
      ['JSON-UNKNOWN', 'colour'],
    ],
  );
  assert.deepEqual(invoice, {
    number: 'F1',
    notes: [],
    precedingInvoices: [],
    payment: [],
    allowances: [],
    charges: [],
    totals: {},
    vatBreakdown: [],
    supportingDocuments: [],
    lines: [{ allowances: [], charges: [], price: {}, item: { classifications: [], attributes: [] } }],
  });
});

test('what is no JSON of ours is refused', () => {
  const code = (bytes: Uint8Array, limits = {}): string | undefined => {
    const reading = readJson(bytes, limits);
    assert.equal(reading.kind, 'refused');
    return reading.findings[0]?.code;
  };
  assert.equal(code(encode('{"format"')), 'JSON-SYNTAX');
  assert.equal(code(Uint8Array.of(0xff)), 'JSON-SYNTAX');
  assert.equal(code(encode('[]')), 'JSON-FORMAT');
  assert.equal(code(encode('{"format":"unisson-invoice","version":2}')), 'JSON-FORMAT');
  assert.equal(code(encode(JSON.stringify(envelope({}))), { maxBytes: 10 }), 'JSON-SIZE');
  assert.equal(code(encode(JSON.stringify(envelope({ notes: Array.from({ length: 50 }, () => ({})) }))), { maxElements: 20 }), 'JSON-MANY');
  assert.equal(code(encode(JSON.stringify(envelope({ paymentTerms: 'x'.repeat(100_001) })))), 'JSON-LONG');
  assert.equal(
    code(encode(JSON.stringify(envelope({}, { attachments: [{ name: 'a', mediaType: 'b', content: '*' }] })))),
    'JSON-ATTACHMENT',
  );
  assert.equal(
    code(encode(`{"format":"unisson-invoice","version":1,"invoice":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)),
    'JSON-TYPE',
  );
  const many = fromJson(envelope({ lines: Array.from({ length: 3000 }, () => 1) }));
  assert.equal(many.findings.length, 1001);
  assert.equal(many.findings.at(-1)?.code, 'JSON-MORE');
});

test('a byte order mark does no harm, nor do names that objects have by themselves', () => {
  readBack(readJson(encode(`\ufeff${JSON.stringify(envelope({}))}`)));
  const { invoice, findings } = readBack(
    readJson(encode('{"format":"unisson-invoice","version":1,"invoice":{"__proto__":{"number":"X"}}}')),
  );
  assert.equal(invoice.number, undefined);
  assert.deepEqual(
    findings.map(({ at }) => at),
    ['__proto__'],
  );
});

test('the schema names every field by its business term, in both languages', () => {
  const text = JSON.stringify(schema);
  for (const term of Object.values(termByPattern)) assert.ok(text.includes(`"title":"${term} `), term);
  assert.match(text, /"title":"BT-131 [^"]+","description":"BT-131 [^"]+"/);
  assert.equal(validator.Check(envelope({ number: 5 })), false);
  assert.equal(validator.Check(envelope({ numbr: 'x' })), false);
});
