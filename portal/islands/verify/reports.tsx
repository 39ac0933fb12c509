import type { JSX } from 'preact';
import type { Words } from '../page-words.ts';
import type { ReportFormat } from '../verdict/messages.ts';
import { Icon } from './icon.tsx';

const formats: readonly ReportFormat[] = ['html', 'json', 'sarif'];

/** Reports to keep, written in the browser. */
export function Reports({ say, onReport }: { say: Words; onReport: (format: ReportFormat) => void }): JSX.Element {
  return (
    <section class="verify-reports" aria-labelledby="verify-reports">
      <h2 class="heading-s" id="verify-reports">
        {say('reports')}
      </h2>
      <div class="button-group">
        {formats.map((format) => (
          <button key={format} type="button" class="button button-secondary button-small" onClick={() => onReport(format)}>
            <Icon name="download" />
            <span>{say(`report.${format}`)}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
