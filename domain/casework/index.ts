/** What all papers share: life cycles as tables. */
export type { Demands, LifeCycle, Side, Transition } from './lifecycle.ts';
export { transitionFor, transitionsFrom } from './lifecycle.ts';
