import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../finding.ts';
import { withoutEchoes } from './echoes.ts';

function finding(code: string, path: string, severity: Finding['severity'] = 'error'): Finding {
  return { code, severity, terms: [], where: { path, line: 1, column: 1 } };
}

const left = (findings: Finding[]): string[] => withoutEchoes(findings).map(({ code, where }) => `${code} ${where?.path}`);

test('what the structure or the norm says of a place is not said again of the profile', () => {
  assert.deepEqual(left([finding('FX-CODE', '/a'), finding('BR-CL-14', '/a'), finding('FX-CODE', '/b')]), ['BR-CL-14 /a', 'FX-CODE /b']);
  const missing = { ...finding('STRUCTURE-MISSING', '/a'), expected: 'ram:Name' };
  const lacks = (element: string): Finding => ({ ...finding('FX-MISSING', '/a'), params: { element } });
  assert.deepEqual(left([missing, lacks('ram:Name (BT-27)')]), ['STRUCTURE-MISSING /a']);
  assert.equal(left([missing, lacks('ram:CountryID (BT-40)')]).length, 2);
});

test('a warning does not stand for an error, nor one fault for another', () => {
  assert.equal(left([finding('FX-CODE', '/a'), finding('BR-CL-14', '/a', 'warning')]).length, 2);
  assert.equal(left([finding('FX-MISSING', '/a'), finding('BR-CL-14', '/a')]).length, 2);
});
