import { ALLOWANCE_REASONS, CHARGE_REASONS } from '../../codes/adjustments.ts';
import { COUNTRIES_OF_CII, COUNTRIES_OF_UBL } from '../../codes/countries.ts';
import { CURRENCIES } from '../../codes/currencies.ts';
import {
  ATTACHMENT_TYPES,
  CREDIT_NOTE_TYPES,
  INVOICE_TYPES,
  NOTE_SUBJECTS,
  NOTE_SUBJECTS_OF_CII,
  REFERENCE_TYPES,
} from '../../codes/documents.ts';
import { ADDRESS_SCHEMES, IDENTIFIER_SCHEMES } from '../../codes/identifiers.ts';
import { ITEM_CLASSIFICATIONS } from '../../codes/items.ts';
import { PAYMENT_MEANS } from '../../codes/payment.ts';
import { UNITS } from '../../codes/units.ts';
import { EXEMPTION_REASONS, TAX_POINT_EVENTS_OF_CII, TAX_POINT_EVENTS_OF_UBL, VAT_CATEGORIES } from '../../codes/vat.ts';
import { symbolFor } from '../../read/xml/vocabulary.ts';
import { path } from '../engine/path.ts';
import { type Context, type Pattern, type Rule, rule } from '../engine/rule.ts';
import type { View } from '../engine/view.ts';
import { coded, codedBy, isIn } from './shapes.ts';
import { lineOf } from './tells.ts';
import { saysBoolean, trimmed } from './xpath.ts';

const SCHEME = symbolFor('schemeID');
const CURRENCY_ID = symbolFor('currencyID');
const CREDIT_NOTE_TYPE = symbolFor('cbc:CreditNoteTypeCode');
const DOCUMENT_TYPES = new Set([...INVOICE_TYPES, ...CREDIT_NOTE_TYPES]);
const COUNTRIES = { ubl: COUNTRIES_OF_UBL, cii: COUNTRIES_OF_CII };

/** One place and the rules about the code there. */
function at(places: Context['in'], ...rules: readonly Rule[]): Pattern {
  return [{ in: places, rules }];
}

/** UBL's two documents have a list each; CII admits both. */
const documentType = rule('BR-CL-01', 'BT-3', (node, view) => {
  const types = view.side === 'cii' ? DOCUMENT_TYPES : view.tree.symbol(node) === CREDIT_NOTE_TYPE ? CREDIT_NOTE_TYPES : INVOICE_TYPES;
  return isIn(types, view.value(node));
});

/** Amounts of UBL, which have a currency each. */
const UBL_AMOUNTS =
  'cbc:Amount | cbc:BaseAmount | cbc:PriceAmount | cbc:TaxAmount | cbc:TaxableAmount | cbc:LineExtensionAmount | cbc:TaxExclusiveAmount | ' +
  'cbc:TaxInclusiveAmount | cbc:AllowanceTotalAmount | cbc:ChargeTotalAmount | cbc:PrepaidAmount | cbc:PayableRoundingAmount | cbc:PayableAmount';

/** In UBL a missing currency is a wrong one. */
const amountCurrency = rule(
  'BR-CL-03',
  'BT-5 BT-6',
  (node, view) => {
    const code = view.attribute(node, CURRENCY_ID);
    return code === undefined ? view.side === 'cii' : isIn(CURRENCIES, code);
  },
  (node, view) => ({ attribute: 'currencyID', seen: view.attribute(node, CURRENCY_ID) ?? '', ...lineOf(view, node) }),
);

/** UBL writes BT-21 inside the note, `#AAI#text`; the artefact looks a code of three characters up in this very text. */
const SUBJECTS_TEXT = ` ${[...NOTE_SUBJECTS].join(' ')} `;
const SUBJECT_LENGTH = 3;

function subjectIn(note: string): string {
  const start = note.indexOf('#') + 1;
  const end = start === 0 ? -1 : note.indexOf('#', start);
  return end < 0 ? '' : note.slice(start, end);
}

const noteSubject = rule(
  'BR-CL-08',
  'BT-21',
  (node, view) => {
    const subject = subjectIn(view.value(node));
    const isCode = subject.length >= SUBJECT_LENGTH && Array.from(subject).length === SUBJECT_LENGTH;
    return !isCode || SUBJECTS_TEXT.includes(subject);
  },
  (node, view) => ({ seen: subjectIn(view.value(node)) }),
);

const SEPA = 'SEPA';
const CREDITORS = ['cac:AccountingSupplierParty', 'cac:PayeeParty'].map(symbolFor);

/** UBL also writes a SEPA creditor's identifier (BT-90) among the seller's or payee's. */
const partyIdentifier = codedBy('schemeID', 'BR-CL-10', 'BT-29 BT-46 BT-60', IDENTIFIER_SCHEMES);
const ublPartyIdentifier: Rule = {
  ...partyIdentifier,
  holds: (node, view) =>
    partyIdentifier.holds(node, view) ||
    (trimmed(view.attribute(node, SCHEME) ?? '') === SEPA && CREDITORS.some((party) => view.isInside(node, party))),
};

const SPECIFIED_PRODUCT = symbolFor('ram:SpecifiedTradeProduct');
const SHIP_TO = symbolFor('ram:ShipToTradeParty');
const TAX_REGISTRATION = symbolFor('ram:SpecifiedTaxRegistration');

function hasScheme(node: number, view: View): boolean {
  return view.attribute(node, SCHEME) !== undefined;
}

const TYPE_OF_REFERENCE = path({ ubl: '../cbc:DocumentTypeCode' });
/** UNTDID 1001: the reference is to an invoiced object. */
const INVOICED_OBJECT = '130';

function isInvoicedObject(id: number, view: View): boolean {
  return view.some(id, TYPE_OF_REFERENCE, (type) => view.value(type) === INVOICED_OBJECT);
}

const INDICATOR = path({ ubl: '../cbc:ChargeIndicator', cii: '../ram:ChargeIndicator/udt:Indicator' });
const REASON_CODE = { ubl: 'cac:AllowanceCharge/cbc:AllowanceChargeReasonCode', cii: 'ram:SpecifiedTradeAllowanceCharge/ram:ReasonCode' };

const exemptionReason = rule('BR-CL-22', 'BT-121', (node, view) => {
  const code = view.value(node);
  return isIn(EXEMPTION_REASONS, code) || isIn(EXEMPTION_REASONS, code.toUpperCase());
});

const MIME = symbolFor('mimeCode');
/** Compared as written, blanks included. */
const attachmentType = rule(
  'BR-CL-24',
  'BT-125',
  (node, view) => {
    const type = view.attribute(node, MIME);
    return type === undefined || ATTACHMENT_TYPES.has(type);
  },
  (node, view) => ({ attribute: 'mimeCode', seen: view.attribute(node, MIME) ?? '' }),
);

const documentCountry = coded('BR-CL-14', 'BT-40 BT-55 BT-69 BT-80', COUNTRIES);
const originCountry = coded('BR-CL-15', 'BT-159', COUNTRIES);
const registration = codedBy('schemeID', 'BR-CL-11', 'BT-30 BT-47 BT-61', IDENTIFIER_SCHEMES);

/** Values of the code lists. */
export const codePatterns: readonly Pattern[] = [
  at({ ubl: 'cbc:InvoiceTypeCode | cbc:CreditNoteTypeCode', cii: 'rsm:ExchangedDocument/ram:TypeCode' }, documentType),
  at({ ubl: UBL_AMOUNTS, cii: 'ram:TaxTotalAmount' }, amountCurrency),
  at({ ubl: 'cbc:DocumentCurrencyCode', cii: 'ram:InvoiceCurrencyCode' }, coded('BR-CL-04', 'BT-5', CURRENCIES)),
  at({ ubl: 'cbc:TaxCurrencyCode', cii: 'ram:TaxCurrencyCode' }, coded('BR-CL-05', 'BT-6', CURRENCIES)),
  at(
    { ubl: 'cac:InvoicePeriod/cbc:DescriptionCode', cii: 'ram:DueDateTypeCode' },
    coded('BR-CL-06', 'BT-8', { ubl: TAX_POINT_EVENTS_OF_UBL, cii: TAX_POINT_EVENTS_OF_CII }),
  ),
  [
    {
      in: { ubl: 'cac:AdditionalDocumentReference/cbc:ID | cac:DocumentReference/cbc:ID' },
      when: isInvoicedObject,
      rules: [codedBy('schemeID', 'BR-CL-07', 'BT-18 BT-128', REFERENCE_TYPES)],
    },
  ],
  at({ cii: 'ram:ReferenceTypeCode' }, coded('BR-CL-07', 'BT-18 BT-128', REFERENCE_TYPES)),
  at({ ubl: '/ubl:Invoice/cbc:Note | /cn:CreditNote/cbc:Note' }, noteSubject),
  at({ cii: 'ram:SubjectCode' }, coded('BR-CL-08', 'BT-21', NOTE_SUBJECTS_OF_CII)),
  at({ ubl: 'cac:PartyIdentification/cbc:ID' }, ublPartyIdentifier),
  [
    {
      in: { cii: 'ram:GlobalID' },
      when: (node, view) => !view.isInside(node, SPECIFIED_PRODUCT) && !view.isInside(node, SHIP_TO),
      rules: [partyIdentifier],
    },
  ],
  at({ ubl: 'cac:PartyLegalEntity/cbc:CompanyID' }, registration),
  [
    // CII: any identifier with a scheme, save tax registrations; what is judged here is not judged as a country of origin.
    { in: { cii: 'ram:ID' }, when: (node, view) => hasScheme(node, view) && !view.isInside(node, TAX_REGISTRATION), rules: [registration] },
    { in: { cii: 'ram:OriginTradeCountry/ram:ID' }, rules: [originCountry] },
  ],
  at({ ubl: 'cac:OriginCountry/cbc:IdentificationCode' }, originCountry),
  at({ ubl: 'cac:Country/cbc:IdentificationCode', cii: 'ram:CountryID' }, documentCountry),
  at(
    { ubl: 'cac:CommodityClassification/cbc:ItemClassificationCode', cii: 'ram:ClassCode' },
    codedBy('listID', 'BR-CL-13', 'BT-158', ITEM_CLASSIFICATIONS),
  ),
  at(
    { ubl: 'cac:PaymentMeans/cbc:PaymentMeansCode', cii: 'ram:SpecifiedTradeSettlementPaymentMeans/ram:TypeCode' },
    coded('BR-CL-16', 'BT-81', PAYMENT_MEANS),
  ),
  at(
    { ubl: 'cac:TaxCategory/cbc:ID', cii: 'ram:CategoryTradeTax/ram:CategoryCode' },
    coded('BR-CL-17', 'BT-118 BT-95 BT-102', VAT_CATEGORIES),
  ),
  at(
    { ubl: 'cac:ClassifiedTaxCategory/cbc:ID', cii: 'ram:ApplicableTradeTax/ram:CategoryCode' },
    coded('BR-CL-18', 'BT-151', VAT_CATEGORIES),
  ),
  [
    {
      in: REASON_CODE,
      when: (node, view) => saysBoolean(node, view, INDICATOR, false),
      rules: [coded('BR-CL-19', 'BT-98 BT-140', ALLOWANCE_REASONS)],
    },
    {
      in: REASON_CODE,
      when: (node, view) => saysBoolean(node, view, INDICATOR, true),
      rules: [coded('BR-CL-20', 'BT-105 BT-145', CHARGE_REASONS)],
    },
  ],
  at(
    { ubl: 'cac:StandardItemIdentification/cbc:ID', cii: 'ram:SpecifiedTradeProduct/ram:GlobalID' },
    codedBy('schemeID', 'BR-CL-21', 'BT-157', IDENTIFIER_SCHEMES),
  ),
  at({ ubl: 'cbc:TaxExemptionReasonCode', cii: 'ram:ExemptionReasonCode' }, exemptionReason),
  at(
    { ubl: 'cbc:InvoicedQuantity | cbc:BaseQuantity | cbc:CreditedQuantity', cii: 'ram:BasisQuantity | ram:BilledQuantity' },
    codedBy('unitCode', 'BR-CL-23', 'BT-130 BT-150', UNITS),
  ),
  at({ ubl: 'cbc:EmbeddedDocumentBinaryObject', cii: 'ram:AttachmentBinaryObject' }, attachmentType),
  at(
    { ubl: 'cbc:EndpointID', cii: 'ram:URIUniversalCommunication/ram:URIID' },
    codedBy('schemeID', 'BR-CL-25', 'BT-34 BT-49', ADDRESS_SCHEMES),
  ),
  at(
    { ubl: 'cac:DeliveryLocation/cbc:ID', cii: 'ram:ApplicableHeaderTradeDelivery/ram:ShipToTradeParty/ram:GlobalID' },
    codedBy('schemeID', 'BR-CL-26', 'BT-71', IDENTIFIER_SCHEMES),
  ),
];
