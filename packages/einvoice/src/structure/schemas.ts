import { symbolFor } from '../read/xml/vocabulary.ts';
import cdar from './cdar.table.ts';
import ciiD16B from './cii-d16b.table.ts';
import ciiD22B from './cii-d22b.table.ts';
import { Structure, type StructureType } from './table.ts';
import ubl from './ubl.table.ts';
import ublExtensions from './ubl-extensions.table.ts';

/** The documents whose structure is known. */
export type StructureSyntax = 'ubl-invoice' | 'ubl-credit-note' | 'cii' | 'cdar';

/** A schema ready for use: the root it asks for, and what may stand below. */
export interface Schema {
  readonly root: number;
  readonly rootType: StructureType;
  /** The type of a global element, for wildcards. The first question may bring in more tables and so make more names known; the name is asked for after. */
  global(symbol: () => number): StructureType | undefined;
  /** A type by `prefix:Name`. */
  type(name: string): StructureType | undefined;
}

const ready = new Map<string, Schema>();

/** The schema of a syntax; its table is read at the first call. */
export function schemaOf(syntax: StructureSyntax, cii: 'D16B' | 'D22B' = 'D16B'): Schema {
  const key = syntax === 'cii' ? `cii-${cii}` : syntax;
  let schema = ready.get(key);
  if (schema === undefined) {
    schema = make(syntax, cii);
    ready.set(key, schema);
  }
  return schema;
}

function make(syntax: StructureSyntax, cii: 'D16B' | 'D22B'): Schema {
  if (syntax === 'ubl-invoice') return schemaFrom(ublStructure(), 'ubl:Invoice', 'cn:CreditNote');
  if (syntax === 'ubl-credit-note') return schemaFrom(ublStructure(), 'cn:CreditNote', 'ubl:Invoice');
  if (syntax === 'cdar') return schemaFrom(new Structure().read(cdar), 'cdar:CrossDomainAcknowledgementAndResponse');
  return schemaFrom(new Structure().read(cii === 'D16B' ? ciiD16B : ciiD22B), 'rsm:CrossIndustryInvoice');
}

let sharedUbl: Structure | undefined;
let extended = false;

function ublStructure(): Structure {
  sharedUbl ??= new Structure().read(ubl);
  return sharedUbl;
}

/** `foreign`: a global element of the tables that the schema of this root does not have. */
function schemaFrom(structure: Structure, rootName: string, foreign?: string): Schema {
  const root = symbolFor(rootName);
  const other = foreign === undefined ? -1 : symbolFor(foreign);
  const rootType = structure.globals.get(root);
  if (rootType === undefined) throw new Error(`the table of the structure has no ${rootName}`);
  const whole = (): Structure => {
    if (structure === sharedUbl && !extended) {
      extended = true;
      structure.read(ublExtensions).completeAll();
    }
    return structure;
  };
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
