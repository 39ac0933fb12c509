import { brFr } from '../../rules/br-fr/index.ts';
import { amountContexts } from '../../rules/en16931/amounts.ts';
import { coreContexts } from '../../rules/en16931/core.ts';
import { syntaxCii } from '../../rules/en16931/syntaxCii.ts';
import { checkStructure } from '../../structure/index.ts';
import type { SideKit } from '../layers.ts';

/** Judges CII invoices. */
export const ciiKit: SideKit = {
  side: 'cii',
  structure: (tree) => checkStructure(tree, 'cii'),
  sets: {
    en16931: { name: 'en16931', patterns: [...coreContexts, ...amountContexts, syntaxCii] },
    'br-fr': { name: 'br-fr', patterns: brFr.patterns },
  },
};
