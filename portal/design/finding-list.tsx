import type { JSX } from 'preact';
import { Icon, type IconName } from './icons.tsx';
import { type DesignKey, useWords } from './words.ts';

/** One thing found in a document, already said in the reader's language. */
export interface ShownFinding {
  severity: 'error' | 'warning' | 'info';
  /** Stable code of the rule, shown small. */
  code: string;
  /** What is wrong. */
  message: string;
  /** What to do about it. */
  remedy?: string | undefined;
  /** Names of the business terms concerned: “BT-131, montant net de la ligne”. */
  terms?: readonly string[] | undefined;
  /** Where in the file, from 1. */
  line?: number | undefined;
  column?: number | undefined;
  /** Path in the file, shown in full on a wide screen. */
  path?: string | undefined;
  /** The value as the sender wrote it, and the one that would be right. */
  seen?: string | undefined;
  expected?: string | undefined;
}

const order = [
  { severity: 'error', icon: 'cross', title: 'findings.count.error' },
  { severity: 'warning', icon: 'warning', title: 'findings.count.warning' },
  { severity: 'info', icon: 'info', title: 'findings.count.info' },
] as const satisfies readonly { severity: ShownFinding['severity']; icon: IconName; title: DesignKey }[];

/** All that was found, gravest first, each with its remedy and its place. */
export function FindingList({
  findings,
  headingLevel = 2,
}: {
  findings: readonly ShownFinding[];
  headingLevel?: 2 | 3 | undefined;
}): JSX.Element {
  const say = useWords();
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <div class="findings">
      {order.map(({ severity, icon, title }) => {
        const group = findings.filter((finding) => finding.severity === severity);
        if (group.length === 0) return null;
        return (
          <section key={severity} class={`findings-group findings-${severity}`}>
            <Heading class="findings-title">
              <Icon name={icon} /> {say(title, { count: group.length })}
            </Heading>
            <ol>
              {group.map((finding, index) => (
                <li key={`${finding.code}-${index}`}>
                  <FindingItem finding={finding} />
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}

function FindingItem({ finding }: { finding: ShownFinding }): JSX.Element {
  const say = useWords();
  return (
    <>
      <p class="finding-message">
        {finding.message} <code class="finding-code">{finding.code}</code>
      </p>
      {finding.remedy !== undefined && (
        <p class="finding-remedy">
          <strong>{say('findings.remedy')}</strong> {finding.remedy}
        </p>
      )}
      <ul class="finding-facts">
        {finding.terms?.map((term) => (
          <li key={term}>{term}</li>
        ))}
        {finding.line !== undefined && (
          <li title={finding.path}>{say('findings.position', { line: finding.line, column: finding.column ?? 1 })}</li>
        )}
        {finding.seen !== undefined && (
          <li>
            {say('findings.seen')} <code>{finding.seen}</code>
          </li>
        )}
        {finding.expected !== undefined && (
          <li>
            {say('findings.expected')} <code>{finding.expected}</code>
          </li>
        )}
      </ul>
    </>
  );
}
