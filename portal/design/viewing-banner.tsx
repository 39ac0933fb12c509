import type { JSX } from 'preact';
import { useWords } from './words.ts';

/** Whose rights the reader looks with, and where to stop. */
export interface ViewingAs {
  name: string;
  action: string;
  csrf: string;
}

/** Says on every page that one looks with somebody else's rights, with the way back to one's own. */
export function ViewingBanner({ viewing }: { viewing: ViewingAs }): JSX.Element {
  const say = useWords();
  return (
    <section class="viewing-banner" aria-label={say('viewing.label')}>
      <div class="width">
        <p>{say('viewing.text', { name: viewing.name })}</p>
        <form method="post" action={viewing.action}>
          <input type="hidden" name="_csrf" value={viewing.csrf} />
          <button class="button button-secondary button-small" type="submit">
            <span>{say('viewing.stop')}</span>
          </button>
        </form>
      </div>
    </section>
  );
}
