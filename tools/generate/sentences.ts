import * as english from '../../words/en/index.ts';
import * as french from '../../words/fr/index.ts';
import { type Sentences, sentencesIn } from '../checks/words.ts';

const inFrench: Sentences = sentencesIn({ ...french });
const inEnglish: Sentences = sentencesIn({ ...english });

/** The French and English sentences of a code. Throws when one is missing: a page with holes is not generated. */
export function bothLanguages(wanted: string): { fr: string; en: string } {
  const [fr, en] = [inFrench.get(wanted), inEnglish.get(wanted)];
  if (fr === undefined || en === undefined) throw new Error(`no sentence ${wanted} in ${fr === undefined ? 'French' : 'English'}`);
  return { fr, en };
}

/** Every code of a section. Throws when there is none. */
export function codesOf(section: string): string[] {
  const codes = [...inFrench.keys()].filter((found) => found.startsWith(`${section}.`));
  if (codes.length === 0) throw new Error(`no sentence in the section ${section}`);
  return codes;
}
