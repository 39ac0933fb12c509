import type { Side } from '../rules/engine/path.ts';
import type { RuleSet } from '../rules/engine/rule.ts';
import { Program } from '../rules/engine/run.ts';
import type { StructureFault } from '../structure/faults.ts';
import type { XmlTree } from '../read/xml/tree.ts';
import type { Row } from '../read/bind/table.ts';
import type { OpenXml } from '../read/open.ts';
import type { Syntax } from '../document.ts';
import type { Finding } from '../finding.ts';
import type { Invoice } from '../model.ts';
import { onceFor } from '../onceFor.ts';
import type { Circumstances } from '../rules/chorus-pro/index.ts';
import type { Layer } from './verdict.ts';

/** Everything that judges documents of one syntax; a module for each, so that a browser loads only the one it needs. */
export interface SideKit {
  side: Side;
  structure(tree: XmlTree, root: OpenXml['root'], cii: 'D16B' | 'D22B'): readonly StructureFault[];
  sets: Partial<Record<Layer, RuleSet>>;
  /** The field table that binds documents of this syntax to the model. */
  fields: (root: Syntax) => readonly Row[];
  /** The layer `chorus-pro`, which judges the model; absent where there is no invoice. */
  control?: (invoice: Invoice, circumstances: Circumstances) => readonly Finding[];
  /** Told what a document is to be judged by before it is. A kit that lacks some of it may throw: the document is then judged anew by whoever catches that. */
  prepare?: (layers: readonly Layer[], cii: 'D16B' | 'D22B') => void;
}

/** Whether a kit has anything to judge by in a layer. */
export function canJudge(kit: SideKit, layer: Layer): boolean {
  if (layer === 'structure') return true;
  return layer === 'chorus-pro' ? kit.control !== undefined : kit.sets[layer] !== undefined;
}

const programs = onceFor((_kit: SideKit) => new Map<string, Program>());

/** The program of some layers, compiled on first use. */
export function programOf(kit: SideKit, layers: readonly Layer[]): Program {
  const known = programs(kit);
  const key = layers.join(' ');
  let program = known.get(key);
  if (program === undefined) {
    const sets = layers.map((layer) => kit.sets[layer]).filter((set) => set !== undefined);
    program = new Program(kit.side, sets);
    known.set(key, program);
  }
  return program;
}
