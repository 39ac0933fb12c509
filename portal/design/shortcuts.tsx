import type { JSX } from 'preact';
import { Button } from './button.tsx';
import { useWords } from './words.ts';

/** Addresses the keys lead to. */
export interface ShortcutTargets {
  received?: string | undefined;
  issued?: string | undefined;
}

/** Help on the keyboard shortcuts, shown by `?` or its button, and the switch that turns them off; the `shortcuts` island reads the addresses from it. Put it last on the page. */
export function Shortcuts({ received, issued }: ShortcutTargets): JSX.Element {
  const say = useWords();
  const keys = [
    { keys: ['/'], label: say('shortcuts.search') },
    ...(received === undefined ? [] : [{ keys: ['g', 'r'], label: say('shortcuts.received') }]),
    ...(issued === undefined ? [] : [{ keys: ['g', 'e'], label: say('shortcuts.issued') }]),
    { keys: ['j'], label: say('shortcuts.next') },
    { keys: ['k'], label: say('shortcuts.previous') },
    { keys: [say('shortcuts.enter-key')], label: say('shortcuts.open') },
    { keys: ['?'], label: say('shortcuts.help') },
  ];
  return (
    <>
      <button class="button button-quiet button-small shortcuts-open" type="button" data-shortcuts-open="" hidden>
        <span>{say('shortcuts.title')}</span> <kbd>?</kbd>
      </button>
      <dialog class="shortcuts" aria-labelledby="shortcuts-title" data-island="shortcuts" data-received={received} data-issued={issued}>
        <h2 class="heading-m" id="shortcuts-title">
          {say('shortcuts.title')}
        </h2>
        <dl>
          {keys.map((line) => (
            <KeyLine key={line.label} keys={line.keys} label={line.label} then={say('shortcuts.then')} />
          ))}
        </dl>
        <div class="govuk-checkboxes govuk-checkboxes--small">
          <div class="govuk-checkboxes__item">
            <input class="govuk-checkboxes__input" type="checkbox" id="shortcuts-enabled" />
            <label class="govuk-label govuk-checkboxes__label" for="shortcuts-enabled">
              {say('shortcuts.enabled')}
            </label>
          </div>
        </div>
        <form method="dialog" class="button-group">
          <Button kind="secondary">{say('shortcuts.close')}</Button>
        </form>
      </dialog>
    </>
  );
}

function KeyLine({ keys, label, then }: { keys: readonly string[]; label: string; then: string }): JSX.Element {
  return (
    <>
      <dt>
        {keys.map((key, index) => (
          <span key={key}>
            {index > 0 && ` ${then} `}
            <kbd>{key}</kbd>
          </span>
        ))}
      </dt>
      <dd>{label}</dd>
    </>
  );
}
