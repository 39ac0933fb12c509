/** Structured logs without personal data or secrets. */
export type { Log } from './log.ts';
export { createLog } from './log.ts';
