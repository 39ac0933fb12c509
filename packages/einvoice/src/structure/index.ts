import type { XmlTree } from '../read/xml/tree.ts';
import { checkCdarStructure } from './cdar.ts';
import { checkCiiStructure } from './cii.ts';
import type { StructureFault } from './faults.ts';
import { checkUblStructure } from './ubl.ts';

export { checkCdarStructure } from './cdar.ts';
export { checkCiiStructure } from './cii.ts';
export type { StructureCode, StructureFault } from './faults.ts';
export { checkUblStructure } from './ubl.ts';

/** The documents whose structure is known. */
export type StructureSyntax = 'ubl-invoice' | 'ubl-credit-note' | 'cii' | 'cdar';

export interface StructureOptions {
  /** Version of the CII schema; D16B, the one EN 16931 binds to, when left out. */
  cii?: 'D16B' | 'D22B';
  /** How many faults are listed; the rest is counted in a last one, `STRUCTURE-MORE`. Default 1,000. */
  limit?: number;
}

/**
 * Checks elements (names, order, number), attributes and types of values against the schema of a syntax, with the verdict of the official XSD.
 * Returns what is wrong, in the order of the document; nothing, when it is valid. Time is linear in the document.
 */
export function checkStructure(tree: XmlTree, syntax: StructureSyntax, options?: StructureOptions): StructureFault[] {
  if (syntax === 'cii') return checkCiiStructure(tree, options?.cii, options?.limit);
  if (syntax === 'cdar') return checkCdarStructure(tree, options?.limit);
  return checkUblStructure(tree, syntax, options?.limit);
}
