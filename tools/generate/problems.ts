import { code, type GeneratedPage, page, table } from './page.ts';
import { bothLanguages, codesOf } from './sentences.ts';

/** docs/reference/problems.md: every expected failure by its stable code. */
export const problemsPage: GeneratedPage = {
  path: 'docs/reference/problems.md',
  make() {
    const titles = codesOf('problems').filter((found) => found.endsWith('.title'));
    const rows = titles
      .map((title) => title.slice('problems.'.length, -'.title'.length))
      .sort((a, b) => a.localeCompare(b, 'en'))
      .map((problem) => {
        const [title, detail] = [bothLanguages(`problems.${problem}.title`), bothLanguages(`problems.${problem}.detail`)];
        return [code(problem), `**${title.en}** ${detail.en}`, `**${title.fr}** ${detail.fr}`];
      });
    return page(
      'Problems',
      'Every failure that the portal, the API (RFC 9457, member `code`) and the command line can answer. Codes are stable; sentences may be bettered.',
      table(['Code', 'English', 'Français'], rows),
    );
  },
};
