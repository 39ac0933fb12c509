import { explainFinding, problemWords } from '#words';
import { languages } from '#kernel';
import { html } from './html.ts';
import { page } from './page.ts';

/** The page that `type` of a problem leads to; undefined for a code that is none. */
export function problemPage(code: string): string | undefined {
  const sentences = languages.map((language) => ({ language, sentence: problemWords({ code, params: {} }, language)?.detail }));
  if (sentences.some(({ sentence }) => sentence === undefined)) return undefined;
  return page(
    code,
    html`<p>Problem code <code>${code}</code>. Program against the code; the sentence may change.</p>
${sentences.map(({ language, sentence }) => html`<p lang="${language}">${sentence ?? ''}</p>`)}
<p><a href="/api/v1/docs">All operations</a></p>`,
  );
}

/** The page that `docs` of a finding leads to; undefined for a code that is none. */
export function findingPage(code: string): string | undefined {
  const told = languages.map((language) => ({ language, ...explainFinding({ code, severity: 'error', terms: [] }, language) }));
  if (told.some(({ message }) => message === code)) return undefined;
  return page(
    code,
    html`<p>Finding <code>${code}</code>.</p>
${told.map(({ language, message, remedy }) => html`<section lang="${language}"><p>${message}</p>${remedy === undefined ? html`` : html`<p>${remedy}</p>`}</section>`)}
<p><a href="/api/v1/docs">All operations</a></p>`,
  );
}
