import type { LayerPart } from './layer-parts.ts';

/** What is loaded only when a document asks for it: kits, tables of the structure, the PDF scanner, layers of rules. */
export type Part = 'ubl' | 'cii' | 'cdar' | 'ubl-extensions' | 'cii-d16b' | 'cii-d22b' | 'pdf' | LayerPart;

/** Thrown where a verdict cannot go on without parts that are not loaded yet: they are loaded, and the document is judged anew. */
export class PartNeeded extends Error {
  readonly parts: readonly Part[];

  constructor(parts: readonly Part[]) {
    super(`not loaded yet: ${parts.join(', ')}`);
    this.name = 'PartNeeded';
    this.parts = parts;
  }
}
