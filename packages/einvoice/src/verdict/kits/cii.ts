import { ciiFields } from '../../read/cii/fields.ts';
import { controlInvoice } from '../../rules/chorus-pro/index.ts';
import { brFr } from '../../rules/br-fr/index.ts';
import { amountContexts } from '../../rules/en16931/amounts.ts';
import { coreContexts } from '../../rules/en16931/core.ts';
import { syntaxCii } from '../../rules/en16931/syntaxCii.ts';
import { facturx } from '../../rules/facturx/index.ts';
import { checkCiiStructure } from '../../structure/cii.ts';
import type { SideKit } from '../layers.ts';
import { widened } from '../widened.ts';

const norm = [...coreContexts, ...amountContexts, syntaxCii];

/** Judges CII invoices. */
export const ciiKit: SideKit = {
  side: 'cii',
  structure: (tree, _root, cii) => checkCiiStructure(tree, cii),
  fields: () => ciiFields,
  control: controlInvoice,
  sets: {
    en16931: { name: 'en16931', patterns: norm },
    'extended-ctc-fr': { name: 'extended-ctc-fr', patterns: widened(norm, 'cii') },
    'br-fr': { name: 'br-fr', patterns: brFr.patterns },
    facturx,
  },
};
