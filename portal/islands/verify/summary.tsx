import type { JSX } from 'preact';
import type { Words } from '../page-words.ts';
import type { Judged } from '../verdict/messages.ts';
import { Notice } from './notice.tsx';
import type { Verified } from './paper-of-file.ts';

/** The verdict in one look: what it is, and what was checked. */
export function Summary({ say, verified }: { say: Words; verified: Verified }): JSX.Element {
  const { judged, name } = verified;
  const facts = factsOf(say, judged);
  return (
    <>
      <Head say={say} judged={judged} name={name} />
      {facts.length > 0 && (
        <dl class="key-value verify-facts">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function Head({ say, judged, name }: { say: Words; judged: Judged; name: string }): JSX.Element {
  if (judged.reading === 'refused')
    return (
      <Notice tone="error" title={say('refused-title')}>
        {say('refused-text', { name })}
      </Notice>
    );
  if (judged.reading === 'plain-pdf')
    return (
      <Notice tone="warning" title={say('plain-title')}>
        {say('plain-text', { name })}
      </Notice>
    );
  const also = judged.warnings > 0 ? ` ${say('also-warnings', { count: judged.warnings })}` : '';
  return judged.errors === 0 ? (
    <Notice tone="success" title={say('valid-title')}>
      {say('valid-text', { name })}
      {also}
    </Notice>
  ) : (
    <Notice tone="error" title={say('invalid-title', { count: judged.errors })}>
      {say('invalid-text', { name })}
      {also}
    </Notice>
  );
}

function factsOf(say: Words, { syntax, container, profile, layers }: Judged): [string, string][] {
  if (syntax === undefined) return [];
  const named = say(`syntax.${syntax}`);
  return [
    [say('syntax'), container === 'pdf' ? say('in-pdf', { syntax: named }) : named],
    ...(profile === undefined ? [] : ([[say('profile'), profile]] as [string, string][])),
    [say('layers'), layers.map((layer) => say(`layer.${layer}`)).join(', ')],
  ];
}
