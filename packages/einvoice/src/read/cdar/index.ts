export type * from './message.ts';
export { readLifecycle } from './read.ts';
