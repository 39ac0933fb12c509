/** The register of companies (INSEE's Sirene): what it says of an establishment. All that others may import. */
export type { KnownEntry, RegisterAddress, RegisterEntry } from './entry.ts';
export { findEntry } from './operations/find-entry.ts';
export type { OnProgress, StockLoad } from './operations/load-stock.ts';
export { loadStock } from './operations/load-stock.ts';
export { searchRegister } from './operations/search-register.ts';
export { isPublicEntity } from './public-entity.ts';
export type { BadLine } from './stock/faults.ts';
