import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../codes.ts';
import { decodeXml, firstInvalidUtf8 } from './decode.ts';

const XML = '<?xml version="1.0" encoding="ENC"?><a>é €</a>';

function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < marked.length; i++) view.setUint16(i * 2, marked.charCodeAt(i), little);
  return bytes;
}

function refusal(bytes: Uint8Array): string {
  try {
    return decodeXml(bytes).text;
  } catch (problem) {
    assert.ok(problem instanceof Refusal);
    return problem.code;
  }
}

test('what is declared and true is decoded', () => {
  const utf8 = XML.replace('ENC', 'UTF-8');
  const wide = XML.replace('ENC', 'UTF-16');
  assert.equal(refusal(new TextEncoder().encode(utf8)), utf8);
  assert.equal(refusal(new TextEncoder().encode(`\ufeff${utf8}`)), utf8);
  for (const little of [true, false]) for (const mark of [true, false]) assert.equal(refusal(utf16(wide, little, mark)), wide);
  const latin = XML.replace('ENC', 'ISO-8859-1').replace('€', '');
  assert.equal(refusal(Uint8Array.from(latin, (c) => c.charCodeAt(0))), latin);
  const windows = XML.replace('ENC', 'windows-1252');
  assert.equal(refusal(Uint8Array.from(windows, (c) => (c === '€' ? 0x80 : c.charCodeAt(0)))), windows);
});

test('what contradicts itself is refused, never turned into mojibake', () => {
  const utf8 = new TextEncoder().encode(XML.replace('ENC', 'ISO-8859-1'));
  assert.equal(refusal(utf8), 'READ-ENCODING-MISMATCH');
  assert.equal(refusal(new TextEncoder().encode(`\ufeff${XML.replace('ENC', 'ISO-8859-1')}`)), 'READ-ENCODING-MISMATCH');
  assert.equal(refusal(new TextEncoder().encode(XML.replace('ENC', 'UTF-16'))), 'READ-ENCODING-MISMATCH');
  assert.equal(refusal(utf16(XML.replace('ENC', 'UTF-8'), true, true)), 'READ-ENCODING-MISMATCH');
  assert.equal(refusal(new TextEncoder().encode(XML.replace('ENC', 'us-ascii'))), 'READ-ENCODING-MISMATCH');
  assert.equal(refusal(Uint8Array.from(XML.replace('ENC', 'UTF-8').replace('€', ''), (c) => c.charCodeAt(0))), 'READ-BYTES');
  assert.equal(refusal(utf16(`${XML.replace('ENC', 'UTF-16')}\ud800`, true, true)), 'READ-BYTES');
});

test('encodings nobody uses for invoices are refused by name', () => {
  assert.equal(refusal(new TextEncoder().encode(XML.replace('ENC', 'UTF-7'))), 'READ-ENCODING');
  assert.equal(refusal(Uint8Array.of(0x4c, 0x6f, 0xa7, 0x94)), 'READ-ENCODING');
  assert.equal(refusal(Uint8Array.of(0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0)), 'READ-ENCODING');
});

test('the first byte that breaks UTF-8 is found', () => {
  assert.equal(firstInvalidUtf8(new TextEncoder().encode('aé€😀')), -1);
  assert.equal(firstInvalidUtf8(Uint8Array.of(0x61, 0xc3)), 1);
  assert.equal(firstInvalidUtf8(Uint8Array.of(0xc0, 0x80)), 0);
  assert.equal(firstInvalidUtf8(Uint8Array.of(0x61, 0xed, 0xa0, 0x80)), 1);
  assert.equal(firstInvalidUtf8(Uint8Array.of(0xf0, 0x9f, 0x98, 0x41)), 0);
});
