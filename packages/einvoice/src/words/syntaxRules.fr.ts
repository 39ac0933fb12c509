import { syntaxPatterns } from '../rules/en16931/syntax.ts';
import type { RuleWords, Sentences } from './rules.ts';
import { type Limited, wordsOfLimits } from './syntaxRules.ts';
import terms from './terms.fr.ts';

const names: Readonly<Record<string, string>> = terms;

function said(term: string | undefined): string | undefined {
  const name = term === undefined ? undefined : names[term];
  return name === undefined ? undefined : `« ${name} » (${term})`;
}

const IGNORED =
  'les destinataires peuvent l’ignorer. Si ce qu’il dit leur est utile, portez-le dans une donnée de la norme ou dans une note (BT-22).';
const REFUSED =
  'la facture est refusée avec lui. Si ce qu’il dit est utile au destinataire, portez-le dans une donnée de la norme ou dans une note (BT-22).';

/** The sentences for something that may not stand, or not so often. */
function limit({ name, path, owner, kind, most, isFatal, term }: Limited): Sentences {
  const what = said(term);
  const where = path === name ? '' : ` (${path})`;
  if (kind === 'attribute') {
    const whose = owner === undefined ? ' : il figure en {element}' : ` de ${path}${what === undefined ? '' : `, ${what}`}`;
    return {
      message: `EN 16931 n’utilise pas l’attribut « ${name} »${whose}.`,
      remedy: `Retirez l’attribut et gardez la valeur : ${isFatal ? 'la facture est refusée avec lui.' : 'les destinataires peuvent l’ignorer.'}`,
    };
  }
  if (most === 0) {
    return {
      message: `EN 16931 n’utilise pas l’élément ${name}${where}${what === undefined ? '' : `, ici dans ${what}`}.`,
      remedy: `Retirez ${name} : ${isFatal ? REFUSED : IGNORED}`,
    };
  }
  if (most === 1) {
    return {
      message: `${what ?? name} ne peut être donné qu’une fois : il y a plus d’un ${name}${where}.`,
      remedy: `Gardez un seul ${name} et retirez les autres.`,
    };
  }
  return {
    message: `${name} ne peut figurer que deux fois${where} ; il figure ici plus souvent.`,
    remedy: `Gardez deux ${name} et retirez les autres.`,
  };
}

const exactlyOne = (what: string, path: string): Sentences => ({
  message: `Il faut exactement une fois ${what}, à l’emplacement ${path}.`,
  remedy: `Donnez ${what} une fois : ajoutez la donnée si elle manque, sinon retirez celles qui sont de trop.`,
});

const notBoth = (whose: string, path: string): Sentences => ({
  message: `L’identifiant ${whose} est donné deux fois, dans ram:ID et dans ram:GlobalID de ${path}.`,
  remedy: 'Gardez ram:GlobalID si l’identifiant relève d’un schéma, sinon ram:ID ; retirez l’autre.',
});

const contact = (whose: string, path: string): Sentences => ({
  message: `Le contact ${whose} porte à la fois un nom de personne et un nom de service (${path}) ; la norme n’a qu’une donnée pour les deux.`,
  remedy: 'Gardez ram:PersonName ou ram:DepartmentName, et retirez l’autre.',
});

const oneReference = (what: string, type: string, path: string): Sentences => ({
  message: `${what} ne peut être donné qu’une fois : plusieurs ram:AdditionalReferencedDocument de ${path} sont de type ${type}.`,
  remedy: `Gardez un seul ram:AdditionalReferencedDocument de type ${type} ; donnez aux autres documents le type 916 (document justificatif).`,
});

const notInReference = (element: string, where: string): Sentences => ({
  message: `${element} ne peut figurer que dans ${where}.`,
  remedy: `Retirez ${element} de cette référence.`,
});

const notInTax = (element: string, where: string): Sentences => ({
  message: `${element} ne peut figurer que dans ${where}, et non dans cette taxe.`,
  remedy: `Retirez ${element} d’ici, ou portez-le dans ${where}.`,
});

const oneRegistration = (what: string, whose: string): Sentences => ({
  message: `${what} ne peut être donné qu’une fois.`,
  remedy: `Gardez un seul cac:PartyTaxScheme portant cet identifiant ${whose}, et retirez les autres.`,
});

const payee = (what: string, path: string): Sentences => ({
  message: `Le bénéficiaire (cac:PayeeParty) doit être un autre que le vendeur, avec au plus ${what} (${path}).`,
  remedy: `Retirez le bénéficiaire si c’est le vendeur ; sinon donnez-lui son propre nom et gardez ${what}.`,
});

const SUPPORTING = 'un document justificatif : ram:AdditionalReferencedDocument de type 916';
const BREAKDOWN = 'la ventilation de la TVA de la facture';

const rules: RuleWords = {
  ...wordsOfLimits(syntaxPatterns, limit),
  'UBL-CR-002': {
    message: 'cbc:UBLVersionID vaut « {seen} » ; le format est UBL 2.1.',
    remedy: 'Écrivez 2.1 dans cbc:UBLVersionID, ou retirez l’élément.',
  },
  'UBL-CR-412': {
    message: 'cac:PaymentMeans/cbc:PaymentDueDate ne donne la date d’échéance (BT-9) que dans un avoir.',
    remedy: 'Donnez l’échéance d’une facture dans cbc:DueDate, et retirez cbc:PaymentDueDate.',
  },
  'UBL-CR-665': {
    message: 'L’attribut schemeID de cac:AdditionalDocumentReference/cbc:ID est réservé à un objet facturé (type de document 130).',
    remedy: 'Retirez l’attribut, ou ajoutez cbc:DocumentTypeCode 130 si la référence désigne un objet facturé (BT-18).',
  },
  'UBL-CR-666': {
    message: 'La référence à un objet facturé (BT-18, type de document 130) porte un cac:Attachment.',
    remedy: 'Mettez la pièce jointe dans un autre cac:AdditionalDocumentReference, sans type de document (BG-24).',
  },
  'UBL-CR-673': {
    message: 'La référence à un objet facturé (BT-18, type de document 130) porte un cbc:DocumentDescription.',
    remedy: 'Retirez la description, ou mettez-la dans un cac:AdditionalDocumentReference sans type de document (BG-24).',
  },
  'UBL-DT-01': {
    message: 'Le montant « {seen} » a plus de deux décimales.',
    remedy: 'Arrondissez-le à deux décimales. Seuls les prix unitaires peuvent en avoir davantage.',
  },
  'UBL-DT-06': {
    message: 'La pièce jointe ne dit pas quelle sorte de fichier elle est.',
    remedy: 'Ajoutez l’attribut mimeCode, par exemple mimeCode="application/pdf".',
  },
  'UBL-DT-07': {
    message: 'La pièce jointe n’a pas de nom de fichier.',
    remedy: 'Ajoutez l’attribut filename, par exemple filename="annexe.pdf".',
  },
  'UBL-DT-18': {
    message: 'EN 16931 n’utilise l’attribut « name » que sur cbc:PaymentMeansCode (BT-82).',
    remedy: 'Retirez l’attribut de cet élément.',
  },
  'UBL-SR-04': {
    message: 'L’objet facturé (BT-18) ne peut être donné qu’une fois : plusieurs cac:AdditionalDocumentReference sont de type 130.',
    remedy: 'Gardez une seule référence de type 130, et donnez les autres sans type, comme documents justificatifs (BG-24).',
  },
  'UBL-SR-07': {
    message: 'Une référence à une facture antérieure (cac:BillingReference) n’a pas de numéro de facture (BT-25).',
    remedy: 'Ajoutez cac:InvoiceDocumentReference/cbc:ID avec le numéro, ou retirez la référence.',
  },
  'UBL-SR-12': oneRegistration('L’identifiant de TVA du vendeur (BT-31)', 'chez le vendeur'),
  'UBL-SR-13': oneRegistration('L’enregistrement fiscal du vendeur autre que la TVA (BT-32)', 'chez le vendeur'),
  'UBL-SR-18': oneRegistration('L’identifiant de TVA de l’acheteur (BT-48)', 'chez l’acheteur'),
  'UBL-SR-19': payee('un nom', 'cac:PartyName/cbc:Name'),
  'UBL-SR-20': payee('un identifiant', 'cac:PartyIdentification/cbc:ID'),
  'UBL-SR-21': payee('un enregistrement légal', 'cac:PartyLegalEntity/cbc:CompanyID'),
  'UBL-SR-29': {
    message:
      'L’identifiant du créancier (BT-90) ne peut être donné qu’une fois : plusieurs cac:PartyIdentification/cbc:ID ont le schéma SEPA.',
    remedy: 'Gardez-le chez le vendeur ou chez le bénéficiaire, pas chez les deux.',
  },
  'UBL-SR-43': {
    message:
      'Un type de document ou un schéma dans cac:AdditionalDocumentReference est réservé à un objet facturé (cbc:DocumentTypeCode 130).',
    remedy:
      'Retirez cbc:DocumentTypeCode et l’attribut schemeID de cbc:ID ; ou écrivez 130 si c’est un objet facturé (dans un avoir, 50 pour un projet).',
  },
  'UBL-SR-44': {
    message: 'La référence de paiement (BT-83) doit être la même dans tous les moyens de paiement : cbc:PaymentID diffère.',
    remedy: 'Écrivez le même cbc:PaymentID dans chaque cac:PaymentMeans, ou dans le premier seulement.',
  },
  'UBL-SR-47': {
    message: 'Le moyen de paiement (BT-81) doit être partout le même : cbc:PaymentMeansCode diffère.',
    remedy: 'Écrivez le même cbc:PaymentMeansCode dans chaque cac:PaymentMeans.',
  },
  'UBL-SR-48': {
    message: 'Une ligne doit avoir exactement une catégorie de TVA, dans cac:Item/cac:ClassifiedTaxCategory (BG-30).',
    remedy: 'Donnez une catégorie de TVA à la ligne ; partagez-la en plusieurs lignes si elle en a plusieurs.',
  },
  'UBL-SR-53': {
    message: 'Il manque le numéro ou la taxe à un enregistrement fiscal (cac:PartyTaxScheme).',
    remedy: 'Donnez à la fois cbc:CompanyID et cac:TaxScheme/cbc:ID, ou retirez l’enregistrement.',
  },
  'CII-SR-009': exactlyOne('la spécification (BT-24)', 'ram:GuidelineSpecifiedDocumentContextParameter'),
  'CII-SR-010': exactlyOne('l’identifiant de la spécification (BT-24)', 'ram:GuidelineSpecifiedDocumentContextParameter/ram:ID'),
  'CII-SR-014': exactlyOne('le type de facture (BT-3)', 'rsm:ExchangedDocument/ram:TypeCode'),
  'CII-SR-046': {
    message: 'L’identifiant standard de l’article (BT-157, ram:GlobalID) ne dit pas de quel schéma il relève.',
    remedy: 'Ajoutez l’attribut schemeID, par exemple 0160 pour un GTIN.',
  },
  'CII-SR-069': exactlyOne('le nom de l’attribut de l’article (BT-160)', 'ram:ApplicableProductCharacteristic/ram:Description'),
  'CII-SR-072': exactlyOne('la valeur de l’attribut de l’article (BT-161)', 'ram:ApplicableProductCharacteristic/ram:Value'),
  'CII-SR-090': exactlyOne('le pays d’origine de l’article (BT-159)', 'ram:OriginTradeCountry/ram:ID'),
  'CII-SR-119': {
    message: 'Le rabais sur le prix (BT-147, ram:AppliedTradeAllowanceCharge) doit avoir un montant et dire qu’il n’est pas une charge.',
    remedy: 'Donnez ram:ActualAmount et ram:ChargeIndicator avec udt:Indicator à false ; ou retirez le rabais.',
  },
  'CII-SR-439': exactlyOne('le prix net de l’article (BT-146)', 'ram:NetPriceProductTradePrice/ram:ChargeAmount'),
  'CII-SR-449': notBoth('du lieu de livraison', 'ram:ShipToTradeParty'),
  'CII-SR-450': notBoth('de l’acheteur', 'ram:BuyerTradeParty'),
  'CII-SR-451': notBoth('du bénéficiaire', 'ram:PayeeTradeParty'),
  'CII-SR-454': exactlyOne('la catégorie de TVA de la ligne (BG-30)', 'ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax'),
  'CII-SR-457': oneReference('L’appel d’offres ou le lot (BT-17)', '50', 'ram:ApplicableHeaderTradeAgreement'),
  'CII-SR-458': oneReference('L’objet facturé (BT-18)', '130', 'ram:ApplicableHeaderTradeAgreement'),
  'CII-SR-462': {
    message: 'Le code d’exigibilité de la TVA (BT-8, ram:DueDateTypeCode) doit être le même pour toutes les catégories de TVA.',
    remedy: 'Écrivez le même ram:DueDateTypeCode dans chaque ram:ApplicableTradeTax, ou dans un seul.',
  },
  'CII-SR-463': {
    message: 'Une remise ou une charge (ram:SpecifiedTradeAllowanceCharge) ne dit pas laquelle des deux elle est.',
    remedy: 'Ajoutez ram:ChargeIndicator avec udt:Indicator à true pour une charge, à false pour une remise.',
  },
  'CII-SR-465': contact('du vendeur', 'ram:SellerTradeParty/ram:DefinedTradeContact'),
  'CII-SR-466': contact('de l’acheteur', 'ram:BuyerTradeParty/ram:DefinedTradeContact'),
  'CII-SR-467': {
    message:
      'Le moyen de paiement (BT-81) doit être partout le même : ram:TypeCode diffère entre les ram:SpecifiedTradeSettlementPaymentMeans.',
    remedy: 'Écrivez le même ram:TypeCode dans chacun.',
  },
  'CII-SR-468': {
    message: 'Le libellé du moyen de paiement (BT-82, ram:Information) diffère entre les ram:SpecifiedTradeSettlementPaymentMeans.',
    remedy: 'Écrivez le même ram:Information dans chacun.',
  },
  'CII-SR-470': {
    message: 'Un paiement par virement (code 30 ou 58) ne dit pas sur quel compte (BT-84).',
    remedy: 'Donnez ram:PayeePartyCreditorFinancialAccount/ram:IBANID, ou ram:ProprietaryID pour un compte sans IBAN.',
  },
  'CII-SR-474': oneReference('L’objet de la ligne (BT-128)', '130', 'ram:SpecifiedLineTradeSettlement'),
  'CII-SR-475': {
    message: 'Un document justificatif ne peut avoir qu’une description (BT-123) : ram:Name figure plusieurs fois dans ceux de type 916.',
    remedy: 'Gardez un seul ram:Name, et réunissez-y les descriptions.',
  },
  'CII-SR-476': {
    message: 'Un seul fichier peut être joint (BT-125) : ram:AttachmentBinaryObject figure plusieurs fois dans les documents de type 916.',
    remedy: 'Joignez un fichier, et donnez les autres par leur adresse (ram:URIID).',
  },
  'CII-DT-015': notInReference('ram:URIID (BT-124)', SUPPORTING),
  'CII-DT-018': {
    message: 'Le code de type {seen} ne convient pas à une référence à un document.',
    remedy:
      'Écrivez 50 (appel d’offres ou lot), 130 (objet facturé) ou 916 (document justificatif) dans ram:AdditionalReferencedDocument ; aucun type dans les autres références.',
  },
  'CII-DT-021': notInReference('ram:Name (BT-123)', SUPPORTING),
  'CII-DT-022': notInReference('ram:AttachmentBinaryObject (BT-125)', SUPPORTING),
  'CII-DT-024': notInReference('ram:ReferenceTypeCode', 'la référence à un objet facturé : ram:AdditionalReferencedDocument de type 130'),
  'CII-DT-027': notInReference(
    'ram:FormattedIssueDateTime (BT-26)',
    'la référence à une facture antérieure, ram:InvoiceReferencedDocument',
  ),
  'CII-DT-033': {
    message: 'Une quantité porte une unité (unitCode), mais aucune ligne ne dit dans quelle unité elle est facturée (BT-130).',
    remedy: 'Ajoutez unitCode à ram:BilledQuantity des lignes.',
  },
  'CII-DT-037': {
    message: 'La taxe est « {seen} » ; EN 16931 ne connaît que la TVA.',
    remedy: 'Écrivez VAT dans ram:TypeCode. Donnez les autres taxes comme charges.',
  },
  'CII-DT-041': notInTax('ram:BasisAmount (BT-116)', BREAKDOWN),
  'CII-DT-052': notInTax('ram:ExemptionReasonCode (BT-121)', 'ram:ApplicableTradeTax'),
  'CII-DT-054': notInTax('ram:TaxPointDate (BT-7)', BREAKDOWN),
  'CII-DT-058': notInTax('ram:DueDateTypeCode (BT-8)', BREAKDOWN),
  'CII-DT-097': {
    message: '« {seen} » n’est pas une date au format 102.',
    remedy: 'Écrivez la date en huit chiffres, année, mois et jour : 20260131 pour le 31 janvier 2026.',
  },
  'CII-DT-098': notInTax('ram:ExemptionReason (BT-120)', 'ram:ApplicableTradeTax'),
};

/** Sentences of the syntax rules of EN 16931 in French. */
export default rules;
