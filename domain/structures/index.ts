/** Structures: who exists, what they ask of papers sent to them, their services. All that others may import. */
export { findRecipients } from './operations/find-recipients.ts';
export { findByIdentifier, findStructure } from './operations/find-structure.ts';
export { servicesOf } from './operations/services-of.ts';
export type { Service, Structure } from './structure.ts';
export { identifierTypes } from './structure.ts';
export { toService, toStructure } from './store.ts';
export type { ServiceRow, StructureRow } from './tables.ts';
