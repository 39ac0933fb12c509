import { personalData } from '../../domain/accounts/index.ts';
import { say, type Key } from '../../words/index.ts';
import { code, type GeneratedPage, page, table } from './page.ts';

/** A sentence in both languages; days are the operator's. */
const both = (key: string): string => {
  const sentence = (language: 'en' | 'fr') => say(language, key as Key, { count: 2 }).replace(/^2 /, 'N ');
  return `${sentence('en')}<br>*${sentence('fr')}*`;
};

/** Settings that say how many days. */
const settingOf: Readonly<Partial<Record<string, string>>> = {
  'sign-ins': 'UNISSON_RETAIN_SIGN_INS_DAYS',
  mails: 'UNISSON_RETAIN_MAILS_DAYS',
  'closed-accounts': 'UNISSON_RETAIN_CLOSED_ACCOUNTS_DAYS',
};

/** docs/reference/personal-data.md: every kind of personal data, where it lies, how long and why. */
export const personalDataPage: GeneratedPage = {
  path: 'docs/reference/personal-data.md',
  make() {
    const rows = personalData.map(({ name, where, kept, basis, onErasure }) => {
      const setting = settingOf[kept];
      return [
        both(`personal.kind.${name}`),
        both(`personal.kind.${name}.what`),
        where.map(code).join(', '),
        both(`personal.kept.${kept}`) + (setting === undefined ? '' : `<br>${code(setting)}`),
        both(`personal.basis.${basis}`),
        both(`personal.on-erasure.${onErasure}`),
      ];
    });
    return page(
      'Personal data',
      'Made from `domain/accounts/personal-data/table.ts`, which the page of one’s own data reads too. What is kept no longer is deleted each night (`run/retention.ts`). People export and erase their own data under “My account”; the operator answers demands with `unisson people export` and `unisson people erase`.',
      table(['Kind', 'What', 'Tables', 'Kept', 'Lawful because', 'When its person is erased'], rows),
    );
  },
};
