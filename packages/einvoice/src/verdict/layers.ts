import type { Side } from '../rules/engine/path.ts';
import type { RuleSet } from '../rules/engine/rule.ts';
import { Program } from '../rules/engine/run.ts';
import type { StructureFault } from '../structure/faults.ts';
import type { XmlTree } from '../read/xml/tree.ts';
import type { OpenXml } from '../read/open.ts';
import type { Layer } from './verdict.ts';

/** Everything that judges documents of one syntax; a module for each, so that a browser loads only the one it needs. */
export interface SideKit {
  side: Side;
  structure(tree: XmlTree, root: OpenXml['root'], cii: 'D16B' | 'D22B'): readonly StructureFault[];
  sets: Partial<Record<Layer, RuleSet>>;
}

const programs = new WeakMap<SideKit, Map<string, Program>>();

/** The program of some layers, compiled on first use. */
export function programOf(kit: SideKit, layers: readonly Layer[]): Program {
  let known = programs.get(kit);
  if (known === undefined) {
    known = new Map();
    programs.set(kit, known);
  }
  const key = layers.join(' ');
  let program = known.get(key);
  if (program === undefined) {
    const sets = layers.map((layer) => kit.sets[layer]).filter((set) => set !== undefined);
    program = new Program(kit.side, sets);
    known.set(key, program);
  }
  return program;
}
