import type { JSX } from 'preact';
import { type Section, sentencesUnder } from '#words';
import { useLanguage } from './words.ts';

/**
 * The sentences an island needs, in the page's language, as data the island reads: a `template` is inert and needs no inline script.
 * Those of the design by default; `more` brings sentences of other sections by the keys the island knows them by.
 */
export function IslandWords({
  prefix,
  section = 'design',
  more,
}: {
  prefix: string;
  section?: Section | undefined;
  more?: Readonly<Record<string, string>> | undefined;
}): JSX.Element {
  return <template data-words={JSON.stringify({ ...more, ...sentencesUnder(useLanguage(), section, prefix) })} />;
}
