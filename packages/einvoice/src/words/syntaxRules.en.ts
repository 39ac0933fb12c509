import { syntaxPatterns } from '../rules/en16931/syntax.ts';
import type { RuleWords, Sentences } from './rules.ts';
import { type Limited, wordsOfLimits } from './syntaxRules.ts';
import terms from './terms.en.ts';

const names: Readonly<Record<string, string>> = terms;

function said(term: string | undefined): string | undefined {
  const name = term === undefined ? undefined : names[term];
  return name === undefined ? undefined : `“${name}” (${term})`;
}

const IGNORED = 'receivers may ignore it. If they need what it says, say it in a field of the standard, or in a note (BT-22).';
const REFUSED =
  'with it the invoice is refused. If the receiver needs what it says, say it in a field of the standard, or in a note (BT-22).';

/** The sentences for something that may not stand, or not so often. */
function limit({ name, path, owner, kind, most, isFatal, term }: Limited): Sentences {
  const what = said(term);
  const where = path === name ? '' : ` (${path})`;
  if (kind === 'attribute') {
    const whose = owner === undefined ? ': it stands at {element}' : ` of ${path}${what === undefined ? '' : `, ${what}`}`;
    return {
      message: `EN 16931 does not use the attribute “${name}”${whose}.`,
      remedy: `Remove the attribute and keep the value: ${isFatal ? 'with it the invoice is refused.' : 'receivers may ignore it.'}`,
    };
  }
  if (most === 0) {
    return {
      message: `EN 16931 does not use the element ${name}${where}${what === undefined ? '' : `, here in ${what}`}.`,
      remedy: `Remove ${name}: ${isFatal ? REFUSED : IGNORED}`,
    };
  }
  if (most === 1) {
    return {
      message: `${what ?? name} may be given only once: there is more than one ${name}${where}.`,
      remedy: `Keep one ${name} and remove the others.`,
    };
  }
  return {
    message: `${name} may stand only twice${where}; here it stands more often.`,
    remedy: `Keep two of ${name} and remove the others.`,
  };
}

const exactlyOne = (what: string, path: string): Sentences => ({
  message: `There must be exactly one ${what}, at ${path}.`,
  remedy: `Give ${what} once: add it if it is missing, else remove the others.`,
});

const notBoth = (whose: string, path: string): Sentences => ({
  message: `The ${whose} is identified twice, in ram:ID and in ram:GlobalID of ${path}.`,
  remedy: 'Keep ram:GlobalID when the identifier has a scheme, else ram:ID; remove the other one.',
});

const contact = (whose: string, path: string): Sentences => ({
  message: `The contact of the ${whose} has both a person’s name and a department’s (${path}); the standard has one field for the two.`,
  remedy: 'Keep ram:PersonName or ram:DepartmentName, and remove the other one.',
});

const oneReference = (what: string, type: string, path: string): Sentences => ({
  message: `${what} may be given only once: several ram:AdditionalReferencedDocument at ${path} are of type ${type}.`,
  remedy: `Keep one ram:AdditionalReferencedDocument of type ${type}; give further documents type 916 (supporting document).`,
});

const notInReference = (element: string, where: string): Sentences => ({
  message: `${element} may stand only in ${where}.`,
  remedy: `Remove ${element} from this reference.`,
});

const notInTax = (element: string, where: string): Sentences => ({
  message: `${element} may stand only in ${where}, not in this tax.`,
  remedy: `Remove ${element} here, or give it in ${where}.`,
});

const oneRegistration = (what: string, whose: string): Sentences => ({
  message: `${what} of the ${whose} may be given only once.`,
  remedy: `Keep one cac:PartyTaxScheme with this identifier in the ${whose}’s party, and remove the others.`,
});

const payee = (what: string, path: string): Sentences => ({
  message: `The payee (cac:PayeeParty) must be another party than the seller, with one ${what} at most (${path}).`,
  remedy: `Leave the payee out when it is the seller; else give its own name, and keep one ${what}.`,
});

const rules: RuleWords = {
  ...wordsOfLimits(syntaxPatterns, limit),
  'UBL-CR-002': {
    message: 'cbc:UBLVersionID is “{seen}”; this is UBL 2.1.',
    remedy: 'Write 2.1 in cbc:UBLVersionID, or remove the element.',
  },
  'UBL-CR-412': {
    message: 'cac:PaymentMeans/cbc:PaymentDueDate gives the due date (BT-9) in credit notes only.',
    remedy: 'Give the due date of an invoice in cbc:DueDate, and remove cbc:PaymentDueDate.',
  },
  'UBL-CR-665': {
    message: 'The attribute schemeID of cac:AdditionalDocumentReference/cbc:ID is for an invoiced object only (document type 130).',
    remedy: 'Remove the attribute, or add cbc:DocumentTypeCode 130 if the reference is to an invoiced object (BT-18).',
  },
  'UBL-CR-666': {
    message: 'The reference to an invoiced object (BT-18, document type 130) has a cac:Attachment.',
    remedy: 'Put the attachment in a cac:AdditionalDocumentReference of its own, without document type (BG-24).',
  },
  'UBL-CR-673': {
    message: 'The reference to an invoiced object (BT-18, document type 130) has a cbc:DocumentDescription.',
    remedy: 'Remove the description, or put it in a cac:AdditionalDocumentReference without document type (BG-24).',
  },
  'UBL-DT-01': {
    message: 'The amount “{seen}” has more than two decimals.',
    remedy: 'Round it to two decimals. Only unit prices may have more.',
  },
  'UBL-DT-06': {
    message: 'The attached file does not say what kind of file it is.',
    remedy: 'Add the attribute mimeCode, such as mimeCode="application/pdf".',
  },
  'UBL-DT-07': {
    message: 'The attached file has no name.',
    remedy: 'Add the attribute filename, such as filename="annex.pdf".',
  },
  'UBL-DT-18': {
    message: 'EN 16931 uses the attribute “name” on cbc:PaymentMeansCode only (BT-82).',
    remedy: 'Remove the attribute from this element.',
  },
  'UBL-SR-04': {
    message: 'The invoiced object (BT-18) may be given only once: several cac:AdditionalDocumentReference are of type 130.',
    remedy: 'Keep one reference of type 130, and give the others without document type, as supporting documents (BG-24).',
  },
  'UBL-SR-07': {
    message: 'A reference to a preceding invoice (cac:BillingReference) has no invoice number (BT-25).',
    remedy: 'Add cac:InvoiceDocumentReference/cbc:ID with the number, or remove the reference.',
  },
  'UBL-SR-12': oneRegistration('The VAT identifier (BT-31)', 'seller'),
  'UBL-SR-13': oneRegistration('The tax registration other than VAT (BT-32)', 'seller'),
  'UBL-SR-18': oneRegistration('The VAT identifier (BT-48)', 'buyer'),
  'UBL-SR-19': payee('name', 'cac:PartyName/cbc:Name'),
  'UBL-SR-20': payee('identifier', 'cac:PartyIdentification/cbc:ID'),
  'UBL-SR-21': payee('legal registration', 'cac:PartyLegalEntity/cbc:CompanyID'),
  'UBL-SR-29': {
    message:
      'The bank assigned creditor identifier (BT-90) may be given only once: several cac:PartyIdentification/cbc:ID have the scheme SEPA.',
    remedy: 'Keep it with the seller or with the payee, not with both.',
  },
  'UBL-SR-43': {
    message: 'A document type or a scheme in cac:AdditionalDocumentReference is for an invoiced object only (cbc:DocumentTypeCode 130).',
    remedy:
      'Remove cbc:DocumentTypeCode and the attribute schemeID of cbc:ID; or write 130 if this is an invoiced object (in a credit note, 50 for a project).',
  },
  'UBL-SR-44': {
    message: 'The remittance information (BT-83) must be the same in all means of payment: cbc:PaymentID differs.',
    remedy: 'Write the same cbc:PaymentID in each cac:PaymentMeans, or in the first one only.',
  },
  'UBL-SR-47': {
    message: 'The means of payment (BT-81) must be the same everywhere: cbc:PaymentMeansCode differs.',
    remedy: 'Write the same cbc:PaymentMeansCode in each cac:PaymentMeans.',
  },
  'UBL-SR-48': {
    message: 'A line must have exactly one VAT category, at cac:Item/cac:ClassifiedTaxCategory (BG-30).',
    remedy: 'Give the line one VAT category; part it into several lines when it has several.',
  },
  'UBL-SR-53': {
    message: 'A tax registration (cac:PartyTaxScheme) lacks its number or its tax.',
    remedy: 'Give both cbc:CompanyID and cac:TaxScheme/cbc:ID, or remove the registration.',
  },
  'CII-SR-009': exactlyOne('specification (BT-24)', 'ram:GuidelineSpecifiedDocumentContextParameter'),
  'CII-SR-010': exactlyOne('identifier of the specification (BT-24)', 'ram:GuidelineSpecifiedDocumentContextParameter/ram:ID'),
  'CII-SR-014': exactlyOne('type of invoice (BT-3)', 'rsm:ExchangedDocument/ram:TypeCode'),
  'CII-SR-046': {
    message: 'The item’s standard identifier (BT-157, ram:GlobalID) does not say which scheme it is of.',
    remedy: 'Add the attribute schemeID, such as 0160 for a GTIN.',
  },
  'CII-SR-069': exactlyOne('name of the item attribute (BT-160)', 'ram:ApplicableProductCharacteristic/ram:Description'),
  'CII-SR-072': exactlyOne('value of the item attribute (BT-161)', 'ram:ApplicableProductCharacteristic/ram:Value'),
  'CII-SR-090': exactlyOne('country of origin of the item (BT-159)', 'ram:OriginTradeCountry/ram:ID'),
  'CII-SR-119': {
    message: 'The discount on the price (BT-147, ram:AppliedTradeAllowanceCharge) must have an amount and say that it is not a charge.',
    remedy: 'Give ram:ActualAmount and ram:ChargeIndicator with udt:Indicator false; or remove the discount.',
  },
  'CII-SR-439': exactlyOne('net price of the item (BT-146)', 'ram:NetPriceProductTradePrice/ram:ChargeAmount'),
  'CII-SR-449': notBoth('place of delivery', 'ram:ShipToTradeParty'),
  'CII-SR-450': notBoth('buyer', 'ram:BuyerTradeParty'),
  'CII-SR-451': notBoth('payee', 'ram:PayeeTradeParty'),
  'CII-SR-454': exactlyOne('VAT category of the line (BG-30)', 'ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax'),
  'CII-SR-457': oneReference('The tender or lot (BT-17)', '50', 'ram:ApplicableHeaderTradeAgreement'),
  'CII-SR-458': oneReference('The invoiced object (BT-18)', '130', 'ram:ApplicableHeaderTradeAgreement'),
  'CII-SR-462': {
    message: 'The code of the VAT point date (BT-8, ram:DueDateTypeCode) must be the same for all VAT categories.',
    remedy: 'Write the same ram:DueDateTypeCode in each ram:ApplicableTradeTax, or in one only.',
  },
  'CII-SR-463': {
    message: 'An allowance or charge (ram:SpecifiedTradeAllowanceCharge) does not say which of the two it is.',
    remedy: 'Add ram:ChargeIndicator with udt:Indicator true for a charge, false for an allowance.',
  },
  'CII-SR-465': contact('seller', 'ram:SellerTradeParty/ram:DefinedTradeContact'),
  'CII-SR-466': contact('buyer', 'ram:BuyerTradeParty/ram:DefinedTradeContact'),
  'CII-SR-467': {
    message:
      'The means of payment (BT-81) must be the same everywhere: ram:TypeCode differs between ram:SpecifiedTradeSettlementPaymentMeans.',
    remedy: 'Write the same ram:TypeCode in each of them.',
  },
  'CII-SR-468': {
    message: 'The text of the means of payment (BT-82, ram:Information) differs between ram:SpecifiedTradeSettlementPaymentMeans.',
    remedy: 'Write the same ram:Information in each of them.',
  },
  'CII-SR-470': {
    message: 'A payment by transfer (code 30 or 58) does not say to which account (BT-84).',
    remedy: 'Give ram:PayeePartyCreditorFinancialAccount/ram:IBANID, or ram:ProprietaryID for an account without IBAN.',
  },
  'CII-SR-474': oneReference('The object of the line (BT-128)', '130', 'ram:SpecifiedLineTradeSettlement'),
  'CII-SR-475': {
    message: 'A supporting document may have only one description (BT-123): ram:Name stands several times in those of type 916.',
    remedy: 'Keep one ram:Name, and join the descriptions in it.',
  },
  'CII-SR-476': {
    message: 'Only one file may be attached (BT-125): ram:AttachmentBinaryObject stands several times in documents of type 916.',
    remedy: 'Attach one file, and give the others by their address (ram:URIID).',
  },
  'CII-DT-015': notInReference('ram:URIID (BT-124)', 'a supporting document: ram:AdditionalReferencedDocument of type 916'),
  'CII-DT-018': {
    message: 'The type code {seen} is not for a reference to a document.',
    remedy:
      'Write 50 (tender or lot), 130 (invoiced object) or 916 (supporting document) in ram:AdditionalReferencedDocument; no type in other references.',
  },
  'CII-DT-021': notInReference('ram:Name (BT-123)', 'a supporting document: ram:AdditionalReferencedDocument of type 916'),
  'CII-DT-022': notInReference(
    'ram:AttachmentBinaryObject (BT-125)',
    'a supporting document: ram:AdditionalReferencedDocument of type 916',
  ),
  'CII-DT-024': notInReference(
    'ram:ReferenceTypeCode',
    'the reference to an invoiced object: ram:AdditionalReferencedDocument of type 130',
  ),
  'CII-DT-027': notInReference('ram:FormattedIssueDateTime (BT-26)', 'the reference to a preceding invoice, ram:InvoiceReferencedDocument'),
  'CII-DT-033': {
    message: 'A quantity has a unit (unitCode), but no line says in what unit it is billed (BT-130).',
    remedy: 'Add unitCode to ram:BilledQuantity of the lines.',
  },
  'CII-DT-037': {
    message: 'The tax is “{seen}”; EN 16931 has VAT only.',
    remedy: 'Write VAT in ram:TypeCode. Give other taxes as charges.',
  },
  'CII-DT-041': notInTax('ram:BasisAmount (BT-116)', 'the VAT breakdown of the invoice'),
  'CII-DT-052': notInTax('ram:ExemptionReasonCode (BT-121)', 'ram:ApplicableTradeTax'),
  'CII-DT-054': notInTax('ram:TaxPointDate (BT-7)', 'the VAT breakdown of the invoice'),
  'CII-DT-058': notInTax('ram:DueDateTypeCode (BT-8)', 'the VAT breakdown of the invoice'),
  'CII-DT-097': {
    message: '“{seen}” is not a date of format 102.',
    remedy: 'Write the date in eight digits, year, month and day: 20260131 for 31 January 2026.',
  },
  'CII-DT-098': notInTax('ram:ExemptionReason (BT-120)', 'ram:ApplicableTradeTax'),
};

/** Sentences of the syntax rules of EN 16931 in English. */
export default rules;
