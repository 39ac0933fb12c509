import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentDisposition } from './disposition.ts';

test('names of any script, quotes and lone surrogates make a header of one line', () => {
  assert.equal(contentDisposition('F-1.pdf'), `attachment; filename="F-1.pdf"; filename*=UTF-8''F-1.pdf`);
  assert.equal(contentDisposition('été "1".pdf', 'inline'), `inline; filename="_t_ _1_.pdf"; filename*=UTF-8''%C3%A9t%C3%A9%20%221%22.pdf`);
  assert.equal(contentDisposition('a"\r\n;é.xml'), `attachment; filename="a___;_.xml"; filename*=UTF-8''a%22%0D%0A%3B%C3%A9.xml`);
  assert.match(contentDisposition('a\r\nSet-Cookie: x\ud800'), /^[\x20-\x7e]+$/);
});
