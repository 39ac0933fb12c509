import { PageHeading } from '#design';
import type { Key } from '#words';
import type { Answer, Visit } from '../../frame/visit.ts';

interface Chapter {
  title: Key;
  paragraphs: readonly Key[];
}

function textPage(title: Key, chapters: readonly Chapter[], after?: (visit: Visit) => preact.JSX.Element) {
  return async (visit: Visit): Promise<Answer> => ({
    kind: 'page',
    page: {
      title: visit.say(title),
      width: 'reading',
      indexed: true,
      body: (
        <div class="prose">
          <PageHeading title={visit.say(title)} />
          {chapters.map((chapter) => (
            <section key={chapter.title}>
              <h2 class="heading-m">{visit.say(chapter.title)}</h2>
              {chapter.paragraphs.map((paragraph) => (
                <p key={paragraph}>{visit.say(paragraph)}</p>
              ))}
            </section>
          ))}
          {after?.(visit)}
        </div>
      ),
    },
  });
}

/** How to do the main things. */
export const showHelp = textPage('home.help.title', [
  { title: 'home.help.deposit', paragraphs: ['home.help.deposit-1', 'home.help.deposit-2', 'home.help.deposit-3'] },
  { title: 'home.help.statuses', paragraphs: ['home.help.statuses-1', 'home.help.statuses-2', 'home.help.statuses-3'] },
  { title: 'home.help.keyboard', paragraphs: ['home.help.keyboard-1'] },
]);

/** What was done and checked for accessibility, and what is known to fall short. */
export const showAccessibility = textPage('home.accessibility.title', [
  { title: 'home.accessibility.state', paragraphs: ['home.accessibility.state-1', 'home.accessibility.state-2'] },
  { title: 'home.accessibility.how', paragraphs: ['home.accessibility.how-1'] },
]);

/** The way in for machines. */
export const showApi = textPage(
  'home.api.title',
  [{ title: 'home.api.token', paragraphs: ['home.api.token-1', 'home.api.token-2'] }],
  (visit) => (
    <p>
      <a href="/api/v1/docs">{visit.say('home.api.reference')}</a> · <a href="/api/v1/openapi.json">OpenAPI 3.1</a>
    </p>
  ),
);
