export { checkStructure, type StructureOptions } from './check.ts';
export type { StructureCode, StructureFault } from './faults.ts';
export type { StructureSyntax } from './schemas.ts';
