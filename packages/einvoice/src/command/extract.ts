import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../finding.ts';
import { extractInvoice } from '../pdf/extract.ts';
import { detect } from '../read/detect.ts';
import { readInvoice } from '../read/index.ts';
import { onlyOne, parse } from './arguments.ts';
import type { Console } from './console.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { readOne } from './one-document.ts';
import { NamesTaken, safeName } from './safe-name.ts';
import { save } from './save.ts';
import { mostDocumentBytes } from './sources/budget.ts';
import { isTellable, problemOf } from './sources/found.ts';
import { tellFindings } from './tell-findings.ts';

/** A file inside of an invoice. */
interface Inside {
  name: string;
  bytes(): Uint8Array;
}

/** `extract`: the data of a hybrid PDF and every file carried by it or by the XML. */
export async function extractCommand(argv: readonly string[], console: Console): Promise<ExitCode> {
  const { values, positionals } = parse(argv, {
    to: { type: 'string', default: '.' },
    list: { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
  });
  const name = onlyOne(positionals);
  let found: { files: Inside[]; findings: readonly Finding[] };
  try {
    found = filesIn(await readOne(name));
  } catch (error) {
    if (!isTellable(error)) throw error;
    found = { files: [], findings: [problemOf(error).finding] };
  }
  tellFindings(name, found.findings, console);
  if (found.files.length === 0) {
    if (found.findings.length === 0) console.note('extract.nothing', { file: name });
    return exitCodes.unreadable;
  }
  const taken = new NamesTaken();
  let code: ExitCode = exitCodes.done;
  if (!values.list) mkdirSync(values.to, { recursive: true });
  for (const [i, file] of found.files.entries()) {
    const free = taken.free(safeName(file.name, `file-${i + 1}`));
    const bytes = file.bytes();
    if (values.list) await console.out(`${bytes.length}\t${free}\n`);
    else if ((await save(bytes, { path: join(values.to, free), force: values.force }, console)) !== exitCodes.done)
      code = exitCodes.unreadable;
  }
  return code;
}

function filesIn(bytes: Uint8Array): { files: Inside[]; findings: readonly Finding[] } {
  if (detect(bytes).format !== 'pdf') return attachmentsIn(bytes);
  const extraction = extractInvoice(bytes, mostDocumentBytes);
  if (extraction.kind === 'refused') return { files: [], findings: extraction.findings };
  if (extraction.kind === 'plain') return { files: extraction.others, findings: extraction.findings };
  const { xml, name } = extraction;
  return {
    files: [{ name, bytes: () => xml }, ...extraction.others, ...attachmentsIn(xml).files],
    findings: extraction.findings,
  };
}

function attachmentsIn(xml: Uint8Array): { files: Inside[]; findings: readonly Finding[] } {
  const reading = readInvoice(xml, { maxBytes: mostDocumentBytes });
  return reading.kind === 'invoice' ? { files: reading.document.attachments, findings: [] } : { files: [], findings: reading.findings };
}
