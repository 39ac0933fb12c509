import { ALLOWANCE_REASONS, CHARGE_REASONS } from '../codes/adjustments.ts';
import type { CodeSet } from '../codes/codeSet.ts';
import { COUNTRIES_OF_CII, COUNTRIES_OF_UBL } from '../codes/countries.ts';
import { CURRENCIES } from '../codes/currencies.ts';
import {
  ATTACHMENT_TYPES,
  CREDIT_NOTE_TYPES,
  INVOICE_TYPES,
  NOTE_SUBJECTS,
  NOTE_SUBJECTS_OF_CII,
  REFERENCE_TYPES,
} from '../codes/documents.ts';
import { ADDRESS_SCHEMES, IDENTIFIER_SCHEMES } from '../codes/identifiers.ts';
import { ITEM_CLASSIFICATIONS } from '../codes/items.ts';
import { PAYMENT_MEANS } from '../codes/payment.ts';
import { UNITS } from '../codes/units.ts';
import { EXEMPTION_REASONS, TAX_POINT_EVENTS_OF_CII, TAX_POINT_EVENTS_OF_UBL, VAT_CATEGORIES } from '../codes/vat.ts';
import type { Identifier, Invoice } from '../model.ts';
import {
  addressesOf,
  eachAdjustment,
  eachLine,
  electronicAddressesOf,
  everyAdjustment,
  type Place,
  partyIdentifiersOf,
  registrationsOf,
} from './places.ts';
import { en16931, isCii, isUbl, type Report, type Rule, type RuleContext } from './rule.ts';

/** Reports a code that is there and not in the list. */
function checkCode(report: Report, codes: CodeSet, code: string | undefined, at: string, params?: Record<string, string>): void {
  if (code !== undefined && !codes.has(code.trim())) report({ at, seen: code, ...(params && { params }) });
}

function checkSchemes(report: Report, codes: CodeSet, places: Place<Identifier>[]): void {
  for (const { value, at, term } of places) checkCode(report, codes, value.scheme, `${at}.scheme`, { term });
}

function inDocument(id: string, term: string, codes: CodeSet, at: keyof Invoice & ('currency' | 'vatCurrency')): Rule {
  return en16931(id, term, (invoice, report) => {
    checkCode(report, codes, invoice[at], at);
  });
}

/** UBL's two documents have a list each; CII admits both. */
function documentTypes({ syntax }: RuleContext): CodeSet[] {
  if (syntax === 'ubl-invoice') return [INVOICE_TYPES];
  return syntax === 'ubl-credit-note' ? [CREDIT_NOTE_TYPES] : [INVOICE_TYPES, CREDIT_NOTE_TYPES];
}

function countriesOf(context: RuleContext): CodeSet {
  return isCii(context) ? COUNTRIES_OF_CII : COUNTRIES_OF_UBL;
}

/** `#AAI#text`: UBL writes BT-21 inside the note, anywhere, and only three characters make a code of it. */
function subjectInUblNote(subjectCode: string | undefined, text: string | undefined): string | undefined {
  const note = subjectCode === undefined ? (text ?? '') : `#${subjectCode}#${text ?? ''}`;
  const [, code] = note.split('#', 3);
  const closed = note.split('#', 3).length === 3;
  return closed && code?.length === 3 ? code : undefined;
}

/** CII: a party's identifier written `ram:ID`, meant for identifiers without scheme, and with one all the same. The artefact then speaks of BR-CL-11. */
function isLocalInCii({ value, at }: Place<Identifier>, context: RuleContext): boolean {
  if (!isCii(context) || value.scheme === undefined || IDENTIFIER_SCHEMES.has(value.scheme)) return false;
  return /\/ram:ID(?:\[\d+\])?$/.test(context.elementAt(at) ?? '');
}

function checkVatCategories(
  invoice: Invoice,
  report: Report,
  where: { lines?: boolean; adjustments?: boolean; breakdown?: boolean },
): void {
  const check = (code: string | undefined, at: string): void => checkCode(report, VAT_CATEGORIES, code, at);
  if (where.breakdown)
    for (const [index, { category }] of invoice.vatBreakdown.entries()) check(category, `vatBreakdown[${index}].category`);
  if (where.lines) eachLine(invoice, (line, at) => check(line.vatCategory, `${at}.vatCategory`));
  if (where.adjustments) {
    for (const kind of ['allowances', 'charges'] as const)
      eachAdjustment(invoice[kind], kind, ({ vatCategory }, at) => check(vatCategory, `${at}.vatCategory`));
  }
}

/** Values of the code lists. `BR-CL-03` (currency of each amount) concerns attributes that the model does not keep. */
export const codeRules: Rule[] = [
  en16931('BR-CL-01', 'BT-3', ({ typeCode }, report, context) => {
    if (typeCode !== undefined && !documentTypes(context).some((types) => types.has(typeCode.trim())))
      report({ at: 'typeCode', seen: typeCode });
  }),
  inDocument('BR-CL-04', 'BT-5', CURRENCIES, 'currency'),
  inDocument('BR-CL-05', 'BT-6', CURRENCIES, 'vatCurrency'),
  en16931('BR-CL-06', 'BT-8', ({ taxPointDateCode }, report, context) => {
    const lists = isUbl(context)
      ? [TAX_POINT_EVENTS_OF_UBL]
      : isCii(context)
        ? [TAX_POINT_EVENTS_OF_CII]
        : [TAX_POINT_EVENTS_OF_UBL, TAX_POINT_EVENTS_OF_CII];
    if (taxPointDateCode !== undefined && !lists.some((codes) => codes.has(taxPointDateCode)))
      report({ at: 'taxPointDateCode', seen: taxPointDateCode });
  }),
  en16931('BR-CL-07', 'BT-18 BT-128', (invoice, report) => {
    checkCode(report, REFERENCE_TYPES, invoice.invoicedObject?.scheme, 'invoicedObject.scheme');
    eachLine(invoice, (line, at) => checkCode(report, REFERENCE_TYPES, line.object?.scheme, `${at}.object.scheme`));
  }),
  en16931('BR-CL-08', 'BT-21', ({ notes }, report, context) => {
    notes.forEach(({ subjectCode, text }, index) => {
      const code = isUbl(context) ? subjectInUblNote(subjectCode, text) : subjectCode;
      checkCode(report, isUbl(context) ? NOTE_SUBJECTS : NOTE_SUBJECTS_OF_CII, code, `notes[${index}].subjectCode`);
    });
  }),
  en16931('BR-CL-10', 'BT-29 BT-46 BT-60', (invoice, report, context) => {
    const isCreditorScheme = ({ value, at }: Place<Identifier>): boolean =>
      value.scheme === 'SEPA' && !at.startsWith('buyer') && !isCii(context);
    const identifiers = partyIdentifiersOf(invoice).filter(
      (identifier) => !isCreditorScheme(identifier) && !isLocalInCii(identifier, context),
    );
    checkSchemes(report, IDENTIFIER_SCHEMES, identifiers);
  }),
  en16931('BR-CL-11', 'BT-30 BT-47 BT-61', (invoice, report, context) => {
    checkSchemes(report, IDENTIFIER_SCHEMES, registrationsOf(invoice));
    if (isCii(context))
      checkSchemes(
        report,
        IDENTIFIER_SCHEMES,
        partyIdentifiersOf(invoice).filter((identifier) => isLocalInCii(identifier, context)),
      );
  }),
  en16931('BR-CL-13', 'BT-158', (invoice, report) => {
    eachLine(invoice, ({ item }, at) => {
      for (const [index, { scheme }] of item.classifications.entries())
        checkCode(report, ITEM_CLASSIFICATIONS, scheme, `${at}.item.classifications[${index}].scheme`);
    });
  }),
  en16931('BR-CL-14', 'BT-40 BT-55 BT-69 BT-80', (invoice, report, context) => {
    for (const { value, at, term } of addressesOf(invoice))
      checkCode(report, countriesOf(context), value.country, `${at}.country`, { term });
  }),
  en16931('BR-CL-15', 'BT-159', (invoice, report, context) => {
    eachLine(invoice, ({ item }, at) => checkCode(report, countriesOf(context), item.originCountry, `${at}.item.originCountry`));
  }),
  en16931('BR-CL-16', 'BT-81', ({ payment }, report) => {
    for (const [index, { meansCode }] of payment.entries()) checkCode(report, PAYMENT_MEANS, meansCode, `payment[${index}].meansCode`);
  }),
  en16931('BR-CL-17', 'BT-118 BT-95 BT-102', (invoice, report, context) => {
    checkVatCategories(invoice, report, { adjustments: true, breakdown: !isCii(context) });
  }),
  en16931('BR-CL-18', 'BT-151', (invoice, report, context) => {
    checkVatCategories(invoice, report, { lines: true, breakdown: isCii(context) });
  }),
  en16931('BR-CL-19', 'BT-98 BT-140', (invoice, report) => {
    everyAdjustment(invoice, 'allowances', ({ reasonCode }, at) => checkCode(report, ALLOWANCE_REASONS, reasonCode, `${at}.reasonCode`));
  }),
  en16931('BR-CL-20', 'BT-105 BT-145', (invoice, report) => {
    everyAdjustment(invoice, 'charges', ({ reasonCode }, at) => checkCode(report, CHARGE_REASONS, reasonCode, `${at}.reasonCode`));
  }),
  en16931('BR-CL-21', 'BT-157', (invoice, report) => {
    eachLine(invoice, ({ item }, at) =>
      checkCode(report, IDENTIFIER_SCHEMES, item.standardIdentifier?.scheme, `${at}.item.standardIdentifier.scheme`),
    );
  }),
  en16931('BR-CL-22', 'BT-121', ({ vatBreakdown }, report) => {
    vatBreakdown.forEach(({ exemptionReasonCode }, index) => {
      if (exemptionReasonCode !== undefined && !EXEMPTION_REASONS.has(exemptionReasonCode.trim().toUpperCase()))
        report({ at: `vatBreakdown[${index}].exemptionReasonCode`, seen: exemptionReasonCode });
    });
  }),
  en16931('BR-CL-23', 'BT-130 BT-150', (invoice, report) => {
    eachLine(invoice, (line, at) => {
      checkCode(report, UNITS, line.unit, `${at}.unit`);
      checkCode(report, UNITS, line.price.baseQuantityUnit, `${at}.price.baseQuantityUnit`);
    });
  }),
  en16931('BR-CL-24', 'BT-125', ({ supportingDocuments }, report, { attachments }) => {
    supportingDocuments.forEach(({ attachment }, index) => {
      const file = attachment === undefined ? undefined : attachments[attachment];
      if (file && file.mediaType !== '' && !ATTACHMENT_TYPES.has(file.mediaType))
        report({ at: `supportingDocuments[${index}].attachment`, seen: file.mediaType });
    });
  }),
  en16931('BR-CL-25', 'BT-34 BT-49', (invoice, report) => {
    checkSchemes(report, ADDRESS_SCHEMES, electronicAddressesOf(invoice));
  }),
  en16931('BR-CL-26', 'BT-71', ({ delivery }, report) => {
    checkCode(report, IDENTIFIER_SCHEMES, delivery?.location?.scheme, 'delivery.location.scheme');
  }),
];
