/** English inside, French at the edges: is there French in a name or a text outside words? A heuristic, with the exceptions named here. */
import { readSources, type SourceTexts } from './source-texts.ts';

/** Where French belongs, and why. */
const edges: readonly { readonly path: RegExp; readonly why: string }[] = [
  { path: /^words\//, why: 'the dictionary' },
  { path: /^packages\/[^/]+\/src\/words\//, why: "the library's dictionary" },
  { path: /^api\/chorus-pro\//, why: 'wire names of the compatible API, verbatim' },
  { path: /^packages\/einvoice\/src\/(read\/cdar|rules\/(br-fr|cdar))\//, why: 'codes of the French formats, letter by letter' },
  { path: /^domain\/glossary\.ts$/, why: 'joins our words to the French ones' },
  { path: /(^|\/)(demo|gallery)\//, why: 'names of demo people, places and companies' },
  {
    path: /^(domain\/register\/(sirene|stock\/|from-service)|platform\/register\/)/,
    why: 'names of the Sirene register, its files and its API, letter by letter',
  },
  { path: /\.(test|testing|arbitrary)\.tsx?$|(^|\/)testing(\.ts$|\/)|^(conformance|bench)\//, why: 'tests say what people would say' },
  { path: /^tools\/(checks\/language|generate\/)/, why: 'these lines; generated pages quote both languages' },
];

/** Words that are French and nothing else; accents taken off. Identifiers are looked at word by word. */
const french = new Set(
  `le les des une est sont pour dans avec votre vous nous cette ces qui que donc mais ainsi
  facture factures fournisseur fournisseurs destinataire montant montants statut depot deposer deposee
  mandat avoir avoirs acompte ligne lignes numero libelle adresse utilisateur utilisateurs gestionnaire rattachement
  espaces cadre jointe jointes mise paiement rejetee suspendue saisie suivi recherche synthese
  fichier fichiers erreur erreurs requete reponse identifiant motif commentaire etat historique traitement`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Texts that are French because somebody else's system wants them letter by letter. */
const wireNames = new Set(['FACTURES_PUBLIQUES']);

/** With another letter: a ligature alone is a letter that is taken apart, not a word. */
const accented = /[àâäçéèêëîïôöùûü]|[œæ]./i;

/** The French words of a text, or the text itself where it has accents. */
export function frenchIn(text: string): string[] {
  if (wireNames.has(text)) return [];
  const words = text
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return words.filter((word) => accented.test(word) || french.has(word));
}

/** Every place outside the edges where French stands. */
export function frenchOutsideWords(sources: readonly SourceTexts[]): string[] {
  return sources.flatMap((source) =>
    [...source.names, ...source.literals, ...source.templates.flat()].flatMap((text) => {
      const found = frenchIn(text);
      return found.length === 0
        ? []
        : [`${source.path}:${source.lineOf(text)} ${found.slice(0, 3).join(', ')} in ${JSON.stringify(text.slice(0, 60))}`];
    }),
  );
}

if (import.meta.main) {
  const sources = await readSources((path) => edges.some((edge) => edge.path.test(path)));
  const faults = frenchOutsideWords(sources);
  for (const fault of faults) console.log(fault);
  console.log(`${faults.length} places with French in ${sources.length} files`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
