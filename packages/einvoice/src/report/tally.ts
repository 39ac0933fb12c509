import type { ExplainLanguage } from '../explain.ts';
import { type FileReport, outcomeOf } from './file-report.ts';
import { say } from './words.ts';

/** Counts over all files of a report. */
export class Tally {
  files = 0;
  valid = 0;
  invalid = 0;
  refused = 0;
  errors = 0;
  warnings = 0;

  add({ verdict }: FileReport): void {
    this.files++;
    this[outcomeOf(verdict)]++;
    for (const { severity } of verdict.findings) {
      if (severity === 'error') this.errors++;
      else if (severity === 'warning') this.warnings++;
    }
  }

  /** The counts in words, those at zero left out but for the number of files. */
  parts(language: ExplainLanguage): string[] {
    const counted = [
      ['summary.valid', this.valid],
      ['summary.invalid', this.invalid],
      ['summary.refused', this.refused],
      ['summary.errors', this.errors],
      ['summary.warnings', this.warnings],
    ] as const;
    return [
      say(language, 'summary.files', { count: this.files }),
      ...counted.filter(([, count]) => count > 0).map(([key, count]) => say(language, key, { count })),
    ];
  }
}
