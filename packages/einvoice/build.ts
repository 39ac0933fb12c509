/**
 * `node packages/einvoice/build.ts`: what is published, in `dist`. ES modules for Node 20, browsers and bundlers (the library, what
 * browsers load, threads, PDF, reports, the command, and what they share), type declarations beside them, and the templates of PDF. `--without-types` makes only what runs.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'vite';

const folder = import.meta.dirname;
const source = join(folder, 'src');
const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
const packages = Object.keys(dependencies);

/** What can be imported, by the name of its file in `dist`. */
const entries = {
  index: join(source, 'index.ts'),
  pdf: join(source, 'pdf', 'index.ts'),
  report: join(source, 'report', 'index.ts'),
  command: join(source, 'command', 'index.ts'),
  browser: join(source, 'browser', 'index.ts'),
  threads: join(source, 'threads', 'index.ts'),
  worker: join(source, 'threads', 'worker.ts'),
  'typeset-worker': join(source, 'pdf', 'typeset-worker.ts'),
};

/** What `npx @unisson/einvoice` starts. */
const program = `#!/usr/bin/env node
import * as nodeModule from 'node:module';
import process from 'node:process';

nodeModule.enableCompileCache?.();
const { main } = await import('./command.js');
process.exitCode = await main(process.argv.slice(2));
`;

/** What is imported from outside stays there: Node's own, and the packages that only PDF needs. */
const isOutside = (id: string): boolean => id.startsWith('node:') || packages.some((name) => id === name || id.startsWith(`${name}/`));

async function bundle(into: string): Promise<void> {
  await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: true,
      target: 'es2022',
      outDir: into,
      emptyOutDir: true,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        external: isOutside,
        input: entries,
        // Everything in one folder: what is found beside a module (templates, the worker) is beside every one of them.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'part-[name]-[hash].js' },
      },
    },
  });
  cpSync(join(source, 'pdf', 'templates'), join(into, 'templates'), { recursive: true });
  writeFileSync(join(into, 'bin.js'), program);
  chmodSync(join(into, 'bin.js'), 0o755);
}

/** The declarations of TypeScript itself, one for each module that the entries reach. */
function declare(into: string): void {
  const tsc = createRequire(import.meta.url)
    .resolve('typescript/package.json')
    .replace(/package\.json$/, join('bin', 'tsc'));
  const config = join(into, 'tsconfig.json');
  const { compilerOptions } = JSON.parse(readFileSync(join(folder, '..', '..', 'tsconfig.json'), 'utf8')) as { compilerOptions: object };
  const wanted = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    // Whether the types are right says the gate.
    noCheck: true,
    rootDir: source,
    outDir: join(into, 'types'),
    typeRoots: [join(folder, '..', '..', 'node_modules', '@types')],
  };
  const files = Object.values(entries).filter((entry) => entry.endsWith('index.ts'));
  writeFileSync(config, JSON.stringify({ compilerOptions: { ...compilerOptions, ...wanted }, files }));
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', config], { encoding: 'utf8' });
  rmSync(config);
  if (status !== 0) throw new Error(`the declarations could not be made\n${stdout}`);
}

/** Builds into a folder, which appears whole or not at all: whoever starts a command meanwhile finds the old build or the new one. */
export async function buildPackage(finished: string, { types }: { types: boolean }): Promise<void> {
  const temporary = `${finished}.${process.pid}`;
  const old = `${temporary}.old`;
  mkdirSync(temporary, { recursive: true });
  try {
    await bundle(temporary);
    if (types) declare(temporary);
    if (existsSync(finished)) renameSync(finished, old);
    renameSync(temporary, finished);
  } finally {
    for (const left of [temporary, old]) rmSync(left, { recursive: true, force: true });
  }
}

if (import.meta.main) await buildPackage(join(folder, 'dist'), { types: !process.argv.includes('--without-types') });
