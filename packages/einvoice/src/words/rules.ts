/** What a person is told of a finding: what is wrong, and what to do. */
export interface Sentences {
  message: string;
  remedy: string;
}

/** Sentences by rule id. */
export type RuleWords = Readonly<Record<string, Sentences>>;
