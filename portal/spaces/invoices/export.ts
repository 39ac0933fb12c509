import { Readable } from 'node:stream';
import type { InvoiceRecord, SearchSide } from '#domain/invoices';
import { exportInvoices } from '#domain/invoices';
import { dayInParis } from '#kernel';
import type { Answer, SignedVisit } from '../../frame/visit.ts';
import { criteriaOf } from './criteria.ts';

const columns: readonly {
  key:
    | 'number'
    | 'platform'
    | 'supplier'
    | 'recipient'
    | 'service'
    | 'commitment'
    | 'contract'
    | 'kind'
    | 'framework'
    | 'issued'
    | 'due'
    | 'net'
    | 'vat'
    | 'gross'
    | 'payable'
    | 'currency'
    | 'status'
    | 'since'
    | 'deposited'
    | 'available'
    | 'paid'
    | 'order';
  of: (invoice: InvoiceRecord, visit: SignedVisit) => string;
}[] = [
  { key: 'number', of: (invoice) => invoice.number },
  { key: 'platform', of: (invoice) => String(invoice.platformNumber) },
  { key: 'supplier', of: (invoice) => invoice.supplierName },
  { key: 'recipient', of: (invoice) => invoice.recipientName },
  { key: 'service', of: (invoice) => invoice.serviceCode ?? '' },
  { key: 'commitment', of: (invoice) => invoice.commitmentNumber ?? '' },
  { key: 'contract', of: (invoice) => invoice.contractNumber ?? '' },
  { key: 'kind', of: (invoice, visit) => visit.say(`invoices.kind.${invoice.kind}`) },
  { key: 'framework', of: (invoice) => invoice.framework },
  { key: 'issued', of: (invoice) => invoice.issueDate },
  { key: 'due', of: (invoice) => invoice.dueDate ?? '' },
  { key: 'net', of: (invoice, visit) => decimal(visit, invoice.netAmount) },
  { key: 'vat', of: (invoice, visit) => decimal(visit, invoice.vatAmount) },
  { key: 'gross', of: (invoice, visit) => decimal(visit, invoice.grossAmount) },
  { key: 'payable', of: (invoice, visit) => decimal(visit, invoice.payableAmount) },
  { key: 'currency', of: (invoice) => invoice.currency },
  { key: 'status', of: (invoice, visit) => visit.say(`invoices.status.${invoice.status}`) },
  { key: 'since', of: (invoice) => invoice.statusAt.toISOString() },
  { key: 'deposited', of: (invoice) => invoice.depositedAt.toISOString() },
  { key: 'available', of: (invoice) => invoice.madeAvailableAt?.toISOString() ?? '' },
  { key: 'paid', of: (invoice) => invoice.paidAt?.toISOString() ?? '' },
  { key: 'order', of: (invoice) => invoice.paymentOrderNumber ?? '' },
];

/** French spreadsheets read a decimal comma; the columns are parted by semicolons in both languages. */
const decimal = (visit: SignedVisit, amount: string): string => (visit.language === 'fr' ? amount.replace('.', ',') : amount);

/** One cell: quoted when needed; a text that a spreadsheet would run as a formula is defused by an apostrophe. */
export function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) && !/^-?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

async function* lines(visit: SignedVisit, side: SearchSide): AsyncGenerator<string> {
  // The mark tells spreadsheets that the text is UTF-8.
  yield `\ufeff${columns.map((column) => csvCell(visit.say(`lists.csv.${column.key}`))).join(';')}\r\n`;
  let batch = '';
  for await (const invoice of exportInvoices(visit.context, visit.visitor.actor, side, criteriaOf(visit.query))) {
    batch += `${columns.map((column) => csvCell(column.of(invoice, visit))).join(';')}\r\n`;
    if (batch.length > 64 * 1024) {
      yield batch;
      batch = '';
    }
  }
  yield batch;
}

/** Everything the search finds, as CSV, streamed: no cap. */
export function exportCsv(side: SearchSide) {
  return async (visit: SignedVisit): Promise<Answer> => ({
    kind: 'file',
    body: Readable.from(lines(visit, side)),
    name: `${visit.say(`lists.csv.file-${side}`)}-${dayInParis(visit.context.clock.now())}.csv`,
    mediaType: 'text/csv; charset=utf-8',
  });
}
