import type { Finding } from '../finding.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { FileReport } from './file-report.ts';

/** An invoice with one wrong total, told on its third line. */
const sampleSource = [
  '<Invoice>',
  '\t<cac:LegalMonetaryTotal>',
  '    <cbc:TaxExclusiveAmount currencyID="EUR">1204.05</cbc:TaxExclusiveAmount>',
  '\t</cac:LegalMonetaryTotal>',
  '</Invoice>',
].join('\n');

export const sampleFinding: Finding = {
  code: 'BR-CO-13',
  severity: 'error',
  terms: ['BT-109'],
  where: { path: '/Invoice/cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount', line: 3, column: 5 },
  seen: '1204.05',
  expected: '1204.50',
};

/** A verdict on it, or on something else. */
export function sampleVerdict(changes: Partial<Verdict> = {}): Verdict {
  const findings = changes.findings ?? [sampleFinding];
  return {
    syntax: 'ubl-invoice',
    container: 'xml',
    profile: 'urn:cen.eu:en16931:2017',
    layers: ['structure', 'en16931'],
    valid: !findings.some(({ severity }) => severity === 'error'),
    structure: { valid: true },
    fired: [{ id: 'BR-CO-13', layer: 'en16931', severity: 'fatal', count: 1 }],
    findings,
    document: undefined,
    reading: 'invoice',
    ...changes,
  };
}

/** The same as the report on a file. */
export function sampleReport(changes: Partial<Verdict> = {}, file = 'papers/facture 1.xml'): FileReport {
  return { file, verdict: sampleVerdict(changes), source: () => sampleSource };
}

/** Nothing could be read. */
export function refusedReport(file = 'cut.xml'): FileReport {
  const findings: Finding[] = [{ code: 'READ-UNCLOSED', severity: 'error', terms: [], where: { path: '/', line: 1, column: 4 } }];
  return {
    file,
    verdict: sampleVerdict({ syntax: undefined, profile: undefined, structure: undefined, fired: [], findings, reading: 'refused' }),
    source: () => '<In',
  };
}
