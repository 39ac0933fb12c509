import type { Finding } from '../finding.ts';

/** What a finding of a narrower layer says again that another one said of the same place, by how the other's code begins. */
const ECHOES: readonly (readonly [code: string, said: string])[] = [
  ['FX-CODE', 'BR-CL-'],
  ['FX-CODE', 'CII-DT-'],
  ['FX-MISSING', 'STRUCTURE-MISSING'],
  ['FX-TOO-MANY', 'STRUCTURE-TOO-MANY'],
  ['FX-NOT-IN-FACTURX', 'STRUCTURE-UNEXPECTED'],
  ['FX-NOT-IN-FACTURX', 'CII-DT-'],
  ['UNI-DATE-INVALID', 'STRUCTURE-TYPE'],
  ['UNI-AMOUNT-INVALID', 'STRUCTURE-TYPE'],
  ['UNI-AMOUNT-INVALID', 'VALUE-DECIMAL'],
];

/** Leaves out what is only said again: a profile or the platform judges as a whole, also where the structure or the norm's rules already mind the same. */
export function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(({ code }) => code.startsWith('FX-') || code.startsWith('UNI-'))) return findings;
  const said = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { where, severity } = finding;
    if (where === undefined || severity !== 'error') continue;
    const known = said.get(where.path);
    if (known === undefined) said.set(where.path, [finding]);
    else known.push(finding);
  }
  return findings.filter((finding) => !said.get(finding.where?.path ?? '')?.some((other) => isEcho(finding, other)));
}

function isEcho(finding: Finding, other: Finding): boolean {
  if (!ECHOES.some(([echo, begin]) => echo === finding.code && other.code.startsWith(begin))) return false;
  // Something else may be missing in the same place.
  return finding.code !== 'FX-MISSING' || finding.params?.element?.replace(/ \(.*/, '') === other.expected;
}
