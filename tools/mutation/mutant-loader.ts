import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { dependents, engineFolder, pathOf } from './sources.ts';

/** The mutant loaded now. */
interface Loaded {
  number: number;
  path: string;
  text: string;
  dependents: ReadonlySet<string>;
}

let loaded: Loaded | undefined;
const quickTest = new URL('quick-test.ts', import.meta.url).href;
const stripped = new Map<string, string>();

function isOurs(url: string): boolean {
  return url.startsWith('file:') && fileURLToPath(url).startsWith(engineFolder);
}

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier === 'node:test') return { url: quickTest, shortCircuit: true };
    const found = nextResolve(specifier, context);
    if (loaded === undefined || !isOurs(found.url) || !loaded.dependents.has(pathOf(found.url))) return found;
    return { ...found, url: `${found.url.replace(/\?.*$/, '')}?mutant=${loaded.number}` };
  },
  load(url, context, nextLoad) {
    if (!isOurs(url) || !url.includes('?mutant=')) return nextLoad(url, context);
    const path = pathOf(url);
    if (path === loaded?.path) return { format: 'module', source: stripTypeScriptTypes(loaded.text), shortCircuit: true };
    const source = stripped.get(path) ?? stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'));
    stripped.set(path, source);
    return { format: 'module', source, shortCircuit: true };
  },
});

let count = 0;

/** From now on whatever is imported is imported as if the file read so; what the file cannot change is imported once for all. */
export function loadMutant(path: string, text: string): void {
  loaded = { number: ++count, path, text, dependents: dependents(path) };
}
