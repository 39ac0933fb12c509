/** Original bytes, kept for good under their hash on a local folder. */
export type { LocalFileStore } from './store.ts';
export { openFileStore } from './store.ts';
