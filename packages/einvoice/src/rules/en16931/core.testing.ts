import { DEFAULT_LIMITS } from '../../read/limits.ts';
import { parseXml } from '../../read/xml/parse.ts';
import { NAMESPACES } from '../../read/xml/vocabulary.ts';
import { Program, runRules, type Run } from '../engine/run.ts';
import { View } from '../engine/view.ts';
import { coreContexts } from './core.ts';

export type Tested = 'ubl' | 'cii';

const SETS = [{ name: 'core', patterns: coreContexts }];
const PROGRAMS = { ubl: new Program('ubl', SETS), cii: new Program('cii', SETS) };
const DECLARATIONS = Object.entries(NAMESPACES)
  .filter(([prefix]) => !prefix.startsWith('x'))
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');
const ROOTS = { ubl: 'ubl:Invoice', cii: 'rsm:CrossIndustryInvoice' };

/** A document with nothing else inside, judged. */
export function judged(side: Tested, inside: string, root = ROOTS[side]): Run & { view: View } {
  const { tree } = parseXml(`<${root} ${DECLARATIONS}>${inside}</${root}>`, DEFAULT_LIMITS);
  const view = new View(tree, side);
  return { ...runRules(view, PROGRAMS[side]), view };
}

/** How often a rule fires. */
export function fires(side: Tested, id: string, inside: string, root = ROOTS[side]): number {
  return judged(side, inside, root).failures.filter(({ rule }) => rule.id === id).length;
}

/** `a/b/c` around something: `<a><b><c>…</c></b></a>`; attributes may stand in a name (`c x="1"`). */
export function inside(path: string, content: string): string {
  const names = path.split('/');
  const open = names.map((name) => `<${name}>`).join('');
  return `${open}${content}${names
    .toReversed()
    .map((name) => `</${name.split(' ')[0]}>`)
    .join('')}`;
}
