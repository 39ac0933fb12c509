import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { foldText, readStandIns, withoutEnds, withoutSeparators } from './folding.ts';

/**
 * Lists carried by two packages of zxcvbn-ts (MIT): the passwords most often met in breaches, and what people take for one in France: words and names.
 * Read as plain data: as modules they would stay in memory for good.
 */
const lists = [
  import.meta.resolve('@zxcvbn-ts/language-common/src/passwords.json'),
  import.meta.resolve('@zxcvbn-ts/language-fr/src/commonWords.json'),
  import.meta.resolve('@zxcvbn-ts/language-fr/src/firstnames.json'),
  import.meta.resolve('@zxcvbn-ts/language-fr/src/lastnames.json'),
];

let known: Float64Array | undefined;

/** 53 bits of a text (cyrb53): a million times a million texts would have to be tried to meet a wrong one. */
function hash(text: string): number {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2_654_435_761);
    b = Math.imul(b ^ unit, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & b) + (a >>> 0);
}

/** Every word of the lists, as sorted hashes: less than a megabyte. */
function load(): Float64Array {
  const words = lists.flatMap((url) => JSON.parse(readFileSync(fileURLToPath(url), 'utf8')) as string[]);
  return Float64Array.from(words, (word) => hash(withoutSeparators(foldText(word)))).sort();
}

function holds(word: string): boolean {
  if (word.length < 3) return false;
  known ??= load();
  const wanted = hash(word);
  let [low, high] = [0, known.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = known[middle] ?? 0;
    if (found === wanted) return true;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** The shortest text that, repeated, makes this one: itself, mostly. */
export function unitOf(text: string): string {
  const at = `${text}${text}`.indexOf(text, 1);
  return text.slice(0, at);
}

/** Whether a password is one of the common ones, or one of them repeated, spelled with stand-ins, or with numbers and signs around. */
export function isCommon(password: string): boolean {
  const folded = foldText(password);
  const cores = [folded, withoutEnds(folded), withoutEnds(readStandIns(withoutEnds(folded))), withoutEnds(readStandIns(folded))];
  const spellings = new Set(cores.map(withoutSeparators).flatMap((core) => [core, unitOf(core)]));
  return [...spellings].some(holds);
}
