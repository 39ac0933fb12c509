import type { XmlTree } from '../read/xml/tree.ts';
import { checkAgainst } from './check.ts';
import tableD16B from './cii-d16b.table.ts';
import tableD22B from './cii-d22b.table.ts';
import type { StructureFault } from './faults.ts';
import { type Schema, schemaFrom } from './schema.ts';
import { Structure } from './table.ts';

let d16b: Schema | undefined;
let d22b: Schema | undefined;

function ciiSchema(version: 'D16B' | 'D22B'): Schema {
  if (version === 'D16B') {
    d16b ??= schemaFrom(new Structure().read(tableD16B), 'rsm:CrossIndustryInvoice');
    return d16b;
  }
  d22b ??= schemaFrom(new Structure().read(tableD22B), 'rsm:CrossIndustryInvoice');
  return d22b;
}

/** `checkStructure` for CII only, for bundles that are to leave the other tables out. */
export function checkCiiStructure(tree: XmlTree, version: 'D16B' | 'D22B' = 'D16B', limit?: number): StructureFault[] {
  return checkAgainst(tree, ciiSchema(version), limit);
}
