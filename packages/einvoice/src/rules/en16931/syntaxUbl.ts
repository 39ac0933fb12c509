import { limitTable } from '../engine/limitTable.ts';
import type { Limit } from '../engine/limits.ts';
import { path } from '../engine/path.ts';
import { advice, type Context, type Pattern, rule } from '../engine/rule.ts';
import { once, type View } from '../engine/view.ts';
import { symbolFor } from '../../read/xml/vocabulary.ts';
import { attributesLeftOut, leftOut, onceAtMost } from './syntaxUblTables.ts';
import { differsFrom, distinctAtMost, gathered, isCharge, taxSchemeCode } from './syntaxValues.ts';

const ubl = (text: string) => path({ ubl: text });

/** Limits of the family `UBL-SR-`, read when they are first wanted. */
function limited(table: string): Context['limits'] {
  return {
    get ubl(): readonly Limit[] {
      return limitTable({ family: 'UBL-SR-', digits: 2, flag: 'fatal' }, table);
    },
  };
}

const rootLimits: Context['limits'] = {
  get ubl(): readonly Limit[] {
    return [
      ...limitTable({ family: 'UBL-CR-', digits: 3, flag: 'warning' }, leftOut),
      ...limitTable({ family: 'UBL-DT-', digits: 2, flag: 'warning' }, attributesLeftOut),
      ...limitTable({ family: 'UBL-SR-', digits: 2, flag: 'fatal' }, onceAtMost),
    ];
  },
};

const VERSION = ubl('cbc:UBLVersionID');
const DUE_DATE = ubl('cac:PaymentMeans/cbc:PaymentDueDate');
const CREDIT_NOTE = symbolFor('cn:CreditNote');
const REFERENCES = ubl('cac:AdditionalDocumentReference');
const TYPE = ubl('cbc:DocumentTypeCode');
const REFERENCE_ID = ubl('cbc:ID');
const REFERENCE_SCHEME = ubl('cbc:ID/@schemeID');
const ATTACHMENT = ubl('cac:Attachment');
const DESCRIPTION = ubl('cbc:DocumentDescription');
const NAME = symbolFor('name');
const MEANS_CODE = symbolFor('cbc:PaymentMeansCode');
const SELLER_TAX = ubl('cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme');
const BUYER_TAX = ubl('cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme');
const COMPANY_ID = ubl('cbc:CompanyID');
const SCHEME = symbolFor('schemeID');

/** Elements that some rules want wherever they stand. */
const everywhere = gathered('cac:AdditionalDocumentReference', 'cac:PartyIdentification', 'cbc:PaymentID', 'cbc:PaymentMeansCode');
const anywhere = (view: View, which: 0 | 1 | 2 | 3) => view.once(everywhere)[which] ?? [];

/** The first reference to a document, anywhere, of which something is true, or -1. */
function reference(view: View, isWrong: (node: number) => boolean): number {
  return anywhere(view, 0).find(isWrong) ?? -1;
}

const isInvoicedObject = (view: View, node: number) => view.texts(node, TYPE).includes('130');

const withScheme = (view: View) =>
  reference(view, (node) => {
    const types = view.texts(node, TYPE);
    return (types.length === 0 || types.some((type) => type !== '130')) && view.has(node, REFERENCE_SCHEME);
  });
const withAttachment = (view: View) => reference(view, (node) => isInvoicedObject(view, node) && view.has(node, ATTACHMENT));
const withDescription = (view: View) => reference(view, (node) => isInvoicedObject(view, node) && view.has(node, DESCRIPTION));

/** The first element with an attribute `name` that is not a means of payment, or -1. */
function named({ tree }: View): number {
  for (let node = 0; node < tree.size; node++) {
    if (tree.firstAttribute(node) === tree.lastAttribute(node) || tree.symbol(node) === MEANS_CODE) continue;
    if (tree.attribute(node, NAME) !== undefined) return node;
  }
  return -1;
}

/** How many company identifiers stand in the tax schemes whose code passes a test. */
function registrations(view: View, node: number, schemes: typeof SELLER_TAX, passes: (code: string) => boolean): number {
  let count = 0;
  for (const scheme of view.all(node, schemes)) {
    const ids = view.count(scheme, COMPANY_ID);
    if (ids > 0 && taxSchemeCode(view, scheme).some(passes)) count += ids;
  }
  return count;
}

const isVat = (code: string) => code === 'VAT';

/** The creditor identifiers (BT-90) of a whole document. */
const sepaIds = once((view) =>
  anywhere(view, 1)
    .flatMap((party) => view.all(party, REFERENCE_ID))
    .filter((id) => view.attribute(id, SCHEME)?.toUpperCase() === 'SEPA'),
);

const root: Context = {
  in: { ubl: '/ubl:Invoice | /cn:CreditNote' },
  limits: rootLimits,
  rules: [
    advice(
      'UBL-CR-002',
      '',
      (node, view) => !view.has(node, VERSION) || view.texts(node, VERSION).includes('2.1'),
      (node, view) => ({ node: view.first(node, VERSION), expected: '2.1' }),
    ),
    advice(
      'UBL-CR-412',
      'BT-9',
      (node, view) => view.tree.symbol(node) === CREDIT_NOTE || !view.has(node, DUE_DATE),
      (node, view) => ({ node: view.first(node, DUE_DATE) }),
    ),
    advice(
      'UBL-CR-665',
      'BT-122',
      (_node, view) => withScheme(view) < 0,
      (_node, view) => ({ node: withScheme(view) }),
    ),
    rule(
      'UBL-CR-666',
      'BT-18',
      (_node, view) => withAttachment(view) < 0,
      (_node, view) => ({ node: withAttachment(view) }),
    ),
    rule(
      'UBL-CR-673',
      'BT-18',
      (_node, view) => withDescription(view) < 0,
      (_node, view) => ({ node: withDescription(view) }),
    ),
    advice(
      'UBL-DT-18',
      '',
      (_node, view) => named(view) < 0,
      (_node, view) => ({ node: named(view), attribute: 'name' }),
    ),
    rule('UBL-SR-04', 'BT-18', (node, view) => {
      const objects = view.all(node, REFERENCES).filter((one) => isInvoicedObject(view, one));
      return objects.reduce((sum, one) => sum + view.count(one, REFERENCE_ID), 0) <= 1;
    }),
    rule('UBL-SR-12', 'BT-31', (node, view) => registrations(view, node, SELLER_TAX, isVat) <= 1),
    rule('UBL-SR-13', 'BT-32', (node, view) => registrations(view, node, SELLER_TAX, (code) => !isVat(code)) <= 1),
    rule('UBL-SR-18', 'BT-48', (node, view) => registrations(view, node, BUYER_TAX, isVat) <= 1),
    rule('UBL-SR-29', 'BT-90', (_node, view) => view.once(sepaIds).length <= 1),
    rule('UBL-SR-44', 'BT-83', (_node, view) => distinctAtMost(view, anywhere(view, 2), 1)),
    rule('UBL-SR-47', 'BT-81', (_node, view) => distinctAtMost(view, anywhere(view, 3), 1)),
  ],
};

const TAX_CATEGORIES = ubl('cac:Item/cac:ClassifiedTaxCategory');
const INVOICE_ID = ubl('cac:InvoiceDocumentReference/cbc:ID');
const TAX_SCHEME_ID = ubl('cac:TaxScheme/cbc:ID');
const PARTY_NAMES = ubl('cac:PartyName/cbc:Name');
const PARTY_IDS = ubl('cac:PartyIdentification/cbc:ID');
const LEGAL_IDS = ubl('cac:PartyLegalEntity/cbc:CompanyID');
const SELLER_NAMES = ubl('../cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName');

/** Whether a payee has a name other than the seller's. */
const isAnother = (view: View, node: number) => differsFrom(view.texts(node, PARTY_NAMES), view.texts(node, SELLER_NAMES));

const payee: Context = {
  in: { ubl: 'cac:PayeeParty' },
  rules: [
    rule('UBL-SR-19', 'BT-59', (node, view) => view.count(node, PARTY_NAMES) <= 1 && isAnother(view, node)),
    rule('UBL-SR-20', 'BT-60', (node, view) => {
      const ids = view.all(node, PARTY_IDS).filter((id) => view.attribute(id, SCHEME)?.toUpperCase() !== 'SEPA');
      return ids.length <= 1 && isAnother(view, node);
    }),
    rule('UBL-SR-21', 'BT-61', (node, view) => view.count(node, LEGAL_IDS) <= 1 && isAnother(view, node)),
  ],
};

const PRICE = symbolFor('cac:Price');
const ALLOWANCE = symbolFor('cac:AllowanceCharge');

/** Whether an element is inside a price that is reduced or raised. */
function isInDiscountedPrice(node: number, { tree }: View): boolean {
  for (let at = tree.parent(node); at >= 0; at = tree.parent(at)) {
    if (tree.symbol(at) === PRICE && tree.child(at, ALLOWANCE) >= 0) return true;
  }
  return false;
}

/** Characters after the first point. */
function decimals(text: string): number {
  const point = text.indexOf('.');
  const units = point < 0 ? 0 : text.length - point - 1;
  return units <= 2 ? units : Array.from(text.slice(point + 1)).length;
}

const reference130: Context = {
  in: { ubl: 'cac:AdditionalDocumentReference' },
  limits: limited('=33 cbc:DocumentDescription~BT-123?'),
  rules: [
    rule('UBL-SR-43', 'BT-18 BT-122', (node, view) => {
      const types = view.texts(node, TYPE);
      if (types.includes('130')) return true;
      if (types.includes('50') && localName(view) === 'CreditNote') return true;
      return types.length === 0 && !view.has(node, REFERENCE_SCHEME);
    }),
  ],
};

/** The name of the document's root, whatever its namespace. */
function localName({ tree }: View): string {
  const name = tree.name(tree.symbol(0));
  return name.slice(name.indexOf(':') + 1);
}

const MIME_CODE = symbolFor('mimeCode');
const FILENAME = symbolFor('filename');

/** The syntax rules for UBL, as one Schematron pattern. */
export const syntaxUbl: Pattern = [
  { in: { ubl: 'cac:PostalAddress | cac:Address' }, limits: limited('=51 cac:AddressLine?'), rules: [] },
  { in: { ubl: 'cac:AccountingSupplierParty/cac:Party' }, limits: limited('=42 cac:PartyTaxScheme~BT-31+BT-32??'), rules: [] },
  reference130,
  {
    in: {},
    named: { ubl: (local) => local.endsWith('Amount') && !local.endsWith('PriceAmount') },
    rules: [rule('UBL-DT-01', '', (node, view) => decimals(view.value(node)) <= 2 || isInDiscountedPrice(node, view))],
  },
  {
    in: {},
    named: { ubl: (local) => local.endsWith('BinaryObject') },
    rules: [
      rule('UBL-DT-06', 'BT-125', (node, view) => view.attribute(node, MIME_CODE) !== undefined),
      rule('UBL-DT-07', 'BT-125', (node, view) => view.attribute(node, FILENAME) !== undefined),
    ],
  },
  { in: { ubl: 'cac:Delivery' }, limits: limited('=25 cac:DeliveryParty/cac:PartyName/cbc:Name~BT-70?'), rules: [] },
  {
    in: { ubl: 'cac:AllowanceCharge' },
    when: (node, view) => isCharge(view, node, false),
    limits: limited('=30 cbc:AllowanceChargeReason~BT-97+BT-139?'),
    rules: [],
  },
  {
    in: { ubl: 'cac:AllowanceCharge' },
    when: (node, view) => isCharge(view, node, true),
    limits: limited('=31 cbc:AllowanceChargeReason~BT-104+BT-144?'),
    rules: [],
  },
  {
    in: { ubl: 'cac:PartyTaxScheme' },
    rules: [rule('UBL-SR-53', 'BT-31 BT-32 BT-48', (node, view) => view.has(node, TAX_SCHEME_ID) && view.has(node, COMPANY_ID))],
  },
  root,
  {
    in: { ubl: 'cac:InvoiceLine | cac:CreditNoteLine' },
    limits: limited(`=34 cbc:Note~BT-127? cac:OrderLineReference/cbc:LineID~BT-132? cac:InvoicePeriod~BG-26?
      cac:Price/cac:AllowanceCharge/cbc:Amount~BT-147? =50 cac:Item/cbc:Description~BT-154? =52 cac:DocumentReference~BT-128?`),
    rules: [rule('UBL-SR-48', 'BG-30', (node, view) => view.count(node, TAX_CATEGORIES) === 1)],
  },
  payee,
  {
    in: { ubl: 'cac:PaymentMeans' },
    limits: limited('=26 cbc:PaymentID~BT-83? cbc:PaymentMeansCode~BT-81? cac:PaymentMandate/cbc:ID~BT-89?'),
    rules: [],
  },
  {
    in: { ubl: 'cac:BillingReference' },
    limits: limited('=6 cac:InvoiceDocumentReference~BG-3?'),
    rules: [rule('UBL-SR-07', 'BT-25', (node, view) => view.has(node, INVOICE_ID))],
  },
  {
    in: { ubl: 'cac:TaxRepresentativeParty' },
    limits: limited('=22 cac:PartyName/cbc:Name~BT-62? cac:PartyTaxScheme/cbc:CompanyID~BT-63?'),
    rules: [],
  },
  { in: { ubl: 'cac:TaxSubtotal' }, limits: limited('=32 cac:TaxCategory/cbc:TaxExemptionReason~BT-120?'), rules: [] },
];
