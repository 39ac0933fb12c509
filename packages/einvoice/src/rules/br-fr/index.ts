import type { RuleSet } from '../engine/rule.ts';
import { addresses } from './addresses.ts';
import { attachments } from './attachments.ts';
import { bundleGroups } from './bundleGroups.ts';
import { bundleHead } from './bundleHead.ts';
import { bundleParts } from './bundleParts.ts';
import { dates } from './dates.ts';
import { decimals } from './decimals.ts';
import { frameworks } from './frameworks.ts';
import { identifiers } from './identifiers.ts';
import { items } from './items.ts';
import { joined } from './join.ts';
import { notes } from './notes.ts';
import { parties } from './parties.ts';
import { references } from './references.ts';
import { typeCodes } from './typeCodes.ts';
import { vat } from './vat.ts';

/** The French rules on invoices exchanged between platforms (BR-FR, flow 2), as in the official artefacts 1.4.0.03 for UBL and CII. */
export const brFr: RuleSet = {
  name: 'br-fr',
  patterns: joined([
    ...identifiers,
    ...dates,
    ...typeCodes,
    ...notes,
    ...frameworks,
    ...parties,
    ...addresses,
    ...vat,
    ...attachments,
    ...items,
    ...references,
    ...decimals,
    ...bundleHead,
    ...bundleParts,
    ...bundleGroups,
  ]),
};
