import type { XmlTree } from '../read/xml/tree.ts';
import { checkAgainst } from './check.ts';
import type { StructureFault } from './faults.ts';
import { type Schema, schemaFrom } from './schema.ts';
import { Structure } from './table.ts';
import table from './ubl.table.ts';
import extensionsTable from './ubl-extensions.table.ts';

let invoices: Structure | undefined;
let extended = false;
let invoice: Schema | undefined;
let creditNote: Schema | undefined;

function structure(): Structure {
  invoices ??= new Structure().read(table);
  return invoices;
}

function withExtensions(): Structure {
  const whole = structure();
  if (!extended) {
    extended = true;
    whole.read(extensionsTable).completeAll();
  }
  return whole;
}

function ublSchema(syntax: 'ubl-invoice' | 'ubl-credit-note'): Schema {
  if (syntax === 'ubl-invoice') {
    invoice ??= schemaFrom(structure(), 'ubl:Invoice', withExtensions, 'cn:CreditNote');
    return invoice;
  }
  creditNote ??= schemaFrom(structure(), 'cn:CreditNote', withExtensions, 'ubl:Invoice');
  return creditNote;
}

/** `checkStructure` for UBL 2.1 only, for bundles that are to leave the other tables out. */
export function checkUblStructure(tree: XmlTree, syntax: 'ubl-invoice' | 'ubl-credit-note', limit?: number): StructureFault[] {
  return checkAgainst(tree, ublSchema(syntax), limit);
}
