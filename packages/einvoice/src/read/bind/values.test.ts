import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalDecimal, compactDate, decodeBase64, isBase64, isoDate } from './values.ts';

test('decimals keep what the sender wrote, in one form', () => {
  const cases: [string, string | undefined][] = [
    ['12.50', '12.50'],
    ['-0.00', '-0.00'],
    ['+1', '1'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['-.5', '-0.5'],
    ['007', '007'],
    ['123456789012345678901234567890.1234567890', '123456789012345678901234567890.1234567890'],
    ['', undefined],
    ['.', undefined],
    ['-', undefined],
    ['1e3', undefined],
    ['1,5', undefined],
    ['1 000', undefined],
    ['1.2.3', undefined],
    ['0x10', undefined],
    ['NaN', undefined],
    ['INF', undefined],
    ['--1', undefined],
    ['9'.repeat(61), undefined],
  ];
  for (const [text, expected] of cases) assert.equal(canonicalDecimal(text), expected, text);
});

test('dates must be of the calendar', () => {
  assert.equal(isoDate('2024-02-29'), '2024-02-29');
  assert.equal(isoDate('2026-01-31+01:00'), '2026-01-31');
  for (const text of ['2026-02-29', '2026-02-30', '2026-13-01', '2026-00-10', '0000-01-01', '20260101', '2026-1-1', '31/12/2026', ''])
    assert.equal(isoDate(text), undefined, text);
  assert.equal(compactDate('20260131', '102'), '2026-01-31');
  assert.equal(compactDate('20260131', undefined), '2026-01-31');
  assert.equal(compactDate('20260131', '610'), undefined);
  assert.equal(compactDate('2026-01-31', '102'), undefined);
  assert.equal(compactDate('20260431', '102'), undefined);
});

test('base64 is checked and decoded', () => {
  for (const text of ['', 'QQ==', 'QUI=', 'QUJD', 'QU\n JD', 'QQ']) assert.ok(isBase64(text), text);
  for (const text of ['Q', 'QQ=', 'Q===', 'QU-_', 'QQ==QQ==', 'é']) assert.ok(!isBase64(text), text);
  const bytes = Uint8Array.from({ length: 1000 }, (_, i) => (i * 7) & 255);
  assert.deepEqual(decodeBase64(Buffer.from(bytes).toString('base64')), bytes);
  assert.deepEqual(decodeBase64('QU\r\n  I='), Uint8Array.of(0x41, 0x42));
});
