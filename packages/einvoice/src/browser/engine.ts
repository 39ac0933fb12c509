import { type Explanation, explainWith } from '../explainer.ts';
import type { ExplainLanguage } from '../explain.ts';
import type { Finding } from '../finding.ts';
import { detect, type Format } from '../read/detect.ts';
import { checkBytesWith } from '../verdict/bytes.ts';
import type { CheckOptions } from '../verdict/check.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { type Part, PartNeeded } from './part-needed.ts';
import { Parts } from './parts.ts';

/** The engine as a browser opens it: each part of it is fetched when the first document asks for it. */
export interface Engine {
  /**
   * Judges a document, exactly as `checkDocument` does. Never throws for what the bytes hold.
   * @throws when a part of the engine cannot be fetched; asking again tries again
   */
  check(bytes: Uint8Array, options?: CheckOptions): Promise<Verdict>;
  /** Says findings in the engine's language, in their order; `message` is the code for those nobody has words for. The words are fetched for the first finding. */
  explain(findings: readonly Finding[]): Promise<Explanation[]>;
}

const words: Readonly<Record<ExplainLanguage, () => Promise<{ default: Vocabulary }>>> = {
  fr: () => import('../words/fr.ts'),
  en: () => import('../words/en.ts'),
};

/** What a look at the first bytes already tells of what is needed, so that it is fetched without reading the document for nothing. */
const FIRST: Partial<Record<Format, readonly Part[]>> = {
  'ubl-invoice': ['ubl'],
  'ubl-credit-note': ['ubl'],
  cii: ['cii'],
  pdf: ['pdf', 'cii'],
};

/** The parts a document may ask for are few; one that asks on and on would be a fault of ours. */
const MOST_ROUNDS = 8;

/** Opens the engine in one language. Nothing is fetched before the first document. */
export function openEngine(language: ExplainLanguage): Engine {
  const parts = new Parts();
  return {
    async check(bytes, options) {
      await parts.load(FIRST[detect(bytes).format] ?? []);
      for (let round = 0; ; round++) {
        try {
          return checkBytesWith(parts.checkPdf, bytes, parts.kits, options);
        } catch (problem) {
          if (!(problem instanceof PartNeeded) || round === MOST_ROUNDS) throw problem;
          await parts.load(problem.parts);
        }
      }
    },
    async explain(findings) {
      if (findings.length === 0) return [];
      const { default: vocabulary } = await words[language]();
      return findings.map(
        (finding) =>
          explainWith(vocabulary, finding) ?? { message: finding.code, remedy: '', terms: finding.terms.map((id) => ({ id, name: id })) },
      );
    },
  };
}
