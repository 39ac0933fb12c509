import { openEngine } from '../browser/engine.ts';
import type { Finding } from '../finding.ts';
import type { FileReport } from '../report/file-report.ts';
import { refusal } from '../verdict/check.ts';
import type { Profile } from '../verdict/profiles.ts';
import type { Layer } from '../verdict/verdict.ts';
import { sourceText } from './source-text.ts';
import { mostDocumentBytes } from './sources/budget.ts';
import { type Found, isTellable, problemOf } from './sources/found.ts';

/** What to judge by; by default what the content claims. */
export interface JudgeOptions {
  layers?: readonly Layer[];
  profile?: Profile;
}

/** Each part of the engine is loaded when the first document asks for it: a command for one UBL invoice never loads the rules of CII. */
const engine = openEngine('en');
const limits = { maxBytes: mostDocumentBytes };

/** Judges a document. Whatever becomes of it, the next one is not its concern: there is always a report. */
export async function judge(found: Found, options: JudgeOptions): Promise<FileReport> {
  if (found.kind === 'problem') return problemReport(found.name, found.finding);
  try {
    const bytes = await found.read();
    const verdict = await engine.check(bytes, { ...options, limits });
    return { file: found.name, verdict, source: () => sourceText(bytes, verdict) };
  } catch (error) {
    return problemReport(found.name, findingOf(error));
  }
}

function problemReport(file: string, finding: Finding): FileReport {
  return { file, verdict: refusal([finding]) };
}

/** The file's own fault, or the system's; a fault in the engine is told as one, of this file alone. */
function findingOf(error: unknown): Finding {
  if (isTellable(error)) return problemOf(error).finding;
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: 'FILE-FAILED', severity: 'error', terms: [], params: { reason } };
}
