import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sparticuz, { inflate } from '@sparticuz/chromium';

/** A Chromium that can be started: the program, and the environment its libraries and fonts are found by. */
export interface Chromium {
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
}

const packageFolder = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..');
const cacheFolder = fileURLToPath(new URL('../../node_modules/.cache/unisson-browser/', import.meta.url));

/**
 * The Chromium that npm brought, unpacked once per version (about 250 MB, 3 s) beside the installed packages.
 *
 * The package means to run in a cloud function, where libnss and its kin are missing; it carries them in
 * `al2023.tar.br`. A bare Debian lacks the same libraries, so they are unpacked too and put on LD_LIBRARY_PATH.
 * `UNISSON_TEST_BROWSER_PROGRAM` names another Chromium (machines that are not linux x64).
 */
export async function unpackChromium(): Promise<Chromium> {
  const named = process.env.UNISSON_TEST_BROWSER_PROGRAM;
  if (named) return { program: named, environment: {} };
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const home = join(cacheFolder, version);
  if (!existsSync(home)) await unpackInto(home);
  return {
    program: join(home, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_FILE: join(home, fontSettings) },
  };
}

const fontSettings = 'unisson-fonts.conf';

/** The package's own settings look in the folders of a cloud function, and a Chromium that finds no font paints no text at all. */
const fontSettingsFor = (home: string): string =>
  `<?xml version="1.0"?><fontconfig><dir>${join(home, 'fonts')}</dir><cachedir>${join(home, 'fonts-cache')}</cachedir></fontconfig>\n`;

/** Unpacks beside the final place and renames: two test files starting at once never see half a browser. */
async function unpackInto(home: string): Promise<void> {
  await mkdir(cacheFolder, { recursive: true });
  const staging = await mkdtemp(join(cacheFolder, 'unpacking-'));
  try {
    await Promise.all(withTemporaryFolder(staging, startUnpacking));
    await writeFile(join(staging, fontSettings), fontSettingsFor(home));
    await rename(staging, home);
  } catch (failure) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(home)) throw failure;
  }
}

const startUnpacking = (): Promise<string>[] => {
  sparticuz.setGraphicsMode = false;
  return [sparticuz.executablePath(join(packageFolder, 'bin')), inflate(join(packageFolder, 'bin', 'al2023.tar.br'))];
};

/** The package unpacks into the system's temporary folder, chosen as its functions are entered: it is pointed elsewhere for that moment. */
function withTemporaryFolder<T>(folder: string, enter: () => T): T {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    return enter();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
