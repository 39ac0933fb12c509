import type { JSX } from 'preact';
import type { Words } from '../page-words.ts';
import type { Judged, ToldFinding } from '../verdict/messages.ts';
import { Icon } from './icon.tsx';

const groups = [
  { severity: 'error', icon: 'cross' },
  { severity: 'warning', icon: 'warning' },
  { severity: 'info', icon: 'info' },
] as const;

/** Everything found, gravest first; each with a button that leads to its line. */
export function Findings({ say, judged, onLine }: { say: Words; judged: Judged; onLine: (line: number) => void }): JSX.Element {
  const { findings, errors, warnings, notes } = judged;
  const total = errors + warnings + notes;
  const counts = { error: errors, warning: warnings, info: notes };
  return (
    <section aria-labelledby="verify-findings">
      <h2 class="heading-m" id="verify-findings" tabIndex={-1}>
        {say('findings')}
      </h2>
      {total === 0 && <p>{say('no-findings')}</p>}
      <div class="findings">
        {groups.map(({ severity, icon }) => {
          const group = findings.filter((finding) => finding.severity === severity);
          return group.length === 0 ? null : (
            <section key={severity} class={`findings-group findings-${severity}`}>
              <h3 class="findings-title">
                <Icon name={icon} /> {say(`count.${severity}`, { count: counts[severity] })}
              </h3>
              <ol>
                {group.map((finding, index) => (
                  <li key={`${finding.code}-${index}`}>
                    <Finding say={say} finding={finding} hasSource={judged.source !== undefined} onLine={onLine} />
                  </li>
                ))}
              </ol>
            </section>
          );
        })}
      </div>
      {total > findings.length && <p class="muted">{say('more-findings', { shown: findings.length, total })}</p>}
    </section>
  );
}

function Finding({
  say,
  finding,
  hasSource,
  onLine,
}: {
  say: Words;
  finding: ToldFinding;
  hasSource: boolean;
  onLine: (line: number) => void;
}): JSX.Element {
  const { line } = finding;
  return (
    <>
      <p class="finding-message">
        {finding.message} <code class="finding-code">{finding.code}</code>
      </p>
      {finding.remedy !== '' && (
        <p class="finding-remedy">
          <strong>{say('remedy')}</strong> {finding.remedy}
        </p>
      )}
      <ul class="finding-facts">
        {finding.terms.map(({ id, name }) => (
          <li key={id}>{name === id ? id : `${id}, ${name}`}</li>
        ))}
        {finding.seen !== undefined && (
          <li>
            {say('seen')} <code>{finding.seen}</code>
          </li>
        )}
        {finding.expected !== undefined && (
          <li>
            {say('expected')} <code>{finding.expected}</code>
          </li>
        )}
        {line !== undefined && (
          <li>
            {hasSource ? (
              <button
                type="button"
                class="finding-line"
                title={finding.path}
                aria-label={say('see-line', { line: String(line) })}
                onClick={() => onLine(line)}
              >
                {say('line', { line: String(line) })}
              </button>
            ) : (
              say('line', { line: String(line) })
            )}
          </li>
        )}
      </ul>
    </>
  );
}
