import type { FileReport, Reporter, ReportOptions } from '../report/file-report.ts';
import type { ReportFormat } from '../report/formats.ts';
import { isTold, type TellFinding, textReporter } from '../report/text.ts';

/** A reporter whose words are loaded when there is something to tell: the sentences of all rules are most of what a short run would load. */
export interface LazyReporter {
  begin(): string;
  file(report: FileReport): Promise<string>;
  end(): string;
}

/** The reporter of a format. */
export async function openReporter(format: ReportFormat, options: ReportOptions): Promise<LazyReporter> {
  if (format !== 'text') {
    const { reporterFor } = await import('../report/index.ts');
    return later(reporterFor(format, options), () => Promise.resolve());
  }
  let tell: TellFinding = () => '';
  let isLoaded = false;
  return later(
    textReporter(options, (...parameters) => tell(...parameters)),
    async ({ verdict }) => {
      if (isLoaded || !verdict.findings.some((finding) => isTold(finding, options))) return;
      tell = (await import('../report/finding-text.ts')).findingText;
      isLoaded = true;
    },
  );
}

function later(reporter: Reporter, prepare: (report: FileReport) => Promise<void>): LazyReporter {
  return {
    begin: () => reporter.begin(),
    async file(report) {
      await prepare(report);
      return reporter.file(report);
    },
    end: () => reporter.end(),
  };
}
