import { ButtonLink, PageHeading } from '#design';
import type { Language } from '#kernel';
import { Problem } from '#kernel';
import { statusOf } from '#platform/http';
import { problemWords } from '#words';
import type { Answer, Visit } from './visit.ts';

/** Title and explanation of a problem in words; an unexpected failure says nothing of its inside. */
export function errorWords(language: Language, error: unknown): { code: string; status: number; title: string; detail: string } {
  const failure = new Problem('portal.failure', 'unavailable');
  const problem = error instanceof Problem ? error : failure;
  const words = problemWords(problem, language) ?? problemWords(failure, language) ?? { title: problem.code, detail: '' };
  return { code: problem.code, status: error instanceof Problem ? statusOf[problem.kind] : 500, ...words };
}

/** The page (or, for our islands, the JSON) of something that went wrong: what it is, and where to go from here. */
export function problemPage(visit: Visit, error: unknown): Answer {
  const words = errorWords(visit.language, error);
  if (visit.wantsJson) return { kind: 'json', status: words.status, body: { code: words.code, title: words.title, detail: words.detail } };
  return {
    kind: 'page',
    status: words.status,
    page: {
      title: words.title,
      width: 'reading',
      body: (
        <>
          <PageHeading title={words.title} lead={words.detail} />
          <p>{visit.say('portal.error.what-now')}</p>
          <p>
            <ButtonLink href={visit.visitor ? '/home' : '/'}>{visit.say('portal.error.back-home')}</ButtonLink>
          </p>
          <p class="muted problem-code">{visit.say('portal.error.code', { code: words.code })}</p>
        </>
      ),
    },
  };
}
