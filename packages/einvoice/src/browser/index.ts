/** The engine in browsers (and workers): every part of it is fetched only when a document asks for it. See `openEngine`. */
export type { Explanation } from '../explainer.ts';
export type { Finding } from '../finding.ts';
export type { Invoice } from '../model.ts';
export type { CheckOptions } from '../verdict/check.ts';
export type { Layer, Verdict } from '../verdict/verdict.ts';
export { type Profile, PROFILES } from '../verdict/profiles.ts';
export type { Fix } from '../fix/codes.ts';
export { decodeXml } from '../read/xml/decode.ts';
export { type Engine, openEngine } from './engine.ts';

/** Repairs (`proposeFixes`, `applyFixes`), fetched on demand. */
export const loadFixes = () => import('./fixes.ts');

/** Reports for people and machines (`writeReport`), fetched on demand. */
export const loadReports = () => import('../report/index.ts');

/** Making invoices (`buildInvoice`, `writeUbl`, `writeCii`), fetched on demand. */
export const loadWriting = () => import('./writing.ts');
