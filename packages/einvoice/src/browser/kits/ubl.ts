import { creditNoteFields, invoiceFields } from '../../read/ubl/fields.ts';
import type { Pattern } from '../../rules/engine/rule.ts';
import { amountContexts } from '../../rules/en16931/amounts.ts';
import { coreContexts } from '../../rules/en16931/core.ts';
import { syntaxUbl } from '../../rules/en16931/syntaxUbl.ts';
import { ublStructureWith } from '../../structure/ubl-with.ts';
import type { SideKit } from '../../verdict/layers.ts';

/** The rules of the norm in UBL. */
export const norm: readonly Pattern[] = [...coreContexts, ...amountContexts, syntaxUbl];

/** Judges UBL against structure and norm; the table of extensions is asked for when a document has some. */
export function ublKit(extensionsTable: () => string): SideKit {
  const check = ublStructureWith(extensionsTable);
  return {
    side: 'ubl',
    structure: (tree, root) => (root === 'ubl-invoice' || root === 'ubl-credit-note' ? check(tree, root) : []),
    fields: (root) => (root === 'ubl-credit-note' ? creditNoteFields : invoiceFields),
    sets: { en16931: { name: 'en16931', patterns: norm } },
  };
}
