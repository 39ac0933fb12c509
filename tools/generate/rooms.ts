import { runProgram, repository, rooms } from '../repository.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedPage } from './page.ts';

/** The diagram of rooms in docs/architecture.md: the arrows that the code has, not those it might have. */
export const roomsDiagram: GeneratedPage = {
  path: 'docs/architecture.md',
  part: 'rooms',
  async make() {
    const present = rooms.filter((room) => existsSync(join(repository, room)));
    const { output } = await runProgram('depcruise', ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...present], {
      quiet: true,
    });
    return diagram((JSON.parse(output) as Cruise).modules);
  },
};

interface Cruise {
  readonly modules: readonly Module[];
}

/** One file and whom it imports, as dependency-cruiser says it. */
export interface Module {
  readonly source: string;
  readonly dependencies: readonly { readonly resolved: string }[];
}

/** The rooms shown: each of the domain and of the API is one of its own, the platform is one machine. Proofs and tools reach everything and are left out. */
function roomOf(path: string): string | undefined {
  if (/\.(test|testing|arbitrary)\.tsx?$|(^|\/)testing(\/|\.tsx?$)|^(tools|bench|conformance|node_modules)\//.test(path)) return undefined;
  return /^(domain\/[^/.]+|api\/[^/.]+|packages\/[^/]+|kernel|platform|words|documents|portal|run)(\/|$)/.exec(path)?.[1];
}

/** Mermaid of the rooms. The kernel, which everyone imports, gets no arrows: they would hide the others. */
export function diagram(modules: readonly Module[]): string {
  const arrows = new Set<string>();
  const shown = new Set<string>();
  for (const module of modules) {
    const from = roomOf(module.source);
    if (from === undefined) continue;
    shown.add(from);
    for (const { resolved } of module.dependencies) {
      const to = roomOf(resolved);
      if (to !== undefined && to !== from && to !== 'kernel') arrows.add(`  ${idOf(from)} --> ${idOf(to)}`);
    }
  }
  const byName = (a: string, b: string): number => a.localeCompare(b, 'en');
  const nodes = [...shown].sort(byName).map((room) => `  ${idOf(room)}["${room}"]`);
  return ['```mermaid', 'flowchart TD', ...nodes, ...[...arrows].sort(byName), '```', '', 'Every room also imports `kernel`.'].join('\n');
}

const idOf = (room: string): string => room.replaceAll(/[^a-z0-9]/gi, '_');
