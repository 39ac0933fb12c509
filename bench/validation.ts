import { existsSync, readFileSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { SaxesParser } from 'saxes';
import { readInvoice, validate } from '#einvoice';
import { figure, ratio, table } from './figures.ts';

const shared = fileURLToPath(new URL('../../shared', import.meta.url));
const most = 200;
/** Bytes: smaller files are unit tests of single rules, not invoices. */
const least = 4_000;

/** Reading and controlling real files, against parsers that only parse and a schema validator that only knows shapes. */
export async function benchValidation(): Promise<string> {
  const files = await corpus();
  if (files.length === 0) return 'Not measured: the corpus is not beside the repository.';
  const bytes = files.reduce((sum, file) => sum + file.byteLength, 0);
  const texts = files.map((file) => new TextDecoder().decode(file));
  const validator = schema();
  const works: readonly (readonly [string, (at: number) => void])[] = [
    ['libxml2 (WASM): parse and XSD', (at) => withSchema(files[at]!, validator)],
    ['libxml2 (WASM): parse', (at) => XmlDocument.fromBuffer(files[at]!).dispose()],
    ['saxes: parse with namespaces, keep nothing', (at) => void new SaxesParser({ xmlns: true }).write(texts[at]!).close()],
    ['ours: read into the model with positions', (at) => void readInvoice(files[at]!)],
    ['ours: read and all rules', (at) => readAndValidate(files[at]!)],
  ];
  const costs = works.map(([name, work]) => [name, perDocument(files.length, work)] as const);
  const reference = costs[0]?.[1] ?? Number.NaN;
  validator?.dispose();
  const rows = costs.map(([name, cost]) => [name, figure(cost), ratio(cost, reference)]);
  return `${files.length} UBL invoices of the corpus, ${figure(bytes / files.length / 1000)} kB on average, one after the other in one process.\n\n${table(['', 'ms a document', 'against parse and XSD'], rows)}`;
}

async function corpus(): Promise<Uint8Array[]> {
  const folder = join(shared, 'corpus', 'open');
  if (!existsSync(folder)) return [];
  const files: Uint8Array[] = [];
  for await (const path of glob('**/*.xml', { cwd: folder })) {
    const bytes = await readFile(join(folder, path));
    if (
      bytes.byteLength < least ||
      !bytes.subarray(0, 4000).includes('urn:oasis:names:specification:ubl:schema:xsd:Invoice-2') ||
      !parses(bytes)
    )
      continue;
    files.push(bytes);
    if (files.length === most) break;
  }
  return files;
}

function parses(bytes: Uint8Array): boolean {
  try {
    XmlDocument.fromBuffer(bytes).dispose();
    return readInvoice(bytes).kind !== 'refused';
  } catch {
    return false;
  }
}

function schema(): XsdValidator | undefined {
  const path = join(shared, 'schemas', 'ubl-2.1', 'maindoc', 'UBL-Invoice-2.1.xsd');
  if (!existsSync(path)) return undefined;
  xmlRegisterFsInputProviders();
  const text = XmlDocument.fromBuffer(readFileSync(path), { url: path });
  return XsdValidator.fromDoc(text);
}

function withSchema(bytes: Uint8Array, validator: XsdValidator | undefined): void {
  const document = XmlDocument.fromBuffer(bytes);
  try {
    validator?.validate(document);
  } catch {
    // Many files of the corpus are wrong on purpose; the work is the same.
  } finally {
    document.dispose();
  }
}

function readAndValidate(bytes: Uint8Array): void {
  const reading = readInvoice(bytes);
  if (reading.kind === 'invoice') validate(reading.document.invoice, { sources: reading.document.sources });
}

/** Milliseconds a document, the better of three rounds. */
function perDocument(count: number, work: (at: number) => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const from = performance.now();
    for (let at = 0; at < count; at++) work(at);
    best = Math.min(best, (performance.now() - from) / count);
  }
  return best;
}
