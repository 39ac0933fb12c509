import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '#kernel';
import { type Key, type Params, say } from '#words';

type Rest<Code> = Code extends `design.${infer Name}` ? Name : never;

/** Key of a sentence that the design says by itself, without its section. */
export type DesignKey = Rest<Key>;

/** The language of the page being rendered; `Page` and `renderFragment` provide it. */
export const LanguageContext = createContext<Language>('fr');

/** Says one of the design's own sentences. */
export type SayDesign = (key: DesignKey, params?: Params) => string;

/** The design's own sentences in one language. */
export function designWords(language: Language): SayDesign {
  return (key, params) => say(language, `design.${key}`, params);
}

/** For components: the language of the page around them. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** For components: the design's own sentences in the language of the page around them. */
export function useWords(): SayDesign {
  return designWords(useLanguage());
}
