/**
 * `npm run generate`: makes the pages of documentation that come from the code. With `--check` nothing is written: it fails when a page is not
 * what the code would make now.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { facturxTable } from './generate/facturx.ts';
import { glossaryPage } from './generate/glossary.ts';
import { invoiceSchemaFile } from './generate/invoice-schema.ts';
import { lifeCycleInRoom, lifeCyclePage } from './generate/life-cycle.ts';
import { type GeneratedPage, withPart } from './generate/page.ts';
import { personalDataPage } from './generate/personal-data.ts';
import { problemsPage } from './generate/problems.ts';
import { rightsPage } from './generate/rights.ts';
import { roomsDiagram } from './generate/rooms.ts';
import { catalogueFile, rulesPages } from './generate/rules.ts';
import { settingsPage } from './generate/settings.ts';
import { structureTables } from './generate/structure.ts';
import { repository } from './repository.ts';

const pages: readonly GeneratedPage[] = [
  settingsPage,
  lifeCyclePage,
  lifeCycleInRoom,
  ...rulesPages,
  catalogueFile,
  rightsPage,
  personalDataPage,
  problemsPage,
  glossaryPage,
  roomsDiagram,
  ...structureTables,
  facturxTable,
  invoiceSchemaFile,
];
const checkOnly = process.argv.includes('--check');

/** What became of a page: `current`, `written`, `stale` (only checked). */
async function bring({ path, part, make }: GeneratedPage): Promise<string> {
  const file = join(repository, path);
  const there = await readFile(file, 'utf8').catch(() => undefined);
  const made = await make();
  const wanted = part === undefined ? made : withPart(there ?? '', part, made);
  if (there === wanted) return 'current';
  if (checkOnly) return 'stale';
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, wanted);
  return 'written';
}

let failed = false;
for (const page of pages) {
  const became = await bring(page).catch((error: unknown) => `failed: ${error instanceof Error ? error.message : String(error)}`);
  failed ||= became === 'stale' || became.startsWith('failed');
  console.log(`${page.path}${page.part === undefined ? '' : ` (${page.part})`}: ${became}`);
}
if (failed) console.log(checkOnly ? 'Run `npm run generate` and commit what it writes.' : 'Some pages could not be made.');
process.exitCode = failed ? 1 : 0;
