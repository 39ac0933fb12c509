import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { buildInvoice, type Invoice, writeCii, writeUbl } from '#einvoice';
import { invoiceDrafts } from '../../packages/einvoice/src/drafts.arbitrary.ts';
import { CII_INVOICE, CII_SELLERS, CII_TWO_WAY } from '../../packages/einvoice/src/rules/br-fr/cii.testing.ts';
import { UBL_CREDIT_NOTE, UBL_INVOICE, UBL_SELLERS, UBL_TWO_WAY } from '../../packages/einvoice/src/rules/br-fr/ubl.testing.ts';
import { CDAR_MESSAGE } from '../../packages/einvoice/src/rules/cdar/cases.testing.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

/** Documents to start from, read when asked for. */
export interface Seeds {
  xml: readonly (() => string)[];
  pdf: readonly (() => Uint8Array)[];
  invoices: readonly Invoice[];
}

function kept<Value>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= make());
}

/** Documents of our own making: those of the rules' tests, and invoices drawn by fast-check, in both syntaxes. */
function ownDocuments(invoices: readonly Invoice[]): string[] {
  const written = invoices.flatMap((invoice) => [writeUbl(invoice), writeCii(invoice)]);
  const tested = [UBL_INVOICE, UBL_CREDIT_NOTE, UBL_SELLERS, UBL_TWO_WAY, CII_INVOICE, CII_SELLERS, CII_TWO_WAY, CDAR_MESSAGE];
  return [...tested, CDAR_MESSAGE, ...written.map((bytes) => Buffer.from(bytes).toString())];
}

/** What there is to start from; `own` leaves the corpus out, so that a run is the same on every machine. */
export function seedDocuments(own: boolean): Seeds {
  const invoices = fc.sample(invoiceDrafts, { seed: 20_261_122, numRuns: 24 }).map((draft) => buildInvoice(draft));
  const xml = ownDocuments(invoices).map((text) => () => text);
  const index = `${corpus}open/index.json`;
  if (own || !existsSync(index)) return { xml, pdf: [], invoices };
  const files = (JSON.parse(readFileSync(index, 'utf8')) as { file: string }[]).map(({ file }) => file);
  const pdf = files.filter((file) => file.endsWith('.pdf')).map((file) => kept((): Uint8Array => readFileSync(corpus + file)));
  return {
    xml: [...xml, ...files.filter((file) => file.endsWith('.xml')).map((file) => kept(() => readFileSync(corpus + file, 'utf8')))],
    pdf,
    invoices,
  };
}
