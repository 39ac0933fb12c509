import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openVault } from './index.ts';

test('what is sealed opens again, with the same secret and untouched only', () => {
  const vault = openVault('a secret for tests only, long enough');
  const sealed = vault.seal('JBSWY3DPEHPK3PXP é');
  assert.equal(vault.open(sealed), 'JBSWY3DPEHPK3PXP é');
  assert.notEqual(vault.seal('JBSWY3DPEHPK3PXP é'), sealed);
  assert.throws(() => openVault('another secret for tests, long enough').open(sealed), RangeError);
  const touched = Buffer.from(sealed, 'base64url');
  touched[touched.length - 1]! ^= 1;
  assert.throws(() => vault.open(touched.toString('base64url')), RangeError);
  assert.throws(() => vault.open('short'), RangeError);
});
