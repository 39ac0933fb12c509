import type { XmlTree } from '../read/xml/tree.ts';
import { checkAgainst } from './check.ts';
import type { StructureFault } from './faults.ts';
import { type Schema, schemaFrom } from './schema.ts';
import { Structure } from './table.ts';

/** The releases of the CII schema. */
export type CiiVersion = 'D16B' | 'D22B';

/** `checkStructure` for CII only. */
export type CiiStructureCheck = (tree: XmlTree, version?: CiiVersion, limit?: number) => StructureFault[];

/** The check of CII, which asks for the table of a release when the first document comes that is held against it. */
export function ciiStructureWith(tableOf: (version: CiiVersion) => string): CiiStructureCheck {
  const schemas = new Map<CiiVersion, Schema>();
  return (tree, version = 'D16B', limit) => {
    let schema = schemas.get(version);
    if (schema === undefined) {
      schema = schemaFrom(new Structure().read(tableOf(version)), 'rsm:CrossIndustryInvoice');
      schemas.set(version, schema);
    }
    return checkAgainst(tree, schema, limit);
  };
}
