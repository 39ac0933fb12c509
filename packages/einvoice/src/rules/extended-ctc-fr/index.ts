import type { Side } from '../engine/path.ts';
import type { RuleSet } from '../engine/rule.ts';
import { codePatterns } from './codes.ts';
import { countedLines, itemAttributes, subLineRules } from './lines.ts';
import { syntaxPatterns } from './syntax.ts';
import { totalPatterns } from './totals.ts';
import { vatPatterns } from './vat.ts';
import { without } from './without.ts';

/** The profile EXTENDED-CTC-FR (release 1.4.0.03 of its artefacts): EN 16931 without some of its rules, and with these. */
export const extendedCtcFr: { without: Readonly<Record<Exclude<Side, 'cdar'>, readonly string[]>>; patterns: RuleSet['patterns'] } = {
  without,
  patterns: [...totalPatterns, ...vatPatterns, countedLines, itemAttributes, ...codePatterns, ...syntaxPatterns, subLineRules],
};
