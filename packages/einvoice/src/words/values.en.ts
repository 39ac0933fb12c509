import type { RuleWords } from './rules.ts';

/** Unreadable values that keep a rule from being judged: the official artefacts stop there. */
const values: RuleWords = {
  'VALUE-DECIMAL': {
    message: '“{seen}” is not a number: rule {rule} cannot be checked.',
    remedy: 'Write the number with a decimal point and no spaces, such as 1204.50.',
  },
  'VALUE-DATE': {
    message: '“{seen}” is not a date: rule {rule} cannot be checked.',
    remedy: 'Write the date as YYYY-MM-DD, such as 2026-01-31.',
  },
  'VALUE-BOOLEAN': {
    message: '“{seen}” says neither yes nor no: rule {rule} cannot be checked.',
    remedy: 'Write true (yes) or false (no).',
  },
  'VALUE-REPEATED': {
    message: 'This element is there several times where only one value makes sense: rule {rule} cannot be checked.',
    remedy: 'Keep one value.',
  },
};

export default values;
