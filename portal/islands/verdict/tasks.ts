import type { Finding, Fix, Verdict } from '#einvoice/browser';
import { decodeXml, type Engine, loadFixes, loadReports } from '#einvoice/browser';
import type { Judged, Results, Task } from './messages.ts';

/** Findings a page can show; the others are counted, and stand in the reports. */
const mostFindings = 500;
/** Lines of an invoice shown readably. */
const mostLines = 200;

const grave = { error: 0, warning: 1, info: 2 } as const;

/** The file judged last, for what is asked about it afterwards. */
interface Paper {
  verdict: Verdict;
  source: string | undefined;
  fixes: readonly Fix[];
}

/** Does what the page asks, in one language. */
export class Desk {
  readonly #engine: Engine;
  readonly #language: 'fr' | 'en';
  #paper: Paper | undefined;

  constructor(engine: Engine, language: 'fr' | 'en') {
    this.#engine = engine;
    this.#language = language;
  }

  do(task: Task): Promise<Results[Task['kind']]> {
    switch (task.kind) {
      case 'check':
        return this.#check(task);
      case 'fix':
        return this.#fix(task.chosen);
      case 'report':
        return this.#report(task);
      case 'example':
        return import('./examples.ts').then(({ makeExample }) => makeExample(task.name, task.texts));
    }
  }

  async #check({ bytes, options, whole }: Extract<Task, { kind: 'check' }>): Promise<Judged> {
    const verdict = await this.#engine.check(bytes, options);
    const { findings } = verdict;
    const count = (severity: Finding['severity']): number => findings.filter((finding) => finding.severity === severity).length;
    const shown = findings.toSorted((one, other) => grave[one.severity] - grave[other.severity]).slice(0, mostFindings);
    const told = await this.#engine.explain(shown);
    const invoice = whole ? verdict.document?.invoice : undefined;
    const source = whole ? textOf(verdict, bytes) : undefined;
    const fixes = whole && verdict.document !== undefined ? (await loadFixes()).proposeFixes(verdict.document).slice(0, mostFindings) : [];
    if (whole) this.#paper = { verdict, source, fixes };
    return {
      syntax: verdict.syntax,
      container: verdict.container,
      profile: verdict.profile,
      layers: verdict.layers,
      reading: verdict.reading,
      valid: verdict.valid,
      errors: count('error'),
      warnings: count('warning'),
      notes: count('info'),
      findings: shown.map(({ code, severity, where, seen, expected }, index) => ({
        code,
        severity,
        message: told[index]?.message ?? code,
        remedy: told[index]?.remedy ?? '',
        terms: told[index]?.terms ?? [],
        line: where?.line,
        column: where?.column,
        path: where?.path,
        // What is missing was seen as nothing: there is nothing to show.
        seen: seen || undefined,
        expected: expected || undefined,
      })),
      source,
      invoice: invoice && { ...invoice, lines: invoice.lines.slice(0, mostLines) },
      lineCount: invoice?.lines.length ?? 0,
      fixes: [...fixes],
    };
  }

  async #fix(chosen: readonly number[]): Promise<Uint8Array> {
    const paper = this.#paper;
    const xml = paper?.verdict.document?.xml;
    if (paper === undefined || xml === undefined) throw new Error('no file was judged');
    const { applyFixes } = await loadFixes();
    return applyFixes(
      xml,
      paper.fixes.filter((_fix, index) => chosen.includes(index)),
    );
  }

  async #report({ format, file }: Extract<Task, { kind: 'report' }>): Promise<string> {
    const paper = this.#paper;
    if (paper === undefined) throw new Error('no file was judged');
    const { writeReport } = await loadReports();
    const { verdict, source } = paper;
    return writeReport([{ file, verdict, source: () => source }], format, { language: this.#language, all: true, mostFindings: 5_000 });
  }
}

/** The XML of a document as text: of what could be read, and of XML that could not, so that the place of the fault can be shown. */
function textOf(verdict: Verdict, bytes: Uint8Array): string | undefined {
  const xml = verdict.document?.xml ?? (verdict.container !== 'pdf' && verdict.findings.some(({ where }) => where) ? bytes : undefined);
  if (xml === undefined) return undefined;
  try {
    return decodeXml(xml).text;
  } catch {
    // An encoding nobody knows: there is no text to show.
    return undefined;
  }
}
