import type { Language } from '#kernel';
import { isCalendarDate } from '#kernel';
import * as en from './en/index.ts';
import * as fr from './fr/index.ts';
import { day } from './format.ts';

type Fr = typeof fr;
export type Section = keyof Fr;

/** A sentence's code: `section.key`. Keys of a section may themselves contain dots (`problems.invoices.not-found`). */
export type Key = { [S in Section]: `${S}.${keyof Fr[S] & string}` }[Section];

/** Values for `{placeholders}`; `count` also chooses between the forms `one | other` of a sentence. */
export type Params = Readonly<Record<string, string | number>>;

const sections: Readonly<Record<Language, Readonly<Record<string, Readonly<Record<string, string>>>>>> = { fr, en };
const plurals = { fr: new Intl.PluralRules('fr'), en: new Intl.PluralRules('en') };

function lookUp(language: Language, code: string): string | undefined {
  const dot = code.indexOf('.');
  return sections[language][code.slice(0, dot)]?.[code.slice(dot + 1)];
}

/** A value as people of that language read it: a day (YYYY-MM-DD) in their order, anything else as it is. */
const written = (language: Language, value: string | number): string =>
  typeof value === 'string' && isCalendarDate(value) ? day(language, value) : String(value);

function fill(language: Language, sentence: string, params: Params): string {
  const forms = sentence.split(' | ');
  const chosen =
    forms.length === 2 && typeof params.count === 'number' && plurals[language].select(params.count) !== 'one' ? forms[1]! : forms[0]!;
  return chosen.replaceAll(/\{([a-zA-Z]+)\}/g, (whole, name: string) => (name in params ? written(language, params[name] ?? '') : whole));
}

/** The sentence of a code, its placeholders filled. Two forms parted by ` | ` are singular and plural, chosen by `count`. */
export function say(language: Language, key: Key, params: Params = {}): string {
  return fill(language, lookUp(language, key) ?? key, params);
}

/** The sentence of a code made at run time (a problem's, a finding's, a status's), or undefined when there is none. */
export function sayIn(language: Language, code: string, params: Params = {}): string | undefined {
  const sentence = lookUp(language, code);
  return sentence === undefined ? undefined : fill(language, sentence, params);
}

/** Every sentence of a section whose key begins with `prefix.`, by the rest of its key: what a script in the page needs to speak by itself. */
export function sentencesUnder(language: Language, section: Section, prefix: string): Readonly<Record<string, string>> {
  const all = Object.entries(sections[language][section] ?? {});
  return Object.fromEntries(
    all.filter(([key]) => key.startsWith(`${prefix}.`)).map(([key, sentence]) => [key.slice(prefix.length + 1), sentence]),
  );
}
