import type { JsonCode } from '../json/codes.ts';

/** Phrases de la lecture du JSON en français, par code. */
const json: Record<JsonCode, { message: string; remedy: string }> = {
  'JSON-SYNTAX': {
    message: 'Le fichier n’est pas du JSON lisible en UTF-8 ({seen}).',
    remedy: 'Réécrivez le fichier avec une bibliothèque JSON, en UTF-8.',
  },
  'JSON-SIZE': { message: 'Le fichier fait {size} octets ; la limite est de {limit} octets.', remedy: 'Réduisez les pièces jointes.' },
  'JSON-FORMAT': {
    message: 'Ce document JSON ne dit pas qu’il est une facture de notre format (format et version : {seen}).',
    remedy: 'Écrivez "format": "unisson-invoice" et "version": 1, comme le décrit le schéma JSON.',
  },
  'JSON-TYPE': {
    message: 'Une valeur de type {expected} est attendue ici ; trouvé : {seen}.',
    remedy: 'Écrivez la valeur comme le décrit le schéma JSON : montants, quantités et dates sont du texte.',
  },
  'JSON-DECIMAL': {
    message: '{seen} n’est pas un nombre décimal.',
    remedy: 'Écrivez des chiffres, un point et des chiffres, par exemple "1204.50".',
  },
  'JSON-DATE': { message: '{seen} n’est pas une date.', remedy: 'Écrivez année, mois et jour, par exemple "2026-01-31".' },
  'JSON-LONG': {
    message: 'Le texte dépasse {limit} caractères.',
    remedy: 'Raccourcissez le texte, ou joignez-le comme fichier.',
  },
  'JSON-MANY': { message: 'Le document a plus de {limit} valeurs.', remedy: 'Divisez la facture.' },
  'JSON-UNKNOWN': {
    message: 'Ce champ n’existe pas dans le modèle ; il a été laissé de côté.',
    remedy: 'Vérifiez son orthographe dans le schéma JSON.',
  },
  'JSON-ATTACHMENT': {
    message: 'La pièce jointe est incomplète, n’est pas en base64, ou ne figure pas dans la liste des pièces jointes.',
    remedy: 'Donnez name, mediaType et content (base64) pour chaque fichier, et comptez-les à partir de 0.',
  },
  'JSON-MORE': { message: 'Il y a plus d’erreurs qu’on ne peut en lister.', remedy: 'Corrigez d’abord celles qui sont listées.' },
};

export default json;
