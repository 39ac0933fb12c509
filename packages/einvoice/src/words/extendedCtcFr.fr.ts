import type { RuleWords, Sentences } from './rules.ts';

/** VAT categories, by the part of the rule's id that names them. */
const CATEGORIES: Readonly<Record<string, string>> = {
  S: 'taux normal (S)',
  Z: 'taux zéro (Z)',
  E: 'exonéré (E)',
  AE: 'autoliquidation (AE)',
  IC: 'livraison intracommunautaire (K)',
  G: 'exportation (G)',
  O: 'hors champ de la TVA (O)',
  AF: 'IGIC des Canaries (L)',
  AG: 'IPSI de Ceuta et Melilla (M)',
};

/** The rules each VAT category has, whose ids the two syntaxes write differently. */
function ofCategory([name, category]: [string, string]): [string, Sentences][] {
  const base = `La base (BT-116) de la ventilation de TVA « ${category} » ne correspond pas aux lignes, remises et charges`;
  const tolerance = 'à un centime près par montant qui y entre';
  const remedy = 'Corrigez la base, ou les montants et catégories de TVA des lignes, remises et charges qui la composent.';
  const together = { message: `${base}, ni par taux ni par taux et motif d’exonération, ${tolerance}.`, remedy };
  const byRate = { message: `${base} du même taux, ${tolerance}.`, remedy };
  const byReason = {
    message: `${base} du même taux et du même motif d’exonération, ${tolerance}.`,
    remedy: 'Donnez aux lignes, remises et charges le motif d’exonération de leur rangée de la ventilation, ou corrigez la base.',
  };
  return [
    [
      `BR-FREXT-${name}-01`,
      {
        message: `La catégorie de TVA « ${category} » est employée sans rangée dans la ventilation de la TVA (BG-23), ou y a une rangée sans être employée.`,
        remedy: 'Ajoutez la rangée à la ventilation si des lignes, remises ou charges ont cette catégorie, sinon retirez-la.',
      },
    ],
    ...['BR-FREXT', 'BR-FXEXT'].flatMap((family): [string, Sentences][] => [
      [`${family}-${name}-08`, together],
      [`${family}-${name}-08ini`, byRate],
      [`${family}-${name}-08rev`, byReason],
    ]),
  ];
}

const standardTax: Sentences = {
  message: 'La TVA (BT-117) au taux normal devrait être {expected}, à un centime près par montant de la rangée ; la facture dit {seen}.',
  remedy: 'Corrigez la TVA de cette rangée : la base multipliée par le taux.',
};

function sum(what: string, of: string): Sentences {
  return {
    message: `${what} n’est pas la somme ${of}, à un centime près pour chacun de ces montants.`,
    remedy: `Corrigez ${what.slice(0, 1).toLowerCase()}${what.slice(1)}, ou les montants qui le composent.`,
  };
}

function missingInLine(what: string): Sentences {
  return {
    message: `Il manque ${what} à une ligne qui entre dans les sommes.`,
    remedy: `Ajoutez ${what}, ou marquez la ligne comme sous-ligne GROUP ou INFORMATION si elle n’entre pas dans les sommes.`,
  };
}

const chargeReason = (whose: string): Sentences => ({
  message: `Une charge ${whose} n’a pas de motif.`,
  remedy: 'Ajoutez ram:Reason ou ram:ReasonCode.',
});

const partsOfDelivery: Sentences = {
  message: 'Les conditions de livraison contiennent plus que ce que le profil emploie : le code de l’Incoterm et le nom d’un lieu.',
  remedy: 'Gardez le code et le nom du lieu, et retirez le reste.',
};

const exchangeRate: Sentences = {
  message: 'Le taux de change de la TVA contient plus que ce que le profil emploie : les deux devises, le taux et sa date.',
  remedy: 'Gardez les deux devises, le taux et sa date, et retirez le reste.',
};

const quantity = missingInLine('la quantité facturée (BT-129)');
const unit = missingInLine('l’unité de la quantité (BT-130)');
const amount = missingInLine('le montant net (BT-131)');
const price = missingInLine('le prix net de l’article (BT-146)');

const rules: RuleWords = {
  ...Object.fromEntries(Object.entries(CATEGORIES).flatMap(ofCategory)),
  'BR-FREXT-S-09': standardTax,
  'BR-FXEXT-S-09': standardTax,
  'BR-CO-25': {
    message: 'Il reste une somme à payer (BT-115), mais la facture ne dit pas quand.',
    remedy: 'Ajoutez la date d’échéance (BT-9) ou les conditions de paiement (BT-20).',
  },
  'BR-FREXT-CO-10': sum('Le total des lignes (BT-106)', 'des montants nets des lignes (BT-131), hors sous-lignes GROUP et INFORMATION'),
  'BR-FREXT-CO-11': sum('Le total des remises (BT-107)', 'des remises de la facture (BT-92)'),
  'BR-FREXT-CO-12': sum('Le total des charges (BT-108)', 'des charges de la facture (BT-99)'),
  'BR-FREXT-CO-13': {
    message:
      'Le total hors TVA (BT-109) n’est pas celui des lignes moins les remises plus les charges, à un centime près pour chacun de ces montants.',
    remedy: 'Corrigez le total hors TVA, ou les lignes, remises et charges qui le composent.',
  },
  'BR-FREXT-CO-15': {
    message:
      'Le total TTC (BT-112) n’est pas le total hors TVA (BT-109) augmenté de la TVA (BT-110), à un centime près pour chaque montant de la facture.',
    remedy: 'Corrigez le total TTC, le total hors TVA ou la TVA.',
  },
  'BR-FREXT-22': quantity,
  'BR-FREXT-BR-22': quantity,
  'BR-FREXT-23': unit,
  'BR-FREXT-BR-23': unit,
  'BR-FREXT-24': amount,
  'BR-FREXT-BR-24': amount,
  'BR-FREXT-26': price,
  'BR-FREXT-BR-26': price,
  'BR-FREXT-CO-04': missingInLine('la catégorie de TVA (BT-151)'),
  'BR-FREXT-BR-38': chargeReason('de la facture (BT-104 ou BT-105)'),
  'BR-FREXT-BR-44': chargeReason('de la ligne (BT-144 ou BT-145)'),
  'BR-FREXT-54-1': {
    message: 'Un attribut d’article n’a ni nom (BT-160) ni code.',
    remedy: 'Donnez son nom, ou son code dans la liste UNTDID 6313.',
  },
  'BR-FREXT-54-2': {
    message: 'Un attribut d’article doit avoir soit un texte (BT-161), soit une mesure avec son unité.',
    remedy: 'Donnez le texte, ou la mesure avec l’attribut unitCode, mais pas les deux.',
  },
  'BR-FREXT-04': {
    message: 'Le code « {seen} » d’un attribut d’article n’est pas dans la liste UNTDID 6313 complétée par Factur-X.',
    remedy: 'Choisissez un code de cette liste, ou donnez le nom de l’attribut en toutes lettres.',
  },
  'BR-FREXT-05': {
    message: 'La nature de sous-ligne « {seen} » de la ligne {line} n’est pas connue.',
    remedy: 'Écrivez DETAIL (entre dans les sommes), GROUP (regroupe des sous-lignes) ou INFORMATION.',
  },
  'BR-FREXT-06': {
    message: 'La ligne {line} fait partie d’une autre ligne, mais ne dit pas de quelle nature elle est.',
    remedy: 'Ajoutez la nature de la sous-ligne : DETAIL, GROUP ou INFORMATION.',
  },
  'BR-FREXT-08': {
    message: 'La ligne {line} regroupe des sous-lignes qui font {expected} au total ; son propre montant (BT-131) est {seen}.',
    remedy: 'Corrigez le montant de la ligne ou ceux de ses sous-lignes DETAIL et GROUP ; ou laissez le regroupement sans montant.',
  },
  'BR-FREXT-11': {
    message: 'La ligne {line} dit faire partie de la ligne « {parent} », qui n’est pas une autre ligne de la facture.',
    remedy: 'Donnez le numéro (BT-126) d’une autre ligne de la facture.',
  },
  'BR-FREXT-12': {
    message: 'La ligne {line} regroupe des sous-lignes et a son propre montant, mais des regroupements en dessous n’en ont pas.',
    remedy: 'Donnez son montant net (BT-131) à chaque sous-ligne GROUP en dessous, ou retirez celui de la ligne.',
  },
  'BR-FREXT-CL-10': {
    message: 'Le schéma « {seen} » de l’identifiant d’une partie n’est pas dans la liste ISO 6523 complétée par le profil.',
    remedy: 'Écrivez le schéma de l’identifiant, par exemple 0009 pour un SIRET.',
  },
  'BR-FREXT-CL-19-GP': {
    message: 'Le code de motif « {seen} » d’un rabais sur le prix n’est pas dans la liste UNTDID 5189.',
    remedy: 'Choisissez un code de cette liste, par exemple 95 pour une remise.',
  },
  'BR-FREXT-CL-20': {
    message: 'Le code de motif « {seen} » d’une charge n’est pas dans la liste UNTDID 7161.',
    remedy: 'Choisissez un code de cette liste ; pour une taxe, écrivez listID="5153" et un code de la liste UNTDID 5153.',
  },
  'BR-FREXT-CL-20-TAX': {
    message: 'Le code « {seen} » d’une taxe donnée comme charge n’est pas dans la liste UNTDID 5153.',
    remedy: 'Choisissez un code de cette liste, ou écrivez listID="7161" et un motif de charge.',
  },
  'BR-FREXT-CL-20-LISTID': {
    message: 'La liste « {seen} » d’un code de motif n’est pas de celles que le profil emploie.',
    remedy: 'Écrivez listID="7161" pour un motif de charge, 5153 pour une taxe ; ou retirez l’attribut.',
  },
  'BR-FREXT-CL-24': {
    message: 'La pièce jointe est du type « {seen} », que le profil n’accepte pas.',
    remedy: 'Joignez un PDF, une image PNG ou JPEG, un CSV, une feuille Excel ou OpenDocument, ou du XML.',
  },
  'BR-FREXT-CL-27': {
    message: '« {seen} » n’est pas un Incoterm que le profil accepte.',
    remedy: 'Écrivez 1, 2, CFR, CIF, CIP, CPT, DAP, DDP, DPU, EXW, FAS, FCA ou FOB.',
  },
  'BR-EXT-CL-07': {
    message: 'Le type « {seen} » d’une référence à un contrat n’est pas dans la liste UNTDID 1153.',
    remedy: 'Choisissez un code de cette liste.',
  },
  'UBL-FREXT-CR-410': partsOfDelivery,
  'UBL-FREXT-CR-645': partsOfDelivery,
  'CII-FREXT-SR-106': partsOfDelivery,
  'CII-FREXT-SR-293': partsOfDelivery,
  'CII-FREXT-CR-490': exchangeRate,
  'CII-FREXT-SR-366': exchangeRate,
  'UBL-FREXT-SR-48': {
    message: 'Une ligne qui entre dans les sommes doit avoir exactement une catégorie de TVA (BG-30), une autre ligne une au plus.',
    remedy:
      'Donnez une catégorie de TVA à la ligne, dans cac:Item/cac:ClassifiedTaxCategory ; partagez-la en plusieurs lignes si elle en a plusieurs.',
  },
  'CII-FREXT-SR-439': {
    message: 'Le prix net de l’article (BT-146) ne peut figurer qu’une fois dans une ligne.',
    remedy: 'Gardez un seul ram:NetPriceProductTradePrice/ram:ChargeAmount.',
  },
  'CII-EXT-DT-018': {
    message: 'Le code de type {seen} ne convient pas à une référence à un document.',
    remedy:
      'Écrivez 50, 130 ou 916 dans ram:AdditionalReferencedDocument, le type de la facture dans ram:InvoiceReferencedDocument ; aucun type ailleurs.',
  },
  'CII-FREXT-DT-024': {
    message: 'ram:ReferenceTypeCode ne peut figurer que dans la référence à un objet facturé (type 130) ou à un contrat.',
    remedy: 'Retirez ram:ReferenceTypeCode de cette référence.',
  },
  'CII-FREXTDT-027': {
    message:
      'La date d’un document ne peut figurer que dans la référence à une facture antérieure, un contrat, une commande ou un avis d’expédition.',
    remedy: 'Retirez ram:FormattedIssueDateTime de cette référence.',
  },
};

/** Sentences of the profile EXTENDED-CTC-FR in French. */
export default rules;
