import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newTotpSecret, stepOfCode, totpAddress } from './totp.ts';

/** RFC 6238, appendix B: the secret "12345678901234567890" with SHA-1; our six digits are the last of its eight. */
const rfcSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const rfcCodes = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_234_567_890, '005924'],
  [20_000_000_000, '353130'],
] as const;

test('the codes of RFC 6238 are recognised in their own step', () => {
  for (const [seconds, code] of rfcCodes) assert.equal(stepOfCode(rfcSecret, code, new Date(seconds * 1000)), Math.floor(seconds / 30));
});

test('a code is good one step early or late, not two', () => {
  const at = (seconds: number) => stepOfCode(rfcSecret, '287082', new Date(seconds * 1000));
  assert.equal(at(0), 1);
  assert.equal(at(89), 1);
  assert.equal(at(90), undefined);
});

test('spaces are forgiven, anything else is no code', () => {
  assert.equal(stepOfCode(rfcSecret, ' 287 082 ', new Date(59_000)), 1);
  for (const code of ['', '28708', '2870820', 'abcdef', '２８７０８２', '-28708'])
    assert.equal(stepOfCode(rfcSecret, code, new Date(59_000)), undefined);
});

test('a secret has 160 bits, and its address says whose it is', () => {
  assert.match(newTotpSecret(), /^[A-Z2-7]{32}$/);
  const address = new URL(totpAddress(rfcSecret, 'a+b@example.org'));
  assert.equal(address.protocol, 'otpauth:');
  assert.equal(address.searchParams.get('secret'), rfcSecret);
  assert.equal(address.searchParams.get('issuer'), 'Unisson');
  assert.match(decodeURIComponent(address.pathname), /a\+b@example\.org$/);
});
