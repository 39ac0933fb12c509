/** Characters that stand in for letters (leetspeak); one reading each, the commonest. */
const stands: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '€': 'e',
  '+': 't',
  '|': 'l',
};

const ascii = /^\p{ASCII}*$/u;

/** Without case, accents and compatibility forms: `Été` is `ete`. */
export function foldText(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('\u0153', 'oe').replaceAll('\u00e6', 'ae');
}

/** A folded text with stand-ins read as the letters they stand for. */
export function readStandIns(folded: string): string {
  return folded.replace(/[0134578@$!€+|]/g, (sign) => stands[sign] ?? sign);
}

/** Letters and digits only. */
export const withoutSeparators = (folded: string): string => folded.replace(/[^\p{L}\p{N}]/gu, '');

/** What is left between the first letter and the last: numbers, years and signs put around a word do not make it another. */
export function withoutEnds(folded: string): string {
  return /\p{L}(?:.*\p{L})?/su.exec(folded)?.[0] ?? '';
}
