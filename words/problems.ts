import type { Language, Problem } from '#kernel';
import { sayIn } from './say.ts';

/** What a problem says to a person. */
export interface ProblemWords {
  readonly title: string;
  /** What to know or do about it. */
  readonly detail: string;
}

type Told = Pick<Problem, 'code' | 'params'>;

/** Codes among the values of a sentence (a status, an action, a right) as people call them. */
function labelled(params: Problem['params'], language: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, label(name, value, language)]));
}

function label(name: string, value: string, language: Language): string {
  if (name === 'right') return sayIn(language, `rights.${value}`) ?? value;
  if (name === 'decision') return sayIn(language, `people.request.state.${value}`)?.toLowerCase() ?? value;
  return sayIn(language, `invoices.${name}.${value}`) ?? value;
}

/**
 * A problem in words, the same at every door. The domain's stand in `words/…/problems` as `<code>.title` and `<code>.detail`; the machines' in
 * `words/…/platform` as `<code>` and `<code>.remedy`; the API's own in `words/…/api`, one sentence each.
 * @returns undefined for a code nobody has words for.
 */
export function problemWords({ code, params }: Told, language: Language): ProblemWords | undefined {
  const values = labelled(params, language);
  const find = (key: string) => sayIn(language, key, values);
  const title = find(`problems.${code}.title`) ?? find(`platform.${code}`) ?? (code.startsWith('api.') ? find(code) : undefined);
  if (title === undefined) return undefined;
  return { title, detail: find(`problems.${code}.detail`) ?? find(`platform.${code}.remedy`) ?? title };
}
