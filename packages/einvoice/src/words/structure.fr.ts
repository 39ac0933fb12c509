import type { StructureCode } from '../structure/faults.ts';

/** Sentences of the structure check in French, by code; `{…}` are the fault’s fields, and `{element}` the name of its element. */
const structure: Record<StructureCode, { message: string; remedy: string }> = {
  'STRUCTURE-ROOT': {
    message: 'L’élément racine est « {element} » au lieu de « {expected} ».',
    remedy: 'Vérifiez la syntaxe annoncée du document et l’espace de noms de son élément racine.',
  },
  'STRUCTURE-UNEXPECTED': {
    message: 'L’élément « {element} » n’a pas sa place dans « {parent} ». Attendu à cet endroit : {expected}',
    remedy: 'Retirez-le, ou vérifiez son nom, son espace de noms et l’élément qui le contient.',
  },
  'STRUCTURE-ORDER': {
    message: 'Dans « {parent} », l’élément « {element} » n’est pas à sa place par rapport à : {expected}',
    remedy: 'Le schéma impose l’ordre des éléments : déplacez celui-ci.',
  },
  'STRUCTURE-TOO-MANY': {
    message: 'L’élément « {element} » est présent une fois de trop dans « {parent} ».',
    remedy: 'Gardez un seul de ces éléments.',
  },
  'STRUCTURE-MISSING': {
    message: 'Dans « {element} », il manque un élément obligatoire : {expected}',
    remedy: 'Ajoutez cet élément à sa place dans l’ordre du schéma.',
  },
  'STRUCTURE-TYPE': {
    message: 'La valeur « {seen} » de « {element} » n’est pas du type {expected}.',
    remedy: '{form}',
  },
  'STRUCTURE-EMPTY': {
    message: 'L’élément « {element} » est vide ; une valeur du type {expected} est attendue.',
    remedy: 'Renseignez la valeur, ou retirez l’élément s’il est facultatif.',
  },
  'STRUCTURE-TEXT': {
    message: 'L’élément « {element} » contient du texte entre ses éléments : « {seen} »',
    remedy: 'Cet élément ne contient que d’autres éléments : placez le texte dans celui qui convient, ou supprimez-le.',
  },
  'STRUCTURE-NESTED': {
    message: 'L’élément « {element} » doit contenir une simple valeur, mais contient l’élément « {seen} ».',
    remedy: 'Mettez-y la valeur elle-même, sans élément.',
  },
  'STRUCTURE-NIL': {
    message: 'L’élément « {element} » porte xsi:nil, que le schéma n’admet pas.',
    remedy: 'Retirez l’attribut, ou l’élément tout entier s’il est sans valeur.',
  },
  'STRUCTURE-XSI-TYPE': {
    message: 'L’élément « {element} » se déclare du type « {seen} » (xsi:type), alors que le schéma attend {expected}.',
    remedy: 'Retirez l’attribut xsi:type.',
  },
  'STRUCTURE-ATTRIBUTE-UNEXPECTED': {
    message: 'L’attribut « {attribute} » n’est pas permis sur « {element} ». Attributs permis : {expected}',
    remedy: 'Retirez cet attribut, ou corrigez son nom.',
  },
  'STRUCTURE-ATTRIBUTE-MISSING': {
    message: 'L’attribut obligatoire « {attribute} » manque sur « {element} ».',
    remedy:
      'Ajoutez-le : par exemple currencyID="EUR" sur un montant, unitCode="C62" sur une mesure, mimeCode="application/pdf" sur un fichier joint.',
  },
  'STRUCTURE-ATTRIBUTE-TYPE': {
    message: 'La valeur « {seen} » de l’attribut « {attribute} » de « {element} » n’est pas admise. Attendu : {expected}',
    remedy: 'Corrigez la valeur de l’attribut, ou retirez-le s’il est facultatif.',
  },
  'STRUCTURE-ATTRIBUTE-FIXED': {
    message: 'L’attribut « {attribute} » de « {element} » vaut « {seen} » ; le schéma n’admet que « {expected} ».',
    remedy: 'Écrivez la valeur attendue, ou retirez l’attribut.',
  },
  'STRUCTURE-ID': {
    message: 'L’identifiant « {seen} » (attribut « {attribute} » de « {element} ») est déjà celui d’un autre élément.',
    remedy: 'Donnez à chaque élément un identifiant qui n’est qu’à lui.',
  },
  'STRUCTURE-MORE': {
    message: '{seen} autres anomalies de structure ne sont pas détaillées.',
    remedy: 'Corrigez celles qui le sont, puis contrôlez de nouveau.',
  },
};

export default structure;
