/** Original bytes, kept for good under their hash on a local folder. */
export type { LocalFileStore, SweepResult } from './store.ts';
export { openFileStore } from './store.ts';
