import { ciiFields } from '../../read/cii/fields.ts';
import type { Pattern } from '../../rules/engine/rule.ts';
import { amountContexts } from '../../rules/en16931/amounts.ts';
import { coreContexts } from '../../rules/en16931/core.ts';
import { syntaxCii } from '../../rules/en16931/syntaxCii.ts';
import { type CiiVersion, ciiStructureWith } from '../../structure/cii-with.ts';
import type { SideKit } from '../../verdict/layers.ts';

/** The rules of the norm in CII. */
export const norm: readonly Pattern[] = [...coreContexts, ...amountContexts, syntaxCii];

/** Judges CII against structure and norm; the table of a release is asked for when a document is held against it. */
export function ciiKit(tableOf: (version: CiiVersion) => string): SideKit {
  const check = ciiStructureWith(tableOf);
  return {
    side: 'cii',
    structure: (tree, _root, version) => check(tree, version),
    fields: () => ciiFields,
    sets: { en16931: { name: 'en16931', patterns: norm } },
  };
}
