import { cdarRules } from '../../rules/cdar/index.ts';
import { checkCdarStructure } from '../../structure/cdar.ts';
import type { SideKit } from '../layers.ts';

/** Judges life-cycle messages. */
export const cdarKit: SideKit = {
  side: 'cdar',
  structure: (tree) => checkCdarStructure(tree),
  fields: () => [],
  sets: { cdar: { name: 'cdar', patterns: cdarRules.patterns } },
};
