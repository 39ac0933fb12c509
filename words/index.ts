/** Every sentence shown, mailed or returned, in French and English, keyed by a stable code `section.key`. */
export type { ExplainedFinding } from './findings.ts';
export { explainFinding } from './findings.ts';
export { day, instant, money, number } from './format.ts';
export type { ProblemWords } from './problems.ts';
export { problemWords } from './problems.ts';
export type { Key, Params, Section } from './say.ts';
export { say, sayIn, sentencesUnder } from './say.ts';
