import extendedCtcFr from './extendedCtcFr.fr.ts';
import { sharedWithCtc } from './facturxIds.ts';
import type { RuleWords } from './rules.ts';

/** Sentences on the profiles of Factur-X in French. */
const facturx: RuleWords = {
  'BR-CO-27': {
    message: 'Un compte à créditer porte soit un IBAN, soit un autre identifiant de compte : un seul des deux.',
    remedy: 'Donnez l’IBAN (BT-84) ou l’identifiant propre à la banque, pas les deux et pas aucun.',
  },
  ...sharedWithCtc(extendedCtcFr),
  'FX-NOT-IN-PROFILE': {
    message: 'Le profil Factur-X {profile} ne contient pas {element}.',
    remedy: 'Retirez cette donnée, ou annoncez le profil {higher} (BT-24), le premier qui la contient.',
  },
  'FX-NOT-IN-FACTURX': {
    message: 'Le profil Factur-X {profile} ne contient pas {element}, et aucun profil plus large ne le contient.',
    remedy: 'Retirez cette donnée : dites-la dans une note (BT-22) ou dans une pièce jointe.',
  },
  'FX-KIND': {
    message:
      'Le profil Factur-X {profile} contient {element}, mais pas de cette sorte : son code, son schéma ou sa devise n’est aucun de ceux prévus.',
    remedy:
      'Corrigez ce qui en dit la sorte : TypeCode 50, 130 ou 916 d’une référence, VA ou FC d’un identifiant fiscal, false ou true d’une remise ou d’une charge, la devise d’un total de TVA.',
  },
  'FX-TOO-MANY': {
    message: 'Dans le profil Factur-X {profile}, {element} figure ici plus de fois qu’il n’est permis.',
    remedy: 'Gardez-en autant que le profil en contient, le plus souvent un seul.',
  },
  'FX-MISSING': {
    message: 'Dans le profil Factur-X {profile}, il manque à {parent} : {element}.',
    remedy: 'Ajoutez ce qui manque, ou retirez {parent} là où le profil permet son absence.',
  },
  'FX-CODE': {
    message: 'La valeur « {seen} » de {element} n’est pas dans la liste de codes que lui donne le profil Factur-X {profile}.',
    remedy: 'Choisissez un code de cette liste ; il s’écrit exactement ainsi, sans espace et avec les mêmes majuscules.',
  },
  'PEPPOL-EN16931-R008': {
    message: 'L’élément {element} est vide ; le profil Factur-X {profile} demande de ne pas écrire d’élément vide.',
    remedy: 'Donnez-lui une valeur, ou retirez-le.',
  },
  'BR-FXEXT-01': {
    message: 'Une note avec un code de sujet (BT-21) n’a ni texte (BT-22) ni texte codé (profil EXTENDED).',
    remedy: 'Ajoutez ram:Content ou ram:ContentCode à la note.',
  },
  'BR-FXEXT-02': {
    message: 'Une note de ligne avec un code de sujet n’a ni texte (BT-127) ni texte codé (profil EXTENDED).',
    remedy: 'Ajoutez ram:Content ou ram:ContentCode à la note.',
  },
  'BR-FXEXT-03': {
    message:
      'Le schéma de cet identifiant fiscal est « {seen} » : pour d’autres que le vendeur, le profil EXTENDED ne contient que des identifiants de TVA (VA).',
    remedy: 'Écrivez schemeID="VA" et l’identifiant de TVA, ou retirez cet identifiant.',
  },
  'BR-FXEXT-CO-16': {
    message:
      'Le montant à payer (BT-115) devrait être {expected} : le total avec TVA (BT-112), moins le montant payé (BT-113), avec l’arrondi (BT-114) et ce qui est perçu pour autrui. La facture dit {seen}.',
    remedy: 'Corrigez le montant à payer, ou les montants dont il est fait.',
  },
  'BR-FXEXT-CII-DT-097a': {
    message: '« {seen} » n’est pas un instant tel que l’écrit le format 205.',
    remedy: 'Écrivez AAAAMMJJHHMM, ou le jour seul avec format="102".',
  },
};

export default facturx;
