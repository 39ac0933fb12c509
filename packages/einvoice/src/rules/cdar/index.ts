import type { RuleSet } from '../engine/rule.ts';
import { partyPatterns } from './parties.ts';
import { statusPatterns } from './statuses.ts';

/** The French rules on life-cycle messages (BR-FR-CDV, CDAR syntax), as in the official artefact 1.4.0.03. */
export const cdarRules: RuleSet = { name: 'cdar', patterns: [...partyPatterns, ...statusPatterns] };
