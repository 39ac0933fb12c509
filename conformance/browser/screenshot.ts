import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** Where screenshots go: ignored by git, kept by continuous integration with the run. */
const folder = fileURLToPath(new URL('../../artefacts/screenshots/', import.meta.url));

/** Takes the whole page into `artefacts/screenshots/<name>.png` and returns its path. The name says story and step: `deposit-3-accepted`. */
export async function screenshot(page: Page, name: string): Promise<string> {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(name)) throw new Error(`a screenshot is named with lower-case letters, digits and dashes, not ${name}`);
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, fullPage: true, animations: 'disabled' });
  return path;
}
