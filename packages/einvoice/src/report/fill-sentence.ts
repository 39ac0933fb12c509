import type { ExplainLanguage } from '../explain.ts';

/** Fills `{name}`; of two forms parted by ` | ` takes the one for `count` (in French, nought is singular too). */
export function fillSentence(sentence: string, language: ExplainLanguage, params: Readonly<Record<string, string | number>>): string {
  const [one = '', other = one] = sentence.split(' | ');
  const isOne = params.count === undefined || params.count === 1 || (language === 'fr' && params.count === 0);
  return (isOne ? one : other).replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
