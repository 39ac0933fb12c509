import type { XmlTree } from '../read/xml/tree.ts';
import { checkAgainst } from './check.ts';
import type { StructureFault } from './faults.ts';
import { type Schema, schemaFrom } from './schema.ts';
import { Structure } from './table.ts';
import table from './ubl.table.ts';

/** `checkStructure` for UBL 2.1 only. */
export type UblStructureCheck = (tree: XmlTree, syntax: 'ubl-invoice' | 'ubl-credit-note', limit?: number) => StructureFault[];

/**
 * The check of UBL 2.1, whose table of extensions is only asked for by a document that has something under a wildcard.
 * What the asking throws comes out of the check, which may be asked again later.
 */
export function ublStructureWith(extensionsTable: () => string): UblStructureCheck {
  let invoices: Structure | undefined;
  let extended = false;
  let invoice: Schema | undefined;
  let creditNote: Schema | undefined;

  const structure = (): Structure => {
    invoices ??= new Structure().read(table);
    return invoices;
  };
  const withExtensions = (): Structure => {
    const whole = structure();
    if (!extended) {
      const more = extensionsTable();
      extended = true;
      whole.read(more).completeAll();
    }
    return whole;
  };
  const schemaOf = (syntax: 'ubl-invoice' | 'ubl-credit-note'): Schema => {
    if (syntax === 'ubl-invoice') {
      invoice ??= schemaFrom(structure(), 'ubl:Invoice', withExtensions, 'cn:CreditNote');
      return invoice;
    }
    creditNote ??= schemaFrom(structure(), 'cn:CreditNote', withExtensions, 'ubl:Invoice');
    return creditNote;
  };
  return (tree, syntax, limit) => checkAgainst(tree, schemaOf(syntax), limit);
}
