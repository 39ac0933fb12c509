import { creditNoteFields, invoiceFields } from '../../read/ubl/fields.ts';
import { controlInvoice } from '../../rules/chorus-pro/index.ts';
import { brFr } from '../../rules/br-fr/index.ts';
import { amountContexts } from '../../rules/en16931/amounts.ts';
import { coreContexts } from '../../rules/en16931/core.ts';
import { syntaxUbl } from '../../rules/en16931/syntaxUbl.ts';
import { checkUblStructure } from '../../structure/ubl.ts';
import type { SideKit } from '../layers.ts';
import { widened } from '../widened.ts';

const norm = [...coreContexts, ...amountContexts, syntaxUbl];

/** Judges UBL invoices and credit notes. */
export const ublKit: SideKit = {
  side: 'ubl',
  structure: (tree, root) => (root === 'ubl-invoice' || root === 'ubl-credit-note' ? checkUblStructure(tree, root) : []),
  fields: (root) => (root === 'ubl-credit-note' ? creditNoteFields : invoiceFields),
  control: controlInvoice,
  sets: {
    en16931: { name: 'en16931', patterns: norm },
    'extended-ctc-fr': { name: 'extended-ctc-fr', patterns: widened(norm, 'ubl') },
    'br-fr': { name: 'br-fr', patterns: brFr.patterns },
  },
};
