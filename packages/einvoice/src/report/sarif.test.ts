import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeReport } from './index.ts';
import { uriOf } from './sarif.ts';
import { refusedReport, sampleFinding, sampleReport } from './sample.testing.ts';

interface Text {
  text: string;
}
interface Sarif {
  version: string;
  $schema: string;
  runs: {
    columnKind: string;
    tool: {
      driver: {
        name: string;
        rules: {
          id: string;
          shortDescription: Text;
          help: Text;
          helpUri?: string;
          defaultConfiguration: { level: string };
          properties: { tags: string[] };
        }[];
      };
    };
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: Text;
      locations: { physicalLocation: { artifactLocation: { uri: string }; region?: { startLine: number; startColumn: number } } }[];
    }[];
  }[];
}

const levels = new Set(['none', 'note', 'warning', 'error']);

/** What the schema of SARIF 2.1.0 requires of the parts we write. */
function checkShape(log: Sarif): void {
  assert.equal(log.version, '2.1.0');
  assert.match(log.$schema, /^https:\/\/.*sarif-schema-2\.1\.0\.json$/);
  for (const run of log.runs) {
    assert.ok(['utf16CodeUnits', 'unicodeCodePoints'].includes(run.columnKind));
    const { name, rules } = run.tool.driver;
    assert.ok(name.length > 0);
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length, 'rules are unique');
    for (const { shortDescription, help, defaultConfiguration, properties } of rules) {
      assert.ok(shortDescription.text !== '' && help.text !== '');
      assert.ok(levels.has(defaultConfiguration.level));
      assert.equal(new Set(properties.tags).size, properties.tags.length, 'tags are unique');
    }
    for (const result of run.results) {
      assert.equal(rules[result.ruleIndex]?.id, result.ruleId);
      assert.ok(levels.has(result.level) && result.message.text !== '');
      for (const { physicalLocation } of result.locations) {
        assert.ok(URL.canParse(physicalLocation.artifactLocation.uri, 'file:///root/'));
        const { region } = physicalLocation;
        if (region) assert.ok(region.startLine >= 1 && region.startColumn >= 1);
      }
    }
  }
}

test('a log has the shape the schema asks for', () => {
  const info = { ...sampleFinding, code: 'READ-UNKNOWN-ELEMENTS', severity: 'info' as const, terms: [] };
  const reports = [sampleReport({ findings: [sampleFinding, info, { ...sampleFinding, terms: ['BT-109', 'BT-106'] }] }), refusedReport()];
  const log = JSON.parse(writeReport(reports, 'sarif', { language: 'fr', rulesUrl: 'https://rules.example/{rule}.html' })) as Sarif;
  checkShape(log);
  const run = log.runs[0];
  assert.deepEqual(
    run?.results.map(({ ruleId, level }) => `${ruleId} ${level}`),
    ['BR-CO-13 error', 'READ-UNKNOWN-ELEMENTS note', 'BR-CO-13 error', 'READ-UNCLOSED error'],
  );
  assert.deepEqual(run?.results[0]?.locations[0]?.physicalLocation, {
    artifactLocation: { uri: 'papers/facture%201.xml' },
    region: { startLine: 3, startColumn: 5 },
  });
  const rule = run?.tool.driver.rules[0];
  assert.equal(rule?.helpUri, 'https://rules.example/BR-CO-13.html');
  assert.deepEqual(rule?.properties.tags, ['BT-109', 'BT-106']);
  assert.match(rule?.help.text ?? '', /Le total hors taxe[\s\S]*The total without VAT/);
});

test('no file and no finding make a log too', () => {
  for (const reports of [[], [sampleReport({ findings: [] })]])
    checkShape(JSON.parse(writeReport(reports, 'sarif', { language: 'en' })) as Sarif);
});

test('paths become URI references', () => {
  assert.equal(uriOf('./a b/é#?.xml'), 'a%20b/%C3%A9%23%3F.xml');
  assert.equal(uriOf('..\\a.xml'), '../a.xml');
  assert.equal(uriOf('/srv/a.xml'), 'file:///srv/a.xml');
  assert.equal(uriOf('C:\\a.xml'), 'file:///C:/a.xml');
  assert.equal(uriOf('lot.zip!/a:b.xml'), 'lot.zip!/a%3Ab.xml');
  assert.equal(uriOf('-'), 'stdin');
});
