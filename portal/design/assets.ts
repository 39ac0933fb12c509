import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Scripts a page may ask for, each a file of `portal/islands`. The base one is on every page. */
export const islandNames = ['drop-zone', 'live-status', 'shortcuts', 'entry-form', 'verify', 'passkeys'] as const;
export type IslandName = (typeof islandNames)[number];

/** Where built files are served from. */
export const assetsPrefix = '/assets/';

/** Folder of all builds, beside the sources and out of version control. */
export const distDirectory = join(import.meta.dirname, '..', 'dist');

/** Addresses a page puts into its head, all with the hash of their content in the name. */
export interface PageAssets {
  styles: readonly string[];
  scripts: readonly string[];
  /** Preloaded: the page cannot be read well without them. */
  fonts: readonly string[];
  icon: string;
}

/** One entry of the manifest that Vite writes. */
interface ManifestEntry {
  file: string;
  css?: string[];
  imports?: string[];
}

interface Build {
  directory: string;
  manifest: Readonly<Record<string, ManifestEntry>>;
}

let current: Build | undefined;

/** Folder of the build in use, to be served under `assetsPrefix` (files are immutable; `.br` and `.gz` stand beside them). Throws when nothing was built: call `ensureBuilt` first. */
export function assetsDirectory(): string {
  return build().directory;
}

/** What a page with these islands loads. */
export function pageAssets(islands: readonly IslandName[]): PageAssets {
  const { manifest } = build();
  return {
    styles: [address(entry(manifest, 'design/styles/main.scss'))],
    scripts: ['base', ...islands].map((name) => address(entry(manifest, `islands/${name}.ts`))),
    fonts: [address(entry(manifest, latinFont))],
    icon: address(entry(manifest, 'design/mark.svg')),
  };
}

/** Forgets the build read before, after a new one was made in the same process. */
export function forgetBuild(): void {
  current = undefined;
}

const latinFont = '../node_modules/@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2';

function build(): Build {
  if (current !== undefined) return current;
  const pointer = join(distDirectory, 'current');
  if (!existsSync(pointer)) throw new Error('The portal is not built: call ensureBuilt() of portal/build.ts first.');
  const directory = join(distDirectory, readFileSync(pointer, 'utf8').trim());
  const manifest = JSON.parse(readFileSync(join(directory, '.vite', 'manifest.json'), 'utf8')) as Build['manifest'];
  current = { directory, manifest };
  return current;
}

function entry(manifest: Build['manifest'], source: string): ManifestEntry {
  const found = manifest[source];
  if (found === undefined) throw new Error(`The build of the portal has no ${source}.`);
  return found;
}

function address({ file }: ManifestEntry): string {
  return `${assetsPrefix}${file}`;
}
