import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type MachineReport, writeReport } from './index.ts';
import { refusedReport, sampleReport, sampleVerdict } from './sample.testing.ts';

test('one line a file, with exactly what is promised', () => {
  const lines = writeReport([sampleReport(), refusedReport()], 'jsonl', { language: 'fr' }).trimEnd().split('\n');
  assert.equal(lines.length, 2);
  const [judged, refused] = lines.map((line) => JSON.parse(line) as MachineReport);
  assert.deepEqual(judged && Object.keys(judged), ['file', 'syntax', 'profile', 'valid', 'structure', 'fired', 'findings']);
  assert.deepEqual(judged?.structure, { valid: true });
  assert.deepEqual(judged?.fired, [{ id: 'BR-CO-13', severity: 'fatal', count: 1 }]);
  const finding = judged?.findings[0];
  assert.deepEqual(finding && Object.keys(finding), [
    'rule',
    'severity',
    'terms',
    'path',
    'line',
    'column',
    'value',
    'expected',
    'message',
    'remedy',
  ]);
  assert.deepEqual([finding?.line, finding?.column, finding?.value, finding?.expected], [3, 5, '1204.05', '1204.50']);
  assert.match(finding?.message.fr ?? '', /^Le total hors taxe devrait être 1204\.50/);
  assert.match(finding?.message.en ?? '', /^The total without VAT should be 1204\.50/);
  assert.deepEqual([refused?.syntax, refused?.profile, refused?.structure, refused?.valid], [null, null, null, false]);
  assert.deepEqual(refused?.findings[0]?.value, null);
});

test('the array holds the same objects, whatever their number', () => {
  for (const reports of [[], [sampleReport()], [sampleReport(), refusedReport(), sampleReport()]]) {
    const array = JSON.parse(writeReport(reports, 'json', { language: 'fr' })) as MachineReport[];
    const lines = writeReport(reports, 'jsonl', { language: 'en' });
    assert.deepEqual(
      array,
      lines
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as MachineReport),
    );
  }
});

test('a PDF without invoice data is no valid invoice, though nothing is wrong with it', () => {
  const verdict = sampleVerdict({ syntax: undefined, structure: undefined, fired: [], findings: [], valid: true, reading: 'plain-pdf' });
  const { valid, syntax } = JSON.parse(writeReport([{ file: 'scan.pdf', verdict }], 'jsonl', { language: 'fr' })) as MachineReport;
  assert.deepEqual([valid, syntax], [false, 'plain-pdf']);
});
