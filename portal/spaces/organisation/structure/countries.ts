import type { SelectChoice } from '#design';
import { COUNTRIES } from '#einvoice';
import type { Language } from '#kernel';

const cache = new Map<Language, readonly SelectChoice[]>();

/** The name of a country in the reader's language; its code when it has none. */
export const countryName = (language: Language, code: string): string =>
  new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(code) ?? code;

/** Countries to choose from, by name. */
export function countryChoices(language: Language): readonly SelectChoice[] {
  let choices = cache.get(language);
  if (!choices) {
    const order = new Intl.Collator(language);
    choices = [...COUNTRIES]
      // Codes of the tax world that no list of countries names (1A, XI).
      .filter((code) => /^[A-Z]{2}$/.test(code) && code !== 'XI')
      .map((code) => ({ value: code, label: countryName(language, code) }))
      .sort((one, other) => order.compare(one.label, other.label));
    cache.set(language, choices);
  }
  return choices;
}
