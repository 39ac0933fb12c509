import { checkDocument } from '#einvoice';
import { commandStarts } from './command-start.ts';
import { figure, ratio, table } from './figures.ts';
import { corpusInvoices, invoiceOfLines, type Sample, shared } from './invoices.ts';
import { SchemaReference } from './schema-reference.ts';
import { SaxesParser } from 'saxes';

const layers = ['structure', 'en16931', 'br-fr', 'chorus-pro'] as const;
const lineCounts = [10, 100, 1_000, 10_000];

/** What the engine's full verdict costs, against a parser that only parses and a schema validator that only knows shapes; all warm, on one thread. */
export async function benchValidation(): Promise<string> {
  const samples = await corpusInvoices();
  if (samples.length === 0) return 'Not measured: the corpus is not beside the repository.';
  const reference = new SchemaReference(shared);
  const sizes = samples.map(({ bytes }) => bytes.length).sort((a, b) => a - b);
  const median = sizes[sizes.length >> 1] ?? 0;
  const works = worksOf(reference);
  const costs = measure(samples, works);
  const rows = works.map(([name], at) => row(name, costs[at] ?? Number.NaN, costs));
  const byLines = lineCounts.map((count) => {
    const many: Sample[] = Array.from({ length: Math.max(1, Math.floor(2_000 / count)) }, () => invoiceOfLines(count));
    const each = measure(many, works.slice(0, 4));
    const full = each[2] ?? Number.NaN;
    return [String(count), ...each.map(figure), ratio(full, each[0] ?? 1), ratio(full, each[1] ?? 1), figure((full / count) * 1000)];
  });
  reference.dispose();
  const start = process.env.SKIP_START ? '' : await commandStarts();
  return [
    `${samples.length} invoices of the corpus, half UBL, half CII, ${figure(median / 1000)} kB median; milliseconds a document, mean over the files, best of five rounds.`,
    table(['', 'ms a document', 'of (a)', 'of (b)'], rows),
    'By number of lines (UBL, milliseconds a document):',
    table(['lines', '(a)', '(b)', 'full verdict', 'and its findings', 'verdict of (a)', 'of (b)', 'µs a line'], byLines),
    start,
  ].join('\n\n');
}

type Work = readonly [name: string, run: (sample: Sample) => void];

function worksOf(reference: SchemaReference): Work[] {
  return [
    ['(a) libxml2 (WASM): parse and XSD', (sample) => reference.validate(sample)],
    ['(b) saxes: tokens only', ({ text }) => void new SaxesParser({ xmlns: true }).write(text).close()],
    [`full verdict: ${layers.join(', ')}`, ({ bytes }) => void checkDocument(bytes, { layers }).valid],
    ['full verdict, every finding made', ({ bytes }) => void checkDocument(bytes, { layers }).findings],
    ['reading alone', ({ bytes }) => void checkDocument(bytes, { layers: [] }).valid],
    ['reading and structure', ({ bytes }) => void checkDocument(bytes, { layers: ['structure'] }).valid],
    ['reading and EN 16931', ({ bytes }) => void checkDocument(bytes, { layers: ['en16931'] }).valid],
    ['reading and BR-FR', ({ bytes }) => void checkDocument(bytes, { layers: ['br-fr'] }).valid],
    ['reading and Chorus Pro', ({ bytes }) => void checkDocument(bytes, { layers: ['chorus-pro'] }).valid],
    ['reading into the model', ({ bytes }) => void checkDocument(bytes, { layers: [] }).document],
  ];
}

/** Mean milliseconds of each work over the samples: rounds of all works in turn, so that a busy moment of the machine falls on all; the best round counts. */
function measure(samples: readonly Sample[], works: readonly Work[]): number[] {
  const best = works.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < 6; round++) {
    for (const [at, [, run]] of works.entries()) {
      const from = performance.now();
      for (const sample of samples) run(sample);
      const mean = (performance.now() - from) / samples.length;
      // The first round warms up.
      if (round > 0) best[at] = Math.min(best[at] ?? mean, mean);
    }
  }
  return best;
}

function row(name: string, cost: number, [schema = Number.NaN, tokens = Number.NaN]: readonly number[]): string[] {
  return [name, figure(cost), ratio(cost, schema), ratio(cost, tokens)];
}
