import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Words } from '../page-words.ts';
import { Icon } from './icon.tsx';
import type { Verified } from './paper-of-file.ts';
import { bareName, save } from './save.ts';

interface Props {
  say: Words;
  verified: Verified;
  onApply: (chosen: readonly number[]) => void;
  onLine: (line: number) => void;
}

/** Repairs that leave the meaning as it is: chosen one by one, applied to a copy, which is then judged and offered for download. */
export function Fixes({ say, verified, onApply, onLine }: Props): JSX.Element | null {
  const { judged, name, bytes, repaired } = verified;
  const { fixes } = judged;
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => setLeft(new Set()), [verified]);
  const chosen = fixes.map((_fix, index) => index).filter((index) => !left.has(index));
  const language = document.documentElement.lang === 'en' ? 'en' : 'fr';
  const toggle = (index: number): void => {
    const next = new Set(left);
    if (!next.delete(index)) next.add(index);
    setLeft(next);
  };
  if (fixes.length === 0 && repaired === 0) return null;
  const list = (
    <ul class="fix-list">
      {fixes.map((fix, index) => (
        <li key={`${fix.edit.start}-${index}`} class="fix">
          <div class="govuk-checkboxes govuk-checkboxes--small">
            <div class="govuk-checkboxes__item">
              <input
                class="govuk-checkboxes__input"
                type="checkbox"
                id={`fix-${index}`}
                checked={!left.has(index)}
                onChange={() => toggle(index)}
                aria-describedby={`fix-why-${index}`}
              />
              <label class="govuk-label govuk-checkboxes__label" for={`fix-${index}`}>
                <span class="govuk-visually-hidden">{say('fix-choose')} </span>
                <Value name={say('fix-before')} value={fix.before} nothing={say('fix-nothing')} of="del" /> <Icon name="arrow" />{' '}
                <Value name={say('fix-after')} value={fix.after} nothing={say('fix-nothing')} of="ins" />
              </label>
            </div>
          </div>
          <p class="fix-why" id={`fix-why-${index}`}>
            {fix.why[language]}{' '}
            <button
              type="button"
              class="finding-line"
              onClick={() => onLine(fix.line)}
              aria-label={say('see-line', { line: String(fix.line) })}
            >
              {say('line', { line: String(fix.line) })}
            </button>
          </p>
        </li>
      ))}
    </ul>
  );
  return (
    <section class="verify-fixes" aria-labelledby="verify-fixes">
      <h2 class="heading-m" id="verify-fixes" tabIndex={-1}>
        {say(repaired > 0 && fixes.length === 0 ? 'fixed' : 'fixes')}
      </h2>
      {repaired > 0 && (
        <div class="verify-fixed">
          <p>{say('fixed-text', { count: repaired })}</p>
          <button
            type="button"
            class="button button-primary"
            onClick={() => save(bytes, say('corrected-name', { name: bareName(name) }), 'application/xml')}
          >
            <Icon name="download" />
            <span>{say('fixed-download')}</span>
          </button>
        </div>
      )}
      {fixes.length > 0 && (
        <>
          <p>{say('fixes-lead')}</p>
          {judged.container === 'pdf' && <p>{say('fix-pdf')}</p>}
          {fixes.length > 4 ? (
            <details class="details">
              <summary>
                <span>{say('fixes-see', { count: fixes.length })}</span>
              </summary>
              <div class="details-body">{list}</div>
            </details>
          ) : (
            list
          )}
          <button type="button" class="button button-secondary" disabled={chosen.length === 0} onClick={() => onApply(chosen)}>
            <span>{say('fix-apply', { count: chosen.length })}</span>
          </button>
        </>
      )}
    </section>
  );
}

function Value({ name, value, nothing, of: Tag }: { name: string; value: string; nothing: string; of: 'del' | 'ins' }): JSX.Element {
  return (
    <>
      <span class="govuk-visually-hidden">{name} </span>
      <Tag>{value === '' ? nothing : <code>{value}</code>}</Tag>
    </>
  );
}
