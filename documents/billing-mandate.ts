import { readFileSync } from 'node:fs';
import type { MandatePaper } from '#domain/structures';
import { formatInstant, typeset } from '#einvoice/pdf';
import type { Language } from '#kernel';
import { Problem } from '#kernel';
import { say, sayIn } from '#words';
import { withProblems } from './typesetting-problems.ts';

/** The articles of each version of the text, in order; their sentences are `mandate.<version>.<article>` in words. Signed versions stay for good. */
const articlesOf: Readonly<Record<string, readonly string[]>> = {
  '2026-1': ['object', 'platform', 'liability', 'acceptance', 'numbers', 'duration', 'proof'],
};

/** The text of a mandate in words, for the page that shows it and for its paper. */
export interface MandateText {
  readonly preamble: string;
  readonly articles: readonly { readonly title: string; readonly text: string }[];
  /** Of a translation: which text prevails. */
  readonly note?: string;
}

/** The whole text of a mandate for one structure. `publicUrl` names the platform. Throws Problem `documents.failed` for a version without words. */
export function mandateText({ version, structure }: MandatePaper, language: Language, publicUrl: string): MandateText {
  const { line1, line2, line3, postCode, city, country } = structure.address;
  const params = {
    name: structure.name,
    identifier: `${say(language, `mandate.type.${structure.identifierType}`)} ${structure.identifier}`,
    address: [line1, line2, line3, [postCode, city].filter(Boolean).join(' '), countryName(language, country)].filter(Boolean).join(', '),
    platform: publicUrl,
  };
  const sentence = (key: string): string => {
    const found = sayIn(language, `mandate.${version}.${key}`, params);
    if (found === undefined) throw new Problem('documents.failed', 'unavailable');
    return found;
  };
  const articles = (articlesOf[version] ?? []).map((article, index) => ({
    title: `${index + 1}. ${sentence(`${article}.title`)}`,
    text: sentence(article),
  }));
  if (articles.length === 0) throw new Problem('documents.failed', 'unavailable');
  const note = sayIn(language, 'mandate.note') ?? '';
  return { preamble: sentence('preamble'), articles, ...(note !== '' && { note }) };
}

const countryName = (language: Language, code: string | undefined): string | undefined =>
  code !== undefined && /^[A-Z]{2}$/.test(code) ? new Intl.DisplayNames([language], { type: 'region' }).of(code) : code;

let template: string | undefined;

/** The paper of a mandate as PDF/A-3: the text, and who signed it when; without a signature it says so. The same input gives the same bytes. Throws Problem `documents.*`. */
export async function billingMandate(paper: MandatePaper, language: Language, publicUrl: string): Promise<Uint8Array> {
  template ??= readFileSync(new URL('./templates/billing-mandate.typ', import.meta.url), 'utf8');
  const locale = say(language, 'documents.locale');
  const { signature } = paper;
  const text = mandateText(paper, language, publicUrl);
  const title = say(language, 'mandate.title-of', { name: paper.structure.name.slice(0, 200) });
  const inputs = {
    title: say(language, 'mandate.title'),
    subtitle: paper.structure.name.slice(0, 200),
    status: { label: say(language, 'mandate.version'), value: paper.version },
    preamble: text.preamble,
    articles: text.articles,
    note: text.note ?? '',
    signature: {
      heading: say(language, 'mandate.signature'),
      facts: signature
        ? [
            { label: say(language, 'mandate.signer'), value: signature.name },
            { label: say(language, 'mandate.capacity'), value: signature.capacity },
            { label: say(language, 'mandate.signed-at'), value: formatInstant(signature.at, locale) },
          ]
        : [],
      text: say(language, signature ? 'mandate.signed' : 'mandate.unsigned'),
    },
    running: { left: title.slice(0, 80), right: paper.version },
    foot: {
      mention: say(language, 'mandate.made-at', { at: formatInstant(paper.madeAt, locale) }),
      pageOf: say(language, 'documents.pageOf'),
    },
  };
  return await withProblems(typeset({ template, inputs, timestamp: paper.madeAt, language, title }));
}
