import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeReport } from './index.ts';
import { refusedReport, sampleFinding, sampleReport } from './sample.testing.ts';

/** Elements left open, or closed without having been opened. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, slash, name = ''] of html.replace(/<style>[\s\S]*?<\/style>/, '').matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
    if (['meta', 'br'].includes(name)) continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}

test('one page that stands by itself, in either language, with the place marked in its source', () => {
  const html = writeReport([sampleReport(), refusedReport(), sampleReport({ findings: [], fired: [] }, 'b.xml')], 'html', {
    language: 'fr',
  });
  assert.match(html, /^<!doctype html>\n<html lang="fr">/);
  assert.deepEqual(unbalanced(html), []);
  assert.doesNotMatch(html, /<script|<img|<link|url\(|@import|src=/);
  assert.match(html, /<title>Rapport sur les factures<\/title>/);
  assert.match(html, /3 fichiers, 1 valide, 1 non valide, 1 illisible/);
  assert.match(html, /<mark>&lt;cbc:TaxExclusiveAmount currencyID=&quot;EUR&quot;&gt;1204\.05/);
  assert.match(html, /prefers-color-scheme:dark/);
  assert.match(html, /@media print/);
  assert.ok(html.indexOf('cut.xml') < html.indexOf('b.xml'), 'what is wrong comes first');
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(id), id);
  assert.match(writeReport([sampleReport()], 'html', { language: 'en' }), /<html lang="en">[\s\S]*Invoice report/);
});

test('everything of the sender is escaped', () => {
  const evil = `"><script>alert(1)</script>'&\u202e`;
  const finding = {
    ...sampleFinding,
    code: evil,
    terms: [evil],
    seen: evil,
    expected: evil,
    where: { path: evil, line: 1, column: 1 },
  };
  const report = {
    ...sampleReport({ findings: [finding], profile: evil, fired: [{ id: evil, layer: 'en16931', severity: 'fatal', count: 2 }] }, evil),
    source: () => evil,
  };
  const html = writeReport([report, report], 'html', { language: 'en', rulesUrl: 'https://x.example/"><script>' });
  assert.doesNotMatch(html, /<script|\u202e/);
  assert.deepEqual(unbalanced(html), []);
});

test('findings and files past the bounds are counted', () => {
  const many = sampleReport({ findings: Array.from({ length: 12 }, () => sampleFinding) });
  const html = writeReport([many, many, many], 'html', { language: 'en', mostFindings: 10, mostFiles: 2 });
  assert.equal(html.match(/<li class="is-error">/g)?.length, 20);
  assert.match(html, /… and 2 more findings/);
  assert.match(html, /… and 1 more file, counted above/);
  assert.match(html, /3 files, 3 invalid, 36 errors/);
});
