import type { RuleWords, Sentences } from './rules.ts';

/** Rules of the profile EXTENDED that EXTENDED-CTC-FR has too, by the names they have there. */
const SAME: Readonly<Record<string, string>> = {
  'BR-FXEXT-04': 'BR-FREXT-04',
  'BR-FXEXT-06': 'BR-FREXT-06',
  'BR-FXEXT-08': 'BR-FREXT-08',
  'BR-FXEXT-11': 'BR-FREXT-11',
  'BR-FXEXT-12': 'BR-FREXT-12',
  'BR-FXEXT-BR-54-1': 'BR-FREXT-54-1',
  'BR-FXEXT-BR-54-2': 'BR-FREXT-54-2',
  'BR-FXEXT-S08b': 'BR-FXEXT-S-08',
  'BR-FXEXT-S-09b': 'BR-FXEXT-S-09',
  ...Object.fromEntries(['22', '23', '24', '26', '38', '44'].map((end) => [`BR-FXEXT-BR-${end}`, `BR-FREXT-BR-${end}`])),
  ...Object.fromEntries(['04', '10', '11', '12', '13', '15'].map((end) => [`BR-FXEXT-CO-${end}`, `BR-FREXT-CO-${end}`])),
  ...Object.fromEntries(
    ['S', 'Z', 'E', 'AE', 'IC', 'G', 'O', 'AF', 'AG'].flatMap((family) => [
      [`BR-FXEXT-${family}-01`, `BR-FREXT-${family}-01`],
      [`BR-FXEXT-${family}-08b`, `BR-FXEXT-${family}-08`],
    ]),
  ),
};

/** The sentences of one language for the rules that EXTENDED has in common with EXTENDED-CTC-FR. */
export function sharedWithCtc(words: RuleWords): Record<string, Sentences> {
  const shared: Record<string, Sentences> = {};
  for (const [own, theirs] of Object.entries(SAME)) {
    const found = words[theirs];
    if (found !== undefined) shared[own] = found;
  }
  return shared;
}
