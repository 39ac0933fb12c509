/** Repairs, as a part by itself. */
export { applyFixes } from '../fix/apply.ts';
export { proposeFixes } from '../fix/propose.ts';
