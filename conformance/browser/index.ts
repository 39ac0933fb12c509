/** A real browser for stories and measures: nothing but npm is needed to have it. */
export type { Violation } from './accessibility.ts';
export { axe } from './accessibility.ts';
export type { PageOptions } from './browser.ts';
export { close, launch, launchShared, newPage } from './browser.ts';
export type { PageWeight } from './measures.ts';
export { largestPaint, pageWeight } from './measures.ts';
export { screenshot } from './screenshot.ts';
