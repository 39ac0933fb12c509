import type { RuleWords } from './rules.ts';

/** The words of one language. */
export interface Vocabulary {
  /** Sentences by code of finding. */
  sentences: RuleWords;
  /** Names of business terms and groups. */
  terms: Readonly<Record<string, string>>;
  /** How to write a value of a type, said where `{form}` stands; `other` for the rest. */
  forms: Readonly<Record<string, string>>;
  /** Said in place of a value that is not there. */
  nothing: string;
}
