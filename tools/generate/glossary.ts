import { glossary } from '../../domain/glossary.ts';
import { code, type GeneratedPage, page, table } from './page.ts';

/** docs/reference/glossary.md: our words, and what they are called elsewhere. */
export const glossaryPage: GeneratedPage = {
  path: 'docs/reference/glossary.md',
  make: () =>
    page(
      'Glossary',
      'Made from `domain/glossary.ts`. One English word a concept inside; French at the edges; wire names only where formats and APIs are spoken.',
      table(
        ['In code', 'Français', 'Said by', 'On the wire', 'Source'],
        glossary.map((entry) => [
          code(entry.identifier),
          entry.french.join(', '),
          entry.audience ?? '',
          entry.wireName ?? '',
          entry.source ?? '',
        ]),
      ),
    ),
};
