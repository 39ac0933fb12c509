import { code, type GeneratedPage, page, table } from './page.ts';
import { bothLanguages, codesOf } from './sentences.ts';

/** Codes of a section that have a sentence under each of two endings. */
function told(section: string, title: string, detail: string): { problem: string; title: string; detail: string }[] {
  const codes = new Set(codesOf(section));
  return [...codes]
    .filter((found) => found.endsWith(detail))
    .map((found) => found.slice(0, -detail.length))
    .filter((found) => codes.has(found + title))
    .map((found) => ({ problem: found.slice(section.length + 1), title: found + title, detail: found + detail }));
}

/** docs/reference/problems.md: every expected failure by its stable code. */
export const problemsPage: GeneratedPage = {
  path: 'docs/reference/problems.md',
  make() {
    const rows = [...told('problems', '.title', '.detail'), ...told('platform', '', '.remedy')]
      .sort((a, b) => a.problem.localeCompare(b.problem, 'en'))
      .map(({ problem, title, detail }) => {
        const [what, then] = [bothLanguages(title), bothLanguages(detail)];
        return [code(problem), `**${what.en}** ${then.en}`, `**${what.fr}** ${then.fr}`];
      });
    return page(
      'Problems',
      'Every failure that the portal, the API (RFC 9457, member `code`) and the command line can answer. Codes are stable; sentences may be bettered.',
      table(['Code', 'English', 'Français'], rows),
    );
  },
};
