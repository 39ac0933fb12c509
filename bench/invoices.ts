import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildInvoice, checkDocument, writeUbl } from '#einvoice';

/** Schemas and corpus, beside the repository. */
export const shared: string = fileURLToPath(new URL('../../shared', import.meta.url));

/** A document to measure with. */
export interface Sample {
  bytes: Uint8Array;
  text: string;
  syntax: 'ubl-invoice' | 'cii';
}

/** Bytes: smaller files are unit tests of single rules, not invoices. */
const least = 7_500;
const perSyntax = 100;

/** Invoices of the corpus, as many of either syntax, picked evenly over the list. */
export async function corpusInvoices(): Promise<Sample[]> {
  const index = join(shared, 'corpus', 'open', 'index.json');
  if (!existsSync(index)) return [];
  const entries = JSON.parse(await readFile(index, 'utf8')) as { file: string; syntax: string; bytes: number }[];
  const samples: Sample[] = [];
  for (const syntax of ['ubl-invoice', 'cii'] as const) {
    const large = entries.filter((entry) => entry.syntax === syntax && entry.bytes >= least);
    const step = Math.max(1, large.length / perSyntax);
    for (let at = 0; at < perSyntax && at * step < large.length; at++) {
      const entry = large[Math.floor(at * step)];
      const bytes = entry && (await readFile(join(shared, 'corpus', entry.file)));
      if (bytes && checkDocument(bytes).reading !== 'refused') samples.push({ bytes, text: new TextDecoder().decode(bytes), syntax });
    }
  }
  return samples;
}

/** A valid UBL invoice of so many lines. */
export function invoiceOfLines(count: number): Sample {
  const address = { line1: '1 rue de la Paix', city: 'Paris', postCode: '75002', country: 'FR' };
  const siret = (value: string) => ({ value, scheme: '0009' });
  const invoice = buildInvoice({
    number: `F-${count}`,
    issueDate: '2026-01-05',
    seller: { name: 'Papeterie Martin', identifiers: [siret('73282932000074')], vatIdentifier: 'FR44732829320', address },
    buyer: { name: 'Commune de Villeneuve', identifiers: [siret('21750001600019')], address },
    lines: Array.from({ length: count }, (_, at) => ({
      name: `Ramette de papier ${at}`,
      quantity: String((at % 9) + 1),
      unitPrice: '4.25',
      vatCategory: 'S',
      vatRate: at % 2 === 0 ? '20' : '5.5',
    })),
  });
  const bytes = writeUbl(invoice);
  return { bytes, text: new TextDecoder().decode(bytes), syntax: 'ubl-invoice' };
}
