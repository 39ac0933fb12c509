/**
 * `npm run bench [-- name…]`: measures the platform on this machine and writes `bench/results.md`. Names: deposits, flood, folder, pdf, search, start, tenant, validation.
 * Figures are worth something as ratios to the references measured in the same run; a name measured alone replaces its own section only.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchDeposits } from './deposits.ts';
import { benchFolder } from './folder.ts';
import { describeMachine } from './machine.ts';
import { benchPdf } from './readable-pdf.ts';
import { benchSearch } from './search.ts';
import { benchSignInFlood } from './sign-in-flood.ts';
import { benchStart } from './start.ts';
import { benchTenant } from './tenant.ts';
import { benchValidation } from './validation.ts';

const benches: Readonly<Record<string, { title: string; measure: (folder: string) => Promise<string> }>> = {
  deposits: { title: 'Deposits through the API', measure: benchDeposits },
  folder: { title: 'A folder by the command line', measure: benchFolder },
  pdf: { title: 'Readable PDFs', measure: benchPdf },
  search: { title: 'Search and dashboard at 1 million invoices', measure: benchSearch },
  flood: { title: 'A flood of sign-in attempts', measure: benchSignInFlood },
  start: { title: 'Start, memory, page weight', measure: benchStart },
  tenant: { title: 'A structure of 10,000 people and 5,000 services', measure: benchTenant },
  validation: { title: 'Validation', measure: benchValidation },
};

const results = fileURLToPath(new URL('results.md', import.meta.url));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) throw new RangeError(`no bench named ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`);

async function sectionsSoFar(): Promise<Map<string, string>> {
  const text = await readFile(results, 'utf8').catch(() => '');
  return new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map((section) => [section.split('\n', 1)[0] ?? '', section.slice(section.indexOf('\n') + 1).trim()]),
  );
}

const sections = await sectionsSoFar();
for (const [name, { title, measure }] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const folder = await mkdtemp(join(tmpdir(), 'unisson-bench-'));
  try {
    const machine = await describeMachine(folder);
    process.stdout.write(`${title}…\n`);
    const body = await measure(folder);
    process.stdout.write(`${body}\n\n`);
    sections.set(title, `Measured on ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC:\n\n${machine}\n\n${body}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const inOrder = Object.values(benches).flatMap((bench) =>
    sections.has(bench.title) ? [`## ${bench.title}\n\n${sections.get(bench.title)}`] : [],
  );
  await writeFile(results, `# Measures\n\nWritten by \`npm run bench\`. Compare ratios, not machines.\n\n${inOrder.join('\n\n')}\n`);
}
process.exit(0);
