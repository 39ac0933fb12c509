import { basename } from 'node:path';
import { readInvoice } from '../read/index.ts';
import { onlyOne, parse } from './arguments.ts';
import type { Console } from './console.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { readOne } from './one-document.ts';
import { save } from './save.ts';
import { mostDocumentBytes } from './sources/budget.ts';
import { isTellable, problemOf } from './sources/found.ts';
import { tellFindings } from './tell-findings.ts';

/** `render`: an invoice as a PDF that people can read, its data attached. */
export async function renderCommand(argv: readonly string[], console: Console): Promise<ExitCode> {
  const { values, positionals } = parse(argv, {
    output: { type: 'string', short: 'o' },
    force: { type: 'boolean', default: false },
  });
  const name = onlyOne(positionals);
  let bytes: Uint8Array;
  try {
    bytes = await readOne(name);
  } catch (error) {
    if (!isTellable(error)) throw error;
    tellFindings(name, [problemOf(error).finding], console);
    return exitCodes.unreadable;
  }
  const reading = readInvoice(bytes, { maxBytes: mostDocumentBytes });
  if (reading.kind !== 'invoice') {
    tellFindings(name, reading.findings, console);
    return exitCodes.unreadable;
  }
  const { invoice, xml } = reading.document;
  const { closeTypesetting, renderInvoice } = await import('../pdf/index.ts');
  try {
    const pdf = await renderInvoice(invoice, {
      language: console.language,
      xml: {
        bytes: xml,
        name: `${basename(name === '-' ? 'invoice' : name).replace(/\.(xml|pdf)$/i, '')}.xml`,
        mediaType: 'application/xml',
      },
    });
    return await save(pdf, { path: values.output ?? defaultOutput(name), force: values.force }, console);
  } finally {
    await closeTypesetting();
  }
}

/** Beside the invoice, under its name; what comes in by standard input goes out by standard output. */
function defaultOutput(name: string): string {
  if (name === '-') return '-';
  return /\.pdf$/i.test(name) ? name.replace(/\.pdf$/i, '.rendered.pdf') : `${name.replace(/\.xml$/i, '')}.pdf`;
}
