import type { FixCode } from '../fix/codes.ts';

/** Pourquoi une réparation ne change pas le sens, en français, par code. */
const fix: Record<FixCode, string> = {
  'FIX-SPACES':
    '« {before} » contient des espaces, points ou tirets (ou des minuscules) étrangers au numéro ; sans eux, sa clé ou sa forme est juste : {after}.',
  'FIX-DATE': '« {before} » ne peut désigner qu’un seul jour ; le format veut qu’il soit écrit {after}.',
  'FIX-DATE-FORMAT': 'La date est écrite en année, mois et jour sans le dire ; le format {after} le dit.',
  'FIX-DECIMAL': '« {before} » ne peut désigner qu’un seul nombre ; le format veut qu’il soit écrit {after}.',
  'FIX-ZEROS': 'Les montants ont deux décimales au plus ; celles de {before} au-delà sont des zéros.',
  'FIX-CASE': 'Les codes s’écrivent en majuscules : {after} au lieu de {before}.',
  'FIX-SCHEME': 'Le numéro ne dit pas de quelle nature il est ; par sa forme et sa clé, il ne peut relever que du schéma {after}.',
  'FIX-SUM': 'Les autres montants donnent {after} ; {before} n’en diffère que par l’arrondi. Le montant à payer ne change pas.',
};

export default fix;
