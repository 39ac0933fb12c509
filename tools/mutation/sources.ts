import { globSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder whose code is mutated. */
export const engineFolder = fileURLToPath(new URL('../../packages/einvoice/src/', import.meta.url));

/** Files of the engine that fit patterns, by their path in its folder. */
export function filesLike(patterns: readonly string[]): string[] {
  return globSync([...patterns], { cwd: engineFolder })
    .map((path) => path.split(sep).join('/'))
    .sort();
}

export const textOf = (path: string): string => readFileSync(join(engineFolder, path), 'utf8');
export const urlOf = (path: string): string => pathToFileURL(join(engineFolder, path)).href;
export const pathOf = (url: string): string => relative(engineFolder, fileURLToPath(url)).split(sep).join('/');

const IMPORT = /(?:^|\n)\s*(?:import|export)(?!\s+type\b)[^;'"]*?from\s+'(\.[^']+)'|import\('(\.[^']+)'\)|(?:^|\n)import\s+'(\.[^']+)'/g;

/** For each file the files that import it. */
function importers(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const path of filesLike(['**/*.ts'])) {
    for (const match of textOf(path).matchAll(IMPORT)) {
      const imported = pathOf(new URL(match[1] ?? match[2] ?? match[3] ?? '', urlOf(path)).href);
      found.set(imported, [...(found.get(imported) ?? []), path]);
    }
  }
  return found;
}

let known: Map<string, string[]> | undefined;

/** A file and all that would be other if it were: what imports it, and so on. */
export function dependents(path: string): ReadonlySet<string> {
  known ??= importers();
  const reached = new Set([path]);
  for (const one of reached) for (const importer of known.get(one) ?? []) reached.add(importer);
  return reached;
}
