import type { Finding } from '../finding.ts';
import type { Invoice } from '../model.ts';
import { writeUbl } from '../write/ubl.ts';
import { checkXml } from './check.ts';
import type { SideKit } from './layers.ts';
import type { Layer } from './verdict.ts';

/**
 * Judges an invoice that no document holds yet (typed, built): it is judged as the UBL document it would be. Findings say where in the model.
 * Never throws, whatever the model holds.
 * @param layers the rules to run; of the structure only what makes a value unreadable counts, as missing parts are told by the rules.
 */
export function checkModel(invoice: Invoice, kit: SideKit, layers: readonly Layer[] = ['en16931']): Finding[] {
  const verdict = checkXml(writeUbl(invoice, { skeleton: true }), () => kit, { layers: ['structure', ...layers] });
  return verdict.findings
    .filter(({ code }) => !code.startsWith('STRUCTURE-') || code === 'STRUCTURE-TYPE')
    .map(({ where: _nowhere, ...finding }) => finding);
}
