import type { RuleWords } from './rules.ts';

/** Contrôles du dépôt à Chorus Pro : ce qui ne va pas, puis ce qu’il faut faire. */
const controls: RuleWords = {
  'UNI-NUMBER-MISSING': { message: 'Le numéro de facture manque.', remedy: 'Indiquez le numéro de la facture.' },
  'UNI-NUMBER-LONG': {
    message: 'Le numéro de facture compte {length} caractères ; {maximum} au plus sont acceptés vers le secteur public.',
    remedy: 'Raccourcissez le numéro à {maximum} caractères.',
  },
  'UNI-DUPLICATE': {
    message: 'La facture {number} de {year} existe déjà pour le SIREN {legalUnit} : c’est la facture n° {platformNumber} de la plateforme.',
    remedy: 'Consultez la facture n° {platformNumber}. S’il s’agit d’une autre facture, donnez-lui un autre numéro.',
  },
  'UNI-REPLACES-UNKNOWN': {
    message: 'La facture à remplacer n’est pas une de vos factures rejetées.',
    remedy: 'Repartez de la facture rejetée, ou déposez celle-ci sans la rattacher à une autre.',
  },
  'UNI-SUPPLIER-MISSING': {
    message: 'La facture ne dit pas quelle structure l’émet.',
    remedy: 'Indiquez le SIRET du vendeur (BT-29, schéma 0009), son SIREN (BT-30) ou son numéro de TVA (BT-31).',
  },
  'UNI-SUPPLIER-INVALID': {
    message: 'L’identifiant du vendeur, {value}, n’est pas un SIRET ni un SIREN valable.',
    remedy: 'Vérifiez les chiffres : un SIRET en compte 14, un SIREN 9, et la clé doit être juste.',
  },
  'UNI-SUPPLIER-OTHER': {
    message: 'La facture est émise par {named}, mais elle est déposée par {depositing}.',
    remedy: 'Déposez-la au nom de la structure qui l’émet, ou corrigez l’identifiant du vendeur.',
  },
  'UNI-SUPPLIER-ESTABLISHMENT': {
    message: 'La facture nomme un autre établissement ({named}) de la même entreprise que celui qui dépose ({depositing}).',
    remedy: 'Rien à faire : les établissements d’une même entreprise déposent les uns pour les autres.',
  },
  'UNI-SUPPLIER-INACTIVE': {
    message: 'La structure {name} est inactive : elle ne peut plus déposer de factures.',
    remedy: 'Déposez au nom d’une structure active, ou faites réactiver celle-ci par son gestionnaire.',
  },
  'UNI-SUPPLIER-SPACES': {
    message: 'L’identifiant du vendeur est écrit avec des espaces ; il a été lu sans.',
    remedy: 'Écrivez l’identifiant sans espaces.',
  },
  'UNI-MANDATE-MISSING': {
    message: 'La structure {name} n’a pas de mandat de facturation actif : la plateforme ne peut pas émettre de facture en son nom.',
    remedy: 'Activez le mandat de facturation de la structure, ou déposez une facture toute faite.',
  },
  'UNI-RECIPIENT-MISSING': {
    message: 'La facture ne dit pas à qui elle est adressée.',
    remedy: 'Indiquez le SIRET du destinataire (BT-46, schéma 0009).',
  },
  'UNI-RECIPIENT-SIREN': {
    message: 'Le destinataire n’est nommé que par un SIREN.',
    remedy: 'Indiquez le SIRET de l’établissement destinataire (14 chiffres, BT-46, schéma 0009).',
  },
  'UNI-RECIPIENT-INVALID': {
    message: '« {value} » n’est pas un SIRET valable.',
    remedy: 'Vérifiez les 14 chiffres du SIRET du destinataire.',
  },
  'UNI-RECIPIENT-UNKNOWN': {
    message: 'Aucune structure n’a le SIRET {siret}.',
    remedy: 'Cherchez le destinataire dans l’annuaire et reprenez son SIRET.',
  },
  'UNI-RECIPIENT-INACTIVE': {
    message: '{name} ({siret}) ne reçoit plus de factures : la structure est inactive.',
    remedy: 'Demandez à votre client le SIRET qui l’a remplacé.',
  },
  'UNI-RECIPIENT-REPLACED': {
    message: '{name} ({siret}) ne reçoit plus de factures : son SIRET est remplacé par {successorSiret} ({successor}).',
    remedy: 'Adressez la facture au SIRET {successorSiret}.',
  },
  'UNI-RECIPIENT-PRIVATE': {
    message: '{name} ({siret}) n’est pas une structure publique.',
    remedy: 'Cette plateforme n’achemine que les factures adressées au secteur public : vérifiez le SIRET du destinataire.',
  },
  'UNI-RECIPIENT-AMBIGUOUS': {
    message: 'La facture nomme deux destinataires : {taken}, qui a été retenu, et {other}.',
    remedy: 'Ne laissez qu’un SIRET de destinataire.',
  },
  'UNI-RECIPIENT-SPACES': {
    message: 'Le SIRET du destinataire est écrit avec des espaces ; il a été lu sans.',
    remedy: 'Écrivez le SIRET sans espaces.',
  },
  'UNI-SERVICE-REQUIRED': {
    message: '{recipient} demande un code service, et la facture n’en porte pas.',
    remedy: 'Indiquez le code service (BT-10) que votre client vous a donné ; l’annuaire en donne la liste.',
  },
  'UNI-SERVICE-UNKNOWN': {
    message: 'Le code service « {code} » n’existe pas chez {recipient}.',
    remedy: 'Choisissez un code service dans la liste du destinataire.',
  },
  'UNI-SERVICE-IGNORED': {
    message: '{recipient} n’a pas de services : le code « {code} » ne sert pas à l’acheminement.',
    remedy: 'Rien à faire : le code reste lisible sur la facture.',
  },
  'UNI-SERVICE-INACTIVE': {
    message: 'Le service « {code} » ({name}) de {recipient} est fermé.',
    remedy: 'Choisissez un service actif dans la liste du destinataire.',
  },
  'UNI-SERVICE-PUBLIC-ONLY': {
    message: 'Le service FACTURES_PUBLIQUES est réservé aux factures entre structures publiques.',
    remedy: 'Choisissez un autre code service.',
  },
  'UNI-SERVICE-FROM-ROUTING': {
    message: 'Le code service « {code} » a été pris dans l’adresse du destinataire.',
    remedy: 'Rien à faire. Pour être sûr, indiquez-le aussi en BT-10.',
  },
  'UNI-COMMITMENT-REQUIRED': {
    message: '{recipient} demande un numéro d’engagement, et la facture n’en porte pas.',
    remedy: 'Indiquez le numéro d’engagement ou de commande (BT-13) que votre client vous a donné.',
  },
  'UNI-COMMITMENT-REQUIRED-BY-SERVICE': {
    message: 'Le service « {code} » ({name}) demande un numéro d’engagement, et la facture n’en porte pas.',
    remedy: 'Indiquez le numéro d’engagement ou de commande (BT-13) que le service vous a donné.',
  },
  'UNI-SERVICE-OR-COMMITMENT': {
    message: '{recipient} demande un code service ou un numéro d’engagement ; la facture n’a ni l’un ni l’autre.',
    remedy: 'Indiquez le code service (BT-10) ou le numéro d’engagement (BT-13).',
  },
  'UNI-REFERENCE-LONG': {
    message: 'La référence dépasse {maximum} caractères.',
    remedy: 'Indiquez la seule référence, sans texte autour.',
  },
  'UNI-FRAMEWORK-UNKNOWN': {
    message: 'Le cadre de facturation « {code} » n’existe pas.',
    remedy: 'Indiquez A1 (facture d’un fournisseur) ou A2 (facture déjà payée) en BT-23.',
  },
  'UNI-FRAMEWORK-ELSEWHERE': {
    message: 'Le cadre de facturation {code} ne se dépose pas ici : il a son propre espace.',
    remedy: 'Déposez cette pièce dans l’espace qui lui est réservé, ou corrigez le cadre (A1 ou A2).',
  },
  'UNI-FRAMEWORK-DEFAULT': {
    message: 'La facture n’indique pas de cadre de facturation : A1 a été retenu.',
    remedy: 'Rien à faire. Si la facture est déjà payée, indiquez A2 en BT-23.',
  },
  'UNI-FRAMEWORK-MAPPED': { message: 'Le cadre {code} a été lu comme {framework}.', remedy: 'Rien à faire.' },
  'UNI-A2-NOT-PAID': {
    message: 'Une facture A2 est déjà payée : le montant payé doit égaler le total ({gross}) et rien ne doit rester à payer.',
    remedy: 'Indiquez le montant payé (BT-113) et un reste à payer nul (BT-115), ou choisissez le cadre A1.',
  },
  'UNI-ISSUE-DATE-MISSING': { message: 'La date de la facture manque.', remedy: 'Indiquez la date d’émission (BT-2).' },
  'UNI-DATE-INVALID': { message: '« {value} » n’est pas une date.', remedy: 'Écrivez un jour qui existe, par exemple 2026-11-21.' },
  'UNI-DATE-RANGE': { message: 'La date {value} est hors de la période acceptée (de 2000 à 2099).', remedy: 'Vérifiez l’année.' },
  'UNI-ISSUE-DATE-FUTURE': {
    message: 'La date de la facture est dans le futur (nous sommes le {today}).',
    remedy: 'Déposez la facture à sa date, ou corrigez la date.',
  },
  'UNI-DUE-BEFORE-ISSUE': {
    message: 'La date d’échéance précède la date de la facture ({issueDate}).',
    remedy: 'Corrigez la date d’échéance (BT-9) ou la date d’émission (BT-2).',
  },
  'UNI-CURRENCY': { message: '« {code} » n’est pas une devise.', remedy: 'Indiquez un code ISO 4217, par exemple EUR.' },
  'UNI-AMOUNT-MISSING': { message: 'Le montant {term} manque.', remedy: 'Indiquez ce montant, même s’il est nul.' },
  'UNI-AMOUNT-INVALID': {
    message: '« {value} » n’est pas un montant ({term}).',
    remedy: 'Écrivez le montant en chiffres, par exemple 1204.50.',
  },
  'UNI-AMOUNT-DECIMALS': { message: 'Le montant {term} a plus de deux décimales.', remedy: 'Arrondissez le montant au centime.' },
  'UNI-AMOUNT-GREAT': { message: 'Le montant {term} dépasse ce qu’une facture peut porter.', remedy: 'Vérifiez le montant.' },
  'UNI-AMOUNT-GROSS': {
    message: 'Le total hors taxe ({net}) et la TVA ({vat}) ne font pas le total TTC.',
    remedy: 'Corrigez le montant faux : hors taxe + TVA = TTC.',
  },
  'UNI-AMOUNT-PAYABLE': {
    message: 'Le net à payer n’est pas le total TTC ({gross}) moins ce qui est déjà payé ({paid}).',
    remedy: 'Corrigez le net à payer ou le montant déjà payé.',
  },
  'UNI-CREDIT-NOTE-REFERENCE': {
    message: 'L’avoir ne dit pas quelle facture il corrige.',
    remedy: 'Indiquez le numéro de la facture d’origine (BT-25) : le destinataire en a besoin.',
  },
  'UNI-CREDIT-NOTE-SIGN': {
    message: 'Les montants de l’avoir sont négatifs ; en UBL et en CII un avoir porte des montants positifs.',
    remedy: 'Écrivez les montants de vos prochains avoirs sans signe : le type de pièce dit déjà qu’ils se déduisent.',
  },
  'UNI-INVOICE-NEGATIVE': { message: 'La facture a un total négatif.', remedy: 'Émettez plutôt un avoir.' },
  'UNI-ATTACHMENT-COUNT': {
    message: 'Il y a {seen} pièces jointes ; {maximum} au plus sont acceptées.',
    remedy: 'Regroupez les pièces jointes.',
  },
  'UNI-ATTACHMENT-EMPTY': { message: 'La pièce jointe « {name} » est vide.', remedy: 'Joignez le bon fichier.' },
  'UNI-ATTACHMENT-SIZE': {
    message: 'La pièce jointe « {name} » dépasse {maximum} Mo.',
    remedy: 'Réduisez-la ou partagez-la en plusieurs fichiers.',
  },
  'UNI-ATTACHMENT-TOTAL': {
    message: 'Les pièces jointes pèsent {seen} Mo ensemble ; {maximum} Mo au plus sont acceptés.',
    remedy: 'Retirez ou réduisez des pièces jointes.',
  },
  'UNI-ATTACHMENT-TYPE': {
    message: 'La pièce jointe « {name} » est d’un type qui n’est pas accepté.',
    remedy: 'Types acceptés : {allowed}.',
  },
  'UNI-ATTACHMENT-NAME': {
    message: 'Le nom de la pièce jointe « {name} » dépasse {maximum} caractères : il est raccourci.',
    remedy: 'Rien à faire.',
  },
  'UNI-HEADER-IGNORED': {
    message: 'Le fichier contient ses propres données : ce qui a été saisi à côté n’a pas servi.',
    remedy: 'Vérifiez les données lues dans le fichier.',
  },
  'UNI-NUMBER-CHARACTERS': {
    message: 'Le numéro de facture contient un retour à la ligne ou un autre caractère invisible.',
    remedy: 'Écrivez le numéro sur une seule ligne, sans caractère de contrôle.',
  },
};

export default controls;
