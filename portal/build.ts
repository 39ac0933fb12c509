import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { distDirectory, forgetBuild } from './design/assets.ts';

/** Older builds kept, for servers that still run on them. */
const keptBuilds = 3;
const compressible = new Set(['.css', '.js', '.svg']);
const portal = import.meta.dirname;
/** What browsers load of the engine; the rest of it is Node's. */
const engineSources = [
  '../packages/einvoice/src/*.ts',
  '../packages/einvoice/src/{browser,codes,convert,fix,json,pdf,read,report,rules,structure,verdict,words,write}/**/*.ts',
];
/** Tells apart the temporary folders of builds of one process. */
let buildsStarted = 0;

/**
 * Builds the styles and scripts of the portal unless the build of exactly these sources exists already (then it costs a few milliseconds).
 * Each build has a folder of its own named by the hash of its sources and appears at once, so several processes may call this together.
 * Returns the folder.
 */
export async function ensureBuilt(): Promise<string> {
  const stamp = hashOfSources();
  const directory = join(distDirectory, stamp);
  if (!existsSync(directory)) await buildInto(directory);
  pointTo(stamp);
  forgetBuild();
  return directory;
}

async function buildInto(directory: string): Promise<void> {
  buildsStarted += 1;
  const temporary = `${directory}.${process.pid}-${buildsStarted}`;
  const [{ build }, { default: config }] = await Promise.all([import('vite'), import('./vite.config.ts')]);
  await build({ ...config, configFile: false, build: { ...config.build, outDir: temporary, emptyOutDir: true } });
  precompress(temporary);
  mkdirSync(distDirectory, { recursive: true });
  try {
    renameSync(temporary, directory);
  } catch (cause) {
    rmSync(temporary, { recursive: true, force: true });
    if (!existsSync(directory)) throw cause;
  }
  removeOldBuilds();
}

/** Writes `.br` and `.gz` beside each text, so that serving costs no compression. */
function precompress(directory: string): void {
  for (const name of globSync('*', { cwd: directory })) {
    if (!compressible.has(extname(name))) continue;
    const path = join(directory, name);
    const bytes = readFileSync(path);
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    );
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

/** `dist/current` names the build in use; replaced at once, never half written. */
function pointTo(stamp: string): void {
  const pointer = join(distDirectory, 'current');
  if (existsSync(pointer) && readFileSync(pointer, 'utf8') === stamp) return;
  const temporary = `${pointer}.${process.pid}`;
  writeFileSync(temporary, stamp);
  renameSync(temporary, pointer);
}

function removeOldBuilds(): void {
  const builds = globSync('*/.vite/manifest.json', { cwd: distDirectory }).map((path) => join(distDirectory, path, '..', '..'));
  const newestFirst = builds.map((path) => ({ path, time: statSync(path).mtimeMs })).sort((a, b) => b.time - a.time);
  for (const { path } of newestFirst.slice(keptBuilds)) rmSync(path, { recursive: true, force: true });
}

/** Changes whenever anything the build reads changes: styles, islands, the configuration, or a dependency's version. */
function hashOfSources(): string {
  const hash = createHash('sha256');
  const sources = ['design/styles/**/*.scss', 'design/mark.svg', 'islands/**/*.{ts,tsx}', 'vite.config.ts', 'build.ts', ...engineSources];
  for (const path of globSync(sources, { cwd: portal })
    .filter((name) => !/\.(test|testing)\./.test(name))
    .sort()) {
    hash
      .update(relative(portal, join(portal, path)))
      .update('\0')
      .update(readFileSync(join(portal, path)))
      .update('\0');
  }
  for (const name of ['vite', 'sass', 'govuk-frontend', 'preact', '@fontsource-variable/figtree']) {
    hash.update(readFileSync(join(portal, '..', 'node_modules', name, 'package.json')));
  }
  return hash.digest('hex').slice(0, 16);
}
