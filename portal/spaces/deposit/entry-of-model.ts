import type { EntryLine, InvoiceEntry, InvoiceRecord } from '#domain/invoices';
import type { Invoice, Line } from '#einvoice';

function lineOfModel(line: Line): EntryLine {
  const [allowance] = line.allowances;
  return {
    name: line.item.name ?? '',
    description: line.item.description,
    quantity: line.quantity ?? '',
    unit: line.unit,
    unitPrice: line.price.net ?? '',
    vatCategory: line.vatCategory,
    vatRate: line.vatRate,
    allowancePercentage: line.allowances.length === 1 ? allowance?.percentage : undefined,
  };
}

/**
 * An entry that says again what an invoice said, to be corrected and issued under a new number. Dates and number are left to be typed:
 * a new invoice has its own. What a form does not ask (charges, document allowances…) does not come along.
 */
export function entryOfModel(invoice: InvoiceRecord, model: Invoice): Partial<InvoiceEntry> {
  const [payment] = model.payment;
  const [transfer] = payment?.creditTransfers ?? [];
  const [preceding] = model.precedingInvoices;
  return {
    kind: invoice.kind,
    framework: invoice.framework,
    currency: invoice.currency,
    recipient: model.buyer?.identifiers.find(({ scheme }) => scheme === '0009')?.value ?? model.buyer?.legalRegistration?.value,
    serviceCode: model.buyerReference,
    commitmentNumber: model.purchaseOrderReference,
    contractNumber: model.contractReference,
    precedingInvoice: preceding?.number,
    precedingInvoiceDate: preceding?.issueDate,
    comment: model.notes.map((note) => note.text).find(Boolean),
    paymentTerms: model.paymentTerms,
    paymentMeans: payment?.meansCode,
    iban: transfer?.account,
    bic: transfer?.provider,
    deliveryDate: model.delivery?.date,
    periodStart: model.period?.start,
    periodEnd: model.period?.end,
    exemptionReason: model.vatBreakdown.map((one) => one.exemptionReason).find(Boolean),
    lines: model.lines.map(lineOfModel),
  };
}
