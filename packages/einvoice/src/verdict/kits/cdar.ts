import { cdarRules } from '../../rules/cdar/index.ts';
import { checkStructure } from '../../structure/index.ts';
import type { SideKit } from '../layers.ts';

/** Judges life-cycle messages. */
export const cdarKit: SideKit = {
  side: 'cdar',
  structure: (tree) => checkStructure(tree, 'cdar'),
  sets: { cdar: { name: 'cdar', patterns: cdarRules.patterns } },
};
