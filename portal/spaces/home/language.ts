import { changeLanguage } from '#domain/accounts';
import type { Language } from '#kernel';
import { ownPath } from '../../frame/redirect.ts';
import type { Answer, Visit } from '../../frame/visit.ts';

/** Switches the language and comes back: for this browser, and for the account of somebody signed in. */
export function switchLanguage(language: Language) {
  return async (visit: Visit): Promise<Answer> => {
    if (visit.visitor) await changeLanguage(visit.context, visit.visitor.userId, language);
    return { kind: 'redirect', to: ownPath(visit.query.get('next')), cookies: [{ name: 'language', value: language }] };
  };
}
