/** Every sentence shown, mailed or returned, in French and English, keyed by a stable code `section.key`. */
export { day, instant, money, number } from './format.ts';
export type { Key, Params } from './say.ts';
export { say, sayIn, sentencesUnder } from './say.ts';
export type { ExplainedFinding } from './findings.ts';
export { explainFinding } from './findings.ts';
