import type { Finding, Invoice } from '#einvoice';
import { Decimal } from '#einvoice';
import type { TypedHeader } from './deposit.ts';
import type { InvoiceKind } from './invoice.ts';
import { typedDate, typedDecimal, typedText } from './typed-text.ts';

/** UNTDID 1001. */
export const typeCodes: Readonly<Record<InvoiceKind, string>> = { invoice: '380', 'credit-note': '381', 'down-payment': '386' };

/** Where findings on the model of a typed header point: the field that was typed. */
const fields: Readonly<Record<string, keyof TypedHeader>> = {
  number: 'number',
  typeCode: 'kind',
  businessProcess: 'framework',
  issueDate: 'issueDate',
  dueDate: 'dueDate',
  currency: 'currency',
  buyer: 'recipient',
  'buyer.identifiers[0].value': 'recipient',
  buyerReference: 'serviceCode',
  purchaseOrderReference: 'commitmentNumber',
  contractReference: 'contractNumber',
  precedingInvoices: 'precedingInvoice',
  'totals.net': 'netAmount',
  'totals.vat': 'vatAmount',
  'totals.gross': 'grossAmount',
  'totals.payable': 'payableAmount',
  'totals.paid': 'payableAmount',
};

/** The model of what was typed for a PDF without data; its parties are filled from the directory once known. */
export function modelOfHeader(header: TypedHeader): Invoice {
  const text = typedText;
  const recipient = text(header.recipient);
  const preceding = text(header.precedingInvoice);
  const optional = {
    number: text(header.number),
    issueDate: typedDate(header.issueDate),
    dueDate: typedDate(header.dueDate),
    currency: text(header.currency)?.toUpperCase(),
    buyerReference: text(header.serviceCode),
    purchaseOrderReference: text(header.commitmentNumber),
    contractReference: text(header.contractNumber),
    businessProcess: text(header.framework),
  };
  return {
    ...definedOf(optional),
    typeCode: typeCodes[header.kind],
    ...(recipient !== undefined && { buyer: { identifiers: [{ value: recipient, scheme: '0009' }] } }),
    notes: [],
    precedingInvoices: preceding === undefined ? [] : [{ number: preceding }],
    payment: [],
    allowances: [],
    charges: [],
    totals: totalsOfHeader(header),
    vatBreakdown: [],
    supportingDocuments: [],
    lines: [],
  };
}

/** Where nothing is said of what is left to pay, all of it is; nothing when the framework says it is paid. What is not left to pay was paid. */
function totalsOfHeader(header: TypedHeader): Invoice['totals'] {
  const [net, vat, gross] = [typedDecimal(header.netAmount), typedDecimal(header.vatAmount), typedDecimal(header.grossAmount)];
  const alreadyPaid = typedText(header.framework)?.toUpperCase() === 'A2';
  const payable = typedDecimal(header.payableAmount) ?? (alreadyPaid ? '0' : gross);
  const paid = Decimal.parse(gross)?.subtract(Decimal.parse(payable) ?? Decimal.zero);
  return definedOf({
    net,
    vat,
    gross,
    payable,
    paid: paid && !paid.isNegative() && !paid.isZero() && Decimal.parse(payable) ? paid.toFixed(2) : undefined,
  });
}

/** Points findings at the typed fields. */
export function atHeaderFields(findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => {
    const field = finding.at === undefined ? undefined : fields[finding.at];
    return field === undefined ? finding : { ...finding, at: field };
  });
}

/** The same without what is undefined. */
export function definedOf<T extends Record<string, string | undefined>>(values: T): { [K in keyof T]?: string } {
  const defined: { [K in keyof T]?: string } = {};
  for (const name in values) {
    const value = values[name];
    if (value !== undefined) defined[name] = value;
  }
  return defined;
}
