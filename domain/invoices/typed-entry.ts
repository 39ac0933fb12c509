import type { Structure } from '#domain/structures';
import type { DraftLine, Finding, Invoice } from '#einvoice';
import { buildInvoice, Decimal } from '#einvoice';
import type { EntryLine, InvoiceEntry } from './entry.ts';
import { partyOf, sellerOf } from './parties.ts';
import { definedOf, typeCodes } from './typed-header.ts';
import { typedDate, typedDecimal, typedText } from './typed-text.ts';

/** Lines of an entry, at most: beyond, a file is the way. */
export const entryLinesMaximum = 2000;
/** UNTDID 4461: credit transfer. */
const creditTransfer = '30';

/** The invoice an entry amounts to, with every computed amount. What was not typed is missing, for the controls and rules to say so. */
export function modelOfEntry(entry: InvoiceEntry, supplier: Structure, recipient: Structure | undefined): Invoice {
  const model = buildInvoice({
    ...headOf(entry, supplier, recipient),
    lines: entry.lines.slice(0, entryLinesMaximum).map(lineOf),
    ...paidOf(entry),
  });
  const alreadyPaid = model.businessProcess === 'A2' && typedText(entry.paid) === undefined;
  if (!alreadyPaid) return model;
  return { ...model, totals: { ...model.totals, ...(model.totals.gross !== undefined && { paid: model.totals.gross }), payable: '0.00' } };
}

const paidOf = ({ paid }: InvoiceEntry) => {
  const amount = typedDecimal(paid);
  return amount === undefined ? {} : { paid: amount };
};

function headOf(entry: InvoiceEntry, supplier: Structure, recipient: Structure | undefined) {
  const named = typedText(entry.recipient);
  const buyer = recipient ? partyOf(recipient) : named === undefined ? undefined : { identifiers: [{ value: named, scheme: '0009' }] };
  const preceding = definedOf({ number: typedText(entry.precedingInvoice), issueDate: typedDate(entry.precedingInvoiceDate) });
  const comment = typedText(entry.comment);
  const period = definedOf({ start: typedDate(entry.periodStart), end: typedDate(entry.periodEnd) });
  const deliveryDate = typedDate(entry.deliveryDate);
  const reason = typedText(entry.exemptionReason);
  return {
    ...definedOf({
      number: typedText(entry.number),
      issueDate: typedDate(entry.issueDate),
      dueDate: typedDate(entry.dueDate),
      businessProcess: typedText(entry.framework)?.toUpperCase(),
      buyerReference: typedText(entry.serviceCode),
      purchaseOrderReference: typedText(entry.commitmentNumber),
      contractReference: typedText(entry.contractNumber),
      paymentTerms: typedText(entry.paymentTerms),
    }),
    typeCode: typeCodes[entry.kind],
    currency: typedText(entry.currency)?.toUpperCase() ?? 'EUR',
    seller: sellerOf(supplier),
    ...(buyer && { buyer }),
    notes: comment === undefined ? [] : [{ text: comment }],
    precedingInvoices: Object.keys(preceding).length > 0 ? [preceding] : [],
    ...(deliveryDate !== undefined && { delivery: { date: deliveryDate } }),
    ...(Object.keys(period).length > 0 && { period }),
    payment: [paymentOf(entry, supplier)],
    ...(reason !== undefined && { exemptions: Object.fromEntries(['E', 'AE', 'K', 'G', 'O'].map((category) => [category, { reason }])) }),
  };
}

function paymentOf(entry: InvoiceEntry, supplier: Structure): Invoice['payment'][number] {
  const account = typedText(entry.iban)?.replaceAll(/\s/g, '').toUpperCase() ?? supplier.iban;
  // The BIC of the default account says nothing of another one.
  const provider = typedText(entry.bic)?.toUpperCase() ?? (account === supplier.iban ? supplier.bic : undefined);
  return {
    meansCode: typedText(entry.paymentMeans) ?? creditTransfer,
    creditTransfers: account === undefined ? [] : [{ account, name: supplier.name, ...(provider !== undefined && { provider }) }],
  };
}

function lineOf(line: EntryLine): DraftLine {
  const vatRate = typedDecimal(line.vatRate);
  const vatCategory = typedText(line.vatCategory)?.toUpperCase() ?? (Decimal.parse(vatRate)?.isZero() ? 'Z' : 'S');
  const percentage = typedDecimal(line.allowancePercentage);
  const description = typedText(line.description);
  return {
    name: typedText(line.name) ?? '',
    quantity: typedDecimal(line.quantity) ?? '',
    unit: typedText(line.unit)?.toUpperCase() ?? 'C62',
    unitPrice: typedDecimal(line.unitPrice) ?? '',
    vatCategory,
    ...(vatRate !== undefined && { vatRate }),
    ...(description !== undefined && { item: { description } }),
    // UNTDID 5189, 95: discount.
    ...(percentage !== undefined && { allowances: [{ percentage, reasonCode: '95' }] }),
  };
}

/** Where findings on the model of an entry point: the field that was typed; computed amounts point at the lines. */
const fields: readonly (readonly [RegExp, string])[] = [
  [/^typeCode$/, 'kind'],
  [/^businessProcess$/, 'framework'],
  [/^buyer\b.*$/, 'recipient'],
  [/^buyerReference$/, 'serviceCode'],
  [/^purchaseOrderReference$/, 'commitmentNumber'],
  [/^contractReference$/, 'contractNumber'],
  [/^precedingInvoices.*\.issueDate$/, 'precedingInvoiceDate'],
  [/^precedingInvoices.*$/, 'precedingInvoice'],
  [/^delivery\.date$/, 'deliveryDate'],
  [/^period\.start$/, 'periodStart'],
  [/^period\.end$/, 'periodEnd'],
  [/^payment.*\.account$/, 'iban'],
  [/^payment.*\.provider$/, 'bic'],
  [/^payment.*$/, 'paymentMeans'],
  [/^totals\.paid$/, 'paid'],
  [/^totals\..*$/, 'lines'],
  [/^vatBreakdown.*exemption.*$/, 'exemptionReason'],
  [/^vatBreakdown.*$/, 'lines'],
  [/^(lines\[\d+\])\.price.*$/, '$1.unitPrice'],
  [/^(lines\[\d+\])\.netAmount$/, '$1.unitPrice'],
  [/^(lines\[\d+\])\.item\.name$/, '$1.name'],
  [/^(lines\[\d+\])\.item\.description$/, '$1.description'],
  [/^(lines\[\d+\])\.allowances.*$/, '$1.allowancePercentage'],
];

/** Points findings at the typed fields. */
export function atEntryFields(findings: readonly Finding[]): Finding[] {
  return findings.map(({ where: _where, ...finding }) => {
    const { at } = finding;
    const row = at === undefined ? undefined : fields.find(([pattern]) => pattern.test(at));
    return at === undefined || !row ? finding : { ...finding, at: at.replace(row[0], row[1]) };
  });
}
