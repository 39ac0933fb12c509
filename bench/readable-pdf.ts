import type { Invoice } from '#einvoice';
import { buildInvoice } from '#einvoice';
import { renderInvoice } from '#einvoice/pdf';
import { sendableTemplates } from '../conformance/platform/index.ts';
import { figure, percentile, table, timed } from './figures.ts';

function invoiceOf(lines: number): Invoice {
  const [template] = sendableTemplates(new Date());
  if (!template) throw new Error('the demo world holds no template');
  const { draft } = template;
  return buildInvoice({ ...draft, lines: Array.from({ length: lines }, (_, at) => ({ ...draft.lines[at % draft.lines.length]! })) });
}

/** Readable PDF/A-3 of an invoice, one after the other in one process. */
export async function benchPdf(): Promise<string> {
  const rows: string[][] = [];
  for (const [lines, runs] of [
    [20, 60],
    [200, 15],
  ] as const) {
    const invoice = invoiceOf(lines);
    await timed(3, () => renderInvoice(invoice, { language: 'fr' }));
    const samples = await timed(runs, () => renderInvoice(invoice, { language: 'fr' }));
    rows.push([
      `${lines} lines`,
      figure(1000 / (samples.reduce((sum, one) => sum + one, 0) / runs)),
      figure(percentile(samples, 50)),
      figure(percentile(samples, 95)),
    ]);
  }
  return table(['', 'a second', 'p50 ms', 'p95 ms'], rows);
}
