import { basename } from 'node:path';
import type { Conversion, ConversionTarget } from '../convert/convert.ts';
import { convert } from '../convert/convert.ts';
import { readInvoice } from '../read/index.ts';
import { type FacturXProfile, PROFILES } from '../write/profiles.ts';
import { oneOf, onlyOne, parse, UsageError } from './arguments.ts';
import type { Console } from './console.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { readOne } from './one-document.ts';
import { save } from './save.ts';
import { mostDocumentBytes } from './sources/budget.ts';
import { isTellable, problemOf } from './sources/found.ts';
import { tellFindings } from './tell-findings.ts';

const targets = ['ubl', 'cii', 'facturx', 'json'] as const satisfies readonly ConversionTarget[];
const limits = { maxBytes: mostDocumentBytes };

/** `convert`: one invoice into another form, with a report on what could not be carried. */
export async function convertCommand(argv: readonly string[], console: Console): Promise<ExitCode> {
  const { values, positionals } = parse(argv, {
    to: { type: 'string' },
    profile: { type: 'string' },
    release: { type: 'string' },
    xml: { type: 'boolean', default: false },
    output: { type: 'string', short: 'o', default: '-' },
    force: { type: 'boolean', default: false },
  });
  const name = onlyOne(positionals);
  if (values.to === undefined) throw new UsageError('usage.required', { option: '--to' });
  const to = oneOf('--to', values.to, targets);
  const profile = values.profile === undefined ? undefined : oneOf('--profile', values.profile, Object.keys(PROFILES) as FacturXProfile[]);
  const release = values.release === undefined ? undefined : oneOf('--release', values.release, ['D16B', 'D22B']);
  let conversion: Conversion;
  try {
    conversion = convert(await readOne(name), to, { limits, ...(profile && { profile }), ...(release && { release }) });
  } catch (error) {
    if (!isTellable(error)) throw error;
    tellFindings(name, [problemOf(error).finding], console);
    return exitCodes.unreadable;
  }
  if (conversion.kind === 'refused') {
    tellFindings(name, conversion.findings, console);
    return exitCodes.unreadable;
  }
  const { report } = conversion;
  tellFindings(name, report, console);
  const asPdf = to === 'facturx' && !values.xml;
  const bytes = asPdf ? await facturXPdf(conversion, console) : conversion.bytes;
  const saved = await save(bytes, { path: values.output, force: values.force }, console);
  if (saved !== exitCodes.done) return saved;
  if (report.length > 0) console.note('convert.losses', { file: basename(name), count: report.length });
  return report.some(({ severity }) => severity === 'error') ? exitCodes.invalid : exitCodes.done;
}

/** The hybrid: the readable invoice around the XML just made. */
async function facturXPdf({ bytes, profile }: Extract<Conversion, { kind: 'converted' }>, { language }: Console): Promise<Uint8Array> {
  const reading = readInvoice(bytes, limits);
  if (reading.kind !== 'invoice' || profile === undefined) throw new Error('what was just written cannot be read');
  const { closeTypesetting, writeFacturX } = await import('../pdf/index.ts');
  try {
    return await writeFacturX(reading.document.invoice, { profile, xml: bytes, language });
  } finally {
    await closeTypesetting();
  }
}
