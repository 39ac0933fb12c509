import type { RuleWords } from './rules.ts';
import vatRules from './vatRules.fr.ts';

function missing(what: string, remedy = `Ajoutez ${what}.`): { message: string; remedy: string } {
  return { message: `Il manque ${what}.`, remedy };
}

function missingInLine(what: string): { message: string; remedy: string } {
  return { message: `Dans la ligne {line}, il manque ${what}.`, remedy: `Complétez la ligne avec ${what}.` };
}

function tooPrecise(what: string): { message: string; remedy: string } {
  return { message: `${what} a plus de deux décimales : {seen}.`, remedy: 'Arrondissez à deux décimales : {expected}.' };
}

function wrongCode(what: string, list: string): { message: string; remedy: string } {
  return { message: `${what} « {seen} » ne figure pas dans la liste ${list}.`, remedy: `Choisissez un code de la liste ${list}.` };
}

function saidTwice(what: string): { message: string; remedy: string } {
  return {
    message: `Le motif ${what} et son code de motif ne disent pas la même chose.`,
    remedy: 'Choisissez le code qui correspond au motif.',
  };
}

function wrongTotal(what: string, sum: string): { message: string; remedy: string } {
  return {
    message: `${what} devrait être {expected} (${sum}) ; la facture indique {seen}.`,
    remedy: `Corrigez ${what[0]?.toLowerCase()}${what.slice(1)}, ou les montants dont il est fait.`,
  };
}

/** Sentences of the rules in French, by rule; `{seen}`, `{expected}` and the finding's `params` are filled in. */
const rules: RuleWords = {
  'BR-01': missing(
    'l’identifiant de la spécification que suit la facture',
    'Indiquez la spécification, par exemple urn:cen.eu:en16931:2017.',
  ),
  'BR-02': missing('le numéro de la facture'),
  'BR-03': missing('la date d’émission de la facture'),
  'BR-04': missing('le type de la facture', 'Indiquez le type : 380 pour une facture, 381 pour un avoir.'),
  'BR-05': missing('la devise de la facture', 'Indiquez la devise, EUR par exemple.'),
  'BR-06': missing('le nom du fournisseur'),
  'BR-07': missing('le nom du destinataire'),
  'BR-08': missing('l’adresse du fournisseur'),
  'BR-09': missing('le pays du fournisseur', 'Ajoutez le code du pays dans l’adresse du fournisseur, FR par exemple.'),
  'BR-10': missing('l’adresse du destinataire'),
  'BR-11': missing('le pays du destinataire', 'Ajoutez le code du pays dans l’adresse du destinataire, FR par exemple.'),
  'BR-12': missing('le total des montants nets des lignes'),
  'BR-13': missing('le total hors taxe'),
  'BR-14': missing('le total toutes taxes comprises'),
  'BR-15': missing('le montant à payer'),
  'BR-16': { message: 'La facture n’a aucune ligne.', remedy: 'Ajoutez au moins une ligne.' },
  'BR-17': {
    message: 'Le bénéficiaire du paiement est sans nom, ou c’est le fournisseur lui-même ({seen}).',
    remedy: 'Nommez le bénéficiaire, ou retirez-le s’il s’agit du fournisseur.',
  },
  'BR-18': missing('le nom du représentant fiscal'),
  'BR-19': missing('l’adresse du représentant fiscal'),
  'BR-20': missing('le pays du représentant fiscal'),
  'BR-21': { message: 'Une ligne est sans identifiant.', remedy: 'Numérotez chaque ligne.' },
  'BR-22': missingInLine('la quantité facturée'),
  'BR-23': missingInLine('l’unité de la quantité'),
  'BR-24': missingInLine('le montant net'),
  'BR-25': missingInLine('le nom de l’article'),
  'BR-26': missingInLine('le prix unitaire net'),
  'BR-27': {
    message: 'Le prix unitaire net de la ligne {line} manque ou est négatif ({seen}).',
    remedy: 'Indiquez un prix positif ; pour créditer, rendez la quantité négative.',
  },
  'BR-28': {
    message: 'Le prix unitaire brut de la ligne {line} est négatif ({seen}).',
    remedy: 'Indiquez un prix positif ; pour créditer, rendez la quantité négative.',
  },
  'BR-29': {
    message: 'La période de facturation finit le {seen}, avant son début le {start}.',
    remedy: 'Corrigez les dates de la période.',
  },
  'BR-30': {
    message: 'La période de la ligne {line} finit le {seen}, avant son début le {start}.',
    remedy: 'Corrigez les dates de la période de la ligne.',
  },
  'BR-31': missing('le montant d’une remise'),
  'BR-32': missing('la catégorie de TVA d’une remise'),
  'BR-33': missing('le motif d’une remise', 'Ajoutez un motif ou son code.'),
  'BR-36': missing('le montant d’une majoration'),
  'BR-37': missing('la catégorie de TVA d’une majoration'),
  'BR-38': missing('le motif d’une majoration', 'Ajoutez un motif ou son code.'),
  'BR-41': missingInLine('le montant d’une remise'),
  'BR-42': missingInLine('le motif d’une remise'),
  'BR-43': missingInLine('le montant d’une majoration'),
  'BR-44': missingInLine('le motif d’une majoration'),
  'BR-45': missing('la base d’imposition d’un taux de TVA'),
  'BR-46': missing('le montant de TVA d’un taux'),
  'BR-47': missing('la catégorie de TVA dans la ventilation'),
  'BR-48': missing(
    'le taux de TVA dans la ventilation',
    'Ajoutez le taux ; seules les opérations hors du champ de la TVA (O) n’en ont pas.',
  ),
  'BR-49': missing('le moyen de paiement', 'Indiquez le code du moyen de paiement, 30 pour un virement.'),
  'BR-50': missing('le compte à créditer', 'Indiquez l’IBAN ou le numéro du compte.'),
  'BR-51': { message: 'Le numéro de carte est trop complet ({seen}).', remedy: 'N’en gardez que les 4 à 6 derniers chiffres.' },
  'BR-52': missing('la référence d’une pièce jointe'),
  'BR-53': {
    message: 'Il manque le total de la TVA en {currency}, devise de comptabilisation, ou elle est la même que celle de la facture.',
    remedy: 'Ajoutez le total de la TVA en {currency}, ou retirez la devise de comptabilisation.',
  },
  'BR-54': missingInLine('le nom ou la valeur d’une caractéristique de l’article'),
  'BR-55': missing('le numéro d’une facture antérieure'),
  'BR-56': missing('le numéro de TVA du représentant fiscal'),
  'BR-57': missing('le pays de livraison'),
  'BR-61': {
    message: 'Le paiement se fait par virement ({means}), mais aucun compte n’est indiqué.',
    remedy: 'Ajoutez l’IBAN ou le numéro du compte à créditer.',
  },
  'BR-62': {
    message: 'L’adresse électronique du fournisseur ({seen}) n’a pas de type.',
    remedy: 'Précisez le type de l’adresse, par exemple 0225 ou EM pour un courriel.',
  },
  'BR-63': {
    message: 'L’adresse électronique du destinataire ({seen}) n’a pas de type.',
    remedy: 'Précisez le type de l’adresse, par exemple 0225 ou EM pour un courriel.',
  },
  'BR-64': {
    message: 'L’identifiant normalisé de l’article ({seen}), ligne {line}, n’a pas de type.',
    remedy: 'Précisez le type, 0160 pour un GTIN.',
  },
  'BR-65': {
    message: 'Le classement de l’article ({seen}), ligne {line}, ne dit pas de quelle nomenclature il vient.',
    remedy: 'Précisez la nomenclature, STI pour le CPV.',
  },
  'BR-CO-03': {
    message: 'La facture indique à la fois une date d’exigibilité de la TVA ({seen}) et un code d’exigibilité ({code}).',
    remedy: 'Gardez l’un ou l’autre.',
  },
  'BR-CO-04': missingInLine('la catégorie de TVA'),
  'BR-CO-05': saidTwice('d’une remise'),
  'BR-CO-06': saidTwice('d’une majoration'),
  'BR-CO-07': saidTwice('d’une remise de ligne'),
  'BR-CO-08': saidTwice('d’une majoration de ligne'),
  'BR-CO-09': {
    message: 'Le numéro de TVA « {seen} » ne commence pas par un code de pays.',
    remedy: 'Commencez-le par le code du pays, FR par exemple (EL pour la Grèce).',
  },
  'BR-CO-10': wrongTotal('Le total des lignes', 'somme des {lines} lignes'),
  'BR-CO-11': wrongTotal('Le total des remises', 'somme des remises'),
  'BR-CO-12': wrongTotal('Le total des majorations', 'somme des majorations'),
  'BR-CO-13': wrongTotal('Le total hors taxe', 'lignes moins remises plus majorations'),
  'BR-CO-14': wrongTotal('Le total de la TVA', 'somme de la ventilation'),
  'BR-CO-15': wrongTotal('Le total toutes taxes comprises', 'hors taxe plus TVA'),
  'BR-CO-16': wrongTotal('Le montant à payer', 'toutes taxes comprises moins déjà payé plus arrondi'),
  'BR-CO-17': {
    message: 'La TVA sur {taxable} au taux de {rate} % devrait être {expected} ; la facture indique {seen}.',
    remedy: 'Corrigez le montant de la TVA, sa base ou son taux.',
  },
  'BR-CO-18': missing('la ventilation de la TVA', 'Ajoutez une ligne de ventilation pour chaque catégorie et taux.'),
  'BR-CO-19': { message: 'La période de facturation n’a ni début ni fin.', remedy: 'Ajoutez une date, ou retirez la période.' },
  'BR-CO-20': { message: 'La période de la ligne {line} n’a ni début ni fin.', remedy: 'Ajoutez une date, ou retirez la période.' },
  'BR-CO-21': missing('le motif d’une remise', 'Ajoutez un motif ou son code.'),
  'BR-CO-22': missing('le motif d’une majoration', 'Ajoutez un motif ou son code.'),
  'BR-CO-23': missingInLine('le motif d’une remise'),
  'BR-CO-24': missingInLine('le motif d’une majoration'),
  'BR-CO-26': {
    message: 'Rien n’identifie le fournisseur.',
    remedy: 'Ajoutez son SIRET, son immatriculation (SIREN) ou son numéro de TVA.',
  },
  'BR-DEC-01': tooPrecise('Le montant d’une remise'),
  'BR-DEC-02': tooPrecise('La base d’une remise'),
  'BR-DEC-05': tooPrecise('Le montant d’une majoration'),
  'BR-DEC-06': tooPrecise('La base d’une majoration'),
  'BR-DEC-09': tooPrecise('Le total des lignes'),
  'BR-DEC-10': tooPrecise('Le total des remises'),
  'BR-DEC-11': tooPrecise('Le total des majorations'),
  'BR-DEC-12': tooPrecise('Le total hors taxe'),
  'BR-DEC-13': tooPrecise('Le total de la TVA'),
  'BR-DEC-14': tooPrecise('Le total toutes taxes comprises'),
  'BR-DEC-15': {
    message: 'Le total de la TVA en devise de comptabilisation manque ou a plus de deux décimales ({seen}).',
    remedy: 'Indiquez-le avec deux décimales au plus.',
  },
  'BR-DEC-16': tooPrecise('Le montant déjà payé'),
  'BR-DEC-17': tooPrecise('L’arrondi'),
  'BR-DEC-18': tooPrecise('Le montant à payer'),
  'BR-DEC-19': tooPrecise('La base d’imposition'),
  'BR-DEC-20': tooPrecise('Le montant de TVA d’un taux'),
  'BR-DEC-23': tooPrecise('Le montant net d’une ligne'),
  'BR-DEC-24': tooPrecise('Le montant d’une remise de ligne'),
  'BR-DEC-25': tooPrecise('La base d’une remise de ligne'),
  'BR-DEC-27': tooPrecise('Le montant d’une majoration de ligne'),
  'BR-DEC-28': tooPrecise('La base d’une majoration de ligne'),
  'BR-CL-01': wrongCode('Le type de facture', 'UNTDID 1001'),
  'BR-CL-03': {
    message: 'La devise d’un montant manque ou ne figure pas dans la liste ISO 4217 ({seen}).',
    remedy: 'Indiquez la devise de chaque montant, EUR par exemple.',
  },
  'BR-CL-04': wrongCode('La devise', 'ISO 4217'),
  'BR-CL-05': wrongCode('La devise de comptabilisation', 'ISO 4217'),
  'BR-CL-06': wrongCode('Le code d’exigibilité de la TVA', 'UNTDID 2005 ou 2475'),
  'BR-CL-07': wrongCode('Le type de l’objet facturé', 'UNTDID 1153'),
  'BR-CL-08': wrongCode('Le sujet de la note', 'UNTDID 4451'),
  'BR-CL-10': wrongCode('Le type d’identifiant', 'ISO 6523 (ICD)'),
  'BR-CL-11': wrongCode('Le type d’immatriculation', 'ISO 6523 (ICD)'),
  'BR-CL-13': wrongCode('La nomenclature', 'UNTDID 7143'),
  'BR-CL-14': wrongCode('Le pays', 'ISO 3166-1'),
  'BR-CL-15': wrongCode('Le pays d’origine', 'ISO 3166-1'),
  'BR-CL-16': wrongCode('Le moyen de paiement', 'UNTDID 4461'),
  'BR-CL-17': wrongCode('La catégorie de TVA', 'UNTDID 5305 (S, Z, E, AE, K, G, O, L, M, B)'),
  'BR-CL-18': wrongCode('La catégorie de TVA', 'UNTDID 5305 (S, Z, E, AE, K, G, O, L, M, B)'),
  'BR-CL-19': wrongCode('Le code du motif de remise', 'UNTDID 5189'),
  'BR-CL-20': wrongCode('Le code du motif de majoration', 'UNTDID 7161'),
  'BR-CL-21': wrongCode('Le type d’identifiant de l’article', 'ISO 6523 (ICD)'),
  'BR-CL-22': wrongCode('Le code du motif d’exonération', 'VATEX'),
  'BR-CL-23': wrongCode('L’unité', 'UN/ECE Rec 20 et 21'),
  'BR-CL-24': {
    message: 'Une pièce jointe est d’un format qui n’est pas admis ({seen}).',
    remedy: 'Joignez un PDF, une image PNG ou JPEG, un CSV ou un tableur XLSX ou ODS.',
  },
  'BR-CL-25': wrongCode('Le type d’adresse électronique', 'EAS'),
  'BR-CL-26': wrongCode('Le type d’identifiant du lieu de livraison', 'ISO 6523 (ICD)'),
  ...vatRules,
};

export default rules;
