import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FastifyRequest } from 'fastify';
import { cleanFileName, fileNameOf } from './file-name.ts';
import { languageOf } from './language.ts';

test('speaks the language asked for, French otherwise', () => {
  const cases: [string | undefined, 'fr' | 'en'][] = [
    [undefined, 'fr'],
    ['', 'fr'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['fr;q=0.2, en;q=0.8', 'en'],
    ['de, en;q=0.1', 'en'],
    ['de', 'fr'],
    ['en;q=0', 'fr'],
    ['*', 'fr'],
    [`${'x'.repeat(100_000)},en`, 'fr'],
  ];
  for (const [header, language] of cases) assert.equal(languageOf(header), language, header?.slice(0, 40));
});

const named = (headers: Record<string, string>) => fileNameOf({ headers } as unknown as FastifyRequest);
const latin1 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

test('takes the file name from the headers in every common writing', () => {
  assert.equal(named({ 'content-disposition': 'attachment; filename="F 1.xml"' }), 'F 1.xml');
  assert.equal(named({ 'content-disposition': 'attachment; filename=F1.xml' }), 'F1.xml');
  assert.equal(named({ 'content-disposition': `attachment; filename="x"; filename*=UTF-8''F%C3%A9vrier.xml` }), 'Février.xml');
  assert.equal(named({ 'content-disposition': latin1('attachment; filename="Février.xml"') }), 'Février.xml');
  assert.equal(named({ 'x-file-name': 'F%C3%A9vrier.xml' }), 'Février.xml');
  assert.equal(named({ 'x-file-name': '100%.xml' }), '100%.xml');
  assert.equal(named({ 'content-type': 'application/pdf' }), 'invoice.pdf');
  assert.equal(named({ 'content-type': 'text/xml; charset=utf-8' }), 'invoice.xml');
});

test('keeps only a bare, bounded name', () => {
  assert.equal(cleanFileName('../../etc/passwd'), 'passwd');
  assert.equal(cleanFileName('C:\\temp\\a.xml'), 'a.xml');
  assert.equal(cleanFileName('a\u0000b\r\n\u202ec.xml'), 'abc.xml');
  assert.equal(cleanFileName('..'), undefined);
  assert.equal(cleanFileName('/'), undefined);
  assert.equal([...cleanFileName(`${'é'.repeat(400)}.xml`)!].length, 255);
});
