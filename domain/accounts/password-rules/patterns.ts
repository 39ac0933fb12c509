import { unitOf } from './common.ts';
import { foldText, readStandIns, withoutSeparators } from './folding.ts';

/** Rows that fingers run along, and what everybody can say by heart. */
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc',
  '1a2z3e4r5t6y',
];
const runs = rows.flatMap((row) => [row, [...row].reverse().join('')]);

const shortestRun = 3;
/** Characters that no run covers, below which a password is nothing but runs. */
const ownCharacters = 5;
const differentCharacters = 5;
const longestUnit = 4;

/** How many characters at the beginning of the text follow each other in a row. */
function runAt(text: string, from: number): number {
  let longest = 1;
  for (const run of runs) {
    const start = run.indexOf(text[from] ?? '');
    if (start < 0) continue;
    let length = 1;
    while (start + length < run.length && text[from + length] === run[start + length]) length += 1;
    longest = Math.max(longest, length);
  }
  return longest;
}

/** Whether a password is a few characters over and over, or runs along the alphabet, the digits or the keyboard. */
export function isTrivial(password: string): boolean {
  const text = withoutSeparators(foldText(password));
  if (new Set(text).size < differentCharacters || unitOf(text).length <= longestUnit) return true;
  let own = 0;
  for (let at = 0; at < text.length; ) {
    const length = runAt(text, at);
    if (length < shortestRun) own += 1;
    at += length < shortestRun ? 1 : length;
  }
  return own < ownCharacters;
}

/** Words of one's own shorter than this are met by chance in any password. */
const shortestWord = 3;
/** Letters beside words of one's own that make a password after all. */
const lettersBeside = 6;

/** Whether a password is made of words anybody knows of the person: names, address, structure, this platform. */
export function isPersonal(password: string, words: readonly string[]): boolean {
  const own = words
    .flatMap((word) => foldText(word).split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= shortestWord)
    .sort((a, b) => b.length - a.length);
  return [foldText(password), readStandIns(foldText(password))].some((spelling) => {
    const whole = withoutSeparators(spelling);
    const rest = own.reduce((left, word) => left.replaceAll(word, ' '), whole);
    return rest !== whole && rest.replace(/[^\p{L}]/gu, '').length < lettersBeside;
  });
}
