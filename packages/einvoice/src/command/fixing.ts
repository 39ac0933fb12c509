import process from 'node:process';
import { applyFixes } from '../fix/apply.ts';
import { proposeFixes } from '../fix/propose.ts';
import type { FileReport } from '../report/file-report.ts';
import { printable } from '../report/printable.ts';
import type { Console } from './console.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { save } from './save.ts';
import type { Found } from './sources/found.ts';
import type { ValidateOptions } from './validate-options.ts';
import { tell } from './words.ts';

/** Shows what can be repaired without changing what an invoice says, and writes the repaired document beside it, or over it when that was asked. */
export async function offerFixes(
  found: Found,
  { file, verdict }: FileReport,
  options: ValidateOptions,
  console: Console,
): Promise<ExitCode> {
  const { document } = verdict;
  if (!document) return exitCodes.done;
  const fixes = proposeFixes(document);
  if (fixes.length === 0) return exitCodes.done;
  const { language } = console;
  for (const { line, column, code, before, after, why } of fixes) {
    const params = {
      place: `${printable(file)}:${line}:${column}`,
      code,
      before: printable(before),
      after: printable(after),
      why: printable(why[language]),
    };
    process.stderr.write(`${tell(language, 'fix.offered', params)}\n`);
  }
  const path = found.kind === 'document' ? found.path : undefined;
  if (path === undefined) {
    console.note('fix.nowhere', { file });
    return exitCodes.done;
  }
  const isXml = verdict.container === 'xml';
  if (options.inPlace && !isXml) {
    console.note('fix.not-in-pdf', { file });
    return exitCodes.done;
  }
  const fixed = options.inPlace ? path : `${path.replace(/\.(xml|pdf)$/i, '')}.fixed.xml`;
  return await save(applyFixes(document.xml, fixes), { path: fixed, force: options.inPlace || options.force }, console);
}
