// The commands that need the e-invoice engine and nothing else of the platform. Plain JavaScript: read before any TypeScript can be.
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const engine = join(dirname(fileURLToPath(import.meta.url)), '..', 'packages', 'einvoice');
const names = new Set(['validate', 'convert', 'render', 'extract', 'explain']);

/**
 * Whether a command is one of the engine's.
 * @param {string} name
 */
export function isEngineCommand(name) {
  return names.has(name);
}

/**
 * The engine's command as `packages/einvoice/build.ts` built it; undefined when it was not built, or when any of its sources is younger:
 * whoever changes a rule sees it at once.
 */
export function builtCommand() {
  const built = join(engine, 'dist', 'command.js');
  const age = changedAt(built);
  if (age === undefined) return undefined;
  return youngestIn(join(engine, 'src')) <= age ? built : undefined;
}

/** @param {string} path */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}

/** @param {string} folder */
function youngestIn(folder) {
  let youngest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    youngest = Math.max(youngest, entry.isDirectory() ? youngestIn(path) : (changedAt(path) ?? 0));
  }
  return youngest;
}
