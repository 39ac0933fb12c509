import type { XmlTree } from '../read/xml/tree.ts';
import table from './cdar.table.ts';
import { checkAgainst } from './check.ts';
import type { StructureFault } from './faults.ts';
import { type Schema, schemaFrom } from './schema.ts';
import { Structure } from './table.ts';

let schema: Schema | undefined;

/** `checkStructure` for life-cycle messages (CDAR D22B) only, for bundles that are to leave the other tables out. */
export function checkCdarStructure(tree: XmlTree, limit?: number): StructureFault[] {
  schema ??= schemaFrom(new Structure().read(table), 'cdar:CrossDomainAcknowledgementAndResponse');
  return checkAgainst(tree, schema, limit);
}
