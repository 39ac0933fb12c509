import { symbolFor } from '../read/xml/vocabulary.ts';
import type { Structure } from './table.ts';
import type { StructureType } from './type.ts';

/** A schema ready for use: the root it asks for, and what may stand below. */
export interface Schema {
  readonly root: number;
  readonly rootType: StructureType;
  /** The type of a global element, for wildcards. The first question may bring in more tables and so make more names known; the name is asked for after. */
  global(symbol: () => number): StructureType | undefined;
  /** A type by `prefix:Name`. */
  type(name: string): StructureType | undefined;
}

/**
 * The schema of a root element. `whole` brings in the tables that only wildcards need.
 *
 * @param foreign a global element of the tables that the schema of this root does not have.
 */
export function schemaFrom(structure: Structure, rootName: string, whole: () => Structure = () => structure, foreign?: string): Schema {
  const root = symbolFor(rootName);
  const other = foreign === undefined ? -1 : symbolFor(foreign);
  const rootType = structure.globals.get(root);
  if (rootType === undefined) throw new Error(`the table of the structure has no ${rootName}`);
  return {
    root,
    rootType,
    global: (symbolOf) => {
      const { globals } = whole();
      const symbol = symbolOf();
      return symbol === other ? undefined : globals.get(symbol);
    },
    type: (name) => whole().named(name),
  };
}
