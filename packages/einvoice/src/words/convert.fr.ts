import type { ConvertCode } from '../convert/codes.ts';

/** Phrases de la conversion en français, par code. */
const convert: Record<ConvertCode, { message: string; remedy: string }> = {
  'CONVERT-UNKNOWN': {
    message: 'La valeur {seen} figure dans un élément pour lequel la norme EN 16931 n’a pas de terme ; elle n’a pas été reprise.',
    remedy: 'Vérifiez si le destinataire en a besoin. Si oui, envoyez le document d’origine, ou placez la valeur dans une note (BT-22).',
  },
  'CONVERT-ATTRIBUTE': {
    message: 'La valeur d’attribut {seen} n’a pas de place dans le modèle sémantique ; elle n’a pas été reprise.',
    remedy: 'Rien à faire si elle décrit seulement une liste de codes. Sinon, vérifiez que le destinataire peut s’en passer.',
  },
  'CONVERT-LOST': {
    message: '{target} n’a pas de place pour la valeur {seen} telle qu’elle est employée ici ; elle n’a pas été reprise.',
    remedy: 'Choisissez un format ou un profil qui la contient, ou envoyez le document d’origine.',
  },
  'CONVERT-CHANGED': {
    message: 'La valeur {seen} a dû être écrite {expected} en {target}.',
    remedy: 'Vérifiez que la nouvelle valeur dit la même chose au destinataire.',
  },
  'CONVERT-ADDED': {
    message: '{target} exige une valeur que la source n’a pas : {expected} a été écrit.',
    remedy: 'Rien à faire si la valeur est juste ; sinon, complétez la source.',
  },
  'CONVERT-TRANSLATED': {
    message: 'Le code {seen} s’écrit {expected} en {target}, qui emploie une autre liste de codes pour le même sens.',
    remedy: 'Rien à faire : le sens est le même.',
  },
  'CONVERT-ATTACHMENT': {
    message: 'Le fichier {seen} accompagne la facture dans le PDF ; il n’a pas été repris.',
    remedy: 'Envoyez ce fichier à part, ou joignez-le à la facture comme document justificatif (BG-24).',
  },
  'CONVERT-MISSING': {
    message: 'Une facture en {target} doit avoir cette valeur, et la source ne l’a pas.',
    remedy: 'Complétez la facture, ou choisissez un profil plus petit.',
  },
  'CONVERT-MORE': {
    message: '{count} autres valeurs n’ont pas pu être reprises ; seules les premières sont listées.',
    remedy: 'Envoyez le document d’origine si le destinataire en a besoin.',
  },
  'CONVERT-UNREADABLE': {
    message: 'Ce qui a été écrit en {target} n’a pas pu être relu.',
    remedy: 'N’envoyez pas le résultat ; prévenez la personne qui exploite ce service.',
  },
};

export default convert;
