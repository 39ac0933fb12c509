import type { JSX } from 'preact';
import { design } from '../../words/fr/design.ts';
import { type DesignKey, useWords } from './words.ts';

const keys = Object.keys(design) as DesignKey[];

/** The sentences an island needs, in the page's language, as data the island reads: a `template` is inert and needs no inline script. */
export function IslandWords({ prefix }: { prefix: string }): JSX.Element {
  const say = useWords();
  const words = keys.filter((key) => key.startsWith(`${prefix}.`)).map((key) => [key.slice(prefix.length + 1), say(key)]);
  return <template data-words={JSON.stringify(Object.fromEntries(words))} />;
}
