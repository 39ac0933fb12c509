import type { JSX } from 'preact';
import { sentencesUnder } from '#words';
import { useLanguage } from './words.ts';

/** The sentences an island needs, in the page's language, as data the island reads: a `template` is inert and needs no inline script. */
export function IslandWords({ prefix }: { prefix: string }): JSX.Element {
  return <template data-words={JSON.stringify(sentencesUnder(useLanguage(), 'design', prefix))} />;
}
