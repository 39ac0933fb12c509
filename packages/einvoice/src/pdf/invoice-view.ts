import type { Invoice } from '../model.ts';
import { currencyName, fill, formatAmount, formatDate, formatInstant, formatMoney, formatPercentage } from './formats.ts';
import type { Words } from './labels.ts';
import { cut, documentKind, documentTitle, facts, labelOf, periodText } from './labels.ts';
import { adjustment, lineView, signed } from './line-view.ts';
import { parties } from './party-view.ts';
import { paymentGroups } from './payment-view.ts';
import type { Json } from './printable.ts';

/** What the platform knows besides the invoice itself; all optional. */
export interface RenderContext {
  /** Current status, in the document's language. */
  statusLabel?: string;
  depositedAt?: Date;
  /** The platform's own number of the deposit. */
  platformNumber?: string;
}

/** Lines printed at most; the rest is counted and stays in the attached data. */
export const maxPrintedLines = 2_000;

/** Everything the template shows, as texts ready to be set. */
export function invoiceView(
  invoice: Invoice,
  words: Words,
  context: RenderContext,
  sourceName: string | undefined,
): Readonly<Record<string, Json | undefined>> {
  const { locale } = words;
  const kind = documentKind(invoice, words);
  const amount = (text: string | undefined) => (text === undefined ? '' : formatAmount(cut(text, 60), locale));
  const shown = invoice.lines.slice(0, maxPrintedLines);
  const left = invoice.lines.length - shown.length;
  return {
    title: kind,
    number: invoice.number ? fill(words.numberPrefix, { number: cut(invoice.number, 200) }) : words.none,
    context: facts([
      [words.status, context.statusLabel],
      [words.platformNumber, context.platformNumber],
      [words.depositedAt, context.depositedAt && formatInstant(context.depositedAt, locale)],
    ]),
    dates: facts(dates(invoice, words)),
    parties: parties(invoice, words),
    references: facts(references(invoice, words)),
    labels: {
      references: words.references,
      lines: words.lines,
      amountsIn: invoice.currency ? fill(words.amountsIn, { currency: currencyName(invoice.currency, locale) }) : '',
      noLines: words.noLines,
      columns: [words.lineNumber, words.description, words.quantity, words.unitPrice, words.vatRate, words.netAmount],
      adjustments: words.allowancesAndCharges,
      adjustmentColumns: [words.reason, words.base, words.vatRate, words.amount],
      vatTable: words.vatTable,
      vatColumns: [words.vatCategory, words.rate, words.taxableAmount, words.taxAmount],
      totals: words.totals,
      payment: words.payment,
      terms: words.paymentTerms,
      notes: words.notes,
      documents: words.supportingDocuments,
    },
    lines: shown.map((line) => lineView(line, words)),
    linesLeftOut: left > 0 ? fill(words.moreLines, { shown: String(shown.length), total: String(invoice.lines.length) }) : '',
    adjustments: [
      ...invoice.allowances.map((one) => adjustment(one, '-', words.allowance, words)),
      ...invoice.charges.map((one) => adjustment(one, '', words.charge, words)),
    ],
    vat: invoice.vatBreakdown.slice(0, 200).map((row) => ({
      category: labelOf(words.vatCategories, row.category) ?? row.category ?? '',
      reason: cut([row.exemptionReason, row.exemptionReasonCode].filter(Boolean).join(' · '), 500),
      rate: row.rate === undefined ? '' : formatPercentage(row.rate, locale),
      base: amount(row.taxableAmount),
      tax: amount(row.taxAmount),
    })),
    totals: totals(invoice, words),
    payment: paymentGroups(invoice, words).map((group) => facts(group)),
    terms: cut(invoice.paymentTerms ?? '', 4000),
    notes: [
      ...invoice.notes
        .slice(0, 100)
        .filter(({ text }) => text)
        .map(({ subjectCode, text }) => ({
          label: labelOf(words.noteSubjects, subjectCode) ?? subjectCode ?? '',
          text: cut(text ?? '', 5000),
        })),
      ...(invoice.seller?.legalInformation ? [{ label: words.legalInformation, text: cut(invoice.seller.legalInformation, 2000) }] : []),
    ],
    documents: invoice.supportingDocuments
      .slice(0, 200)
      .map(({ reference, description, location }) =>
        cut([reference, description, location].filter(Boolean).join(' — ') || words.none, 500),
      ),
    running: { left: cut(documentTitle(invoice, words), 60), right: cut(invoice.seller?.name ?? '', 60) },
    foot: { mention: sourceName ? fill(words.authenticAttached, { name: cut(sourceName, 60) }) : words.authentic, pageOf: words.pageOf },
  };
}

function dates(invoice: Invoice, words: Words): [string, string | undefined][] {
  const date = (text: string | undefined) => text && formatDate(text);
  return [
    [words.issueDate, date(invoice.issueDate) ?? words.none],
    [words.dueDate, date(invoice.dueDate)],
    [words.deliveryDate, date(invoice.delivery?.date)],
    [words.period, periodText(invoice.period, words)],
    [words.taxPointDate, date(invoice.taxPointDate)],
    [words.taxPointRule, labelOf(words.taxPointRules, invoice.taxPointDateCode) ?? invoice.taxPointDateCode],
  ];
}

function references(invoice: Invoice, words: Words): [string, string | undefined][] {
  const process = invoice.businessProcess;
  const processLabel = labelOf(words.frameworks, process);
  return [
    [words.serviceCode, invoice.buyerReference],
    [words.commitment, invoice.purchaseOrderReference],
    [words.contract, invoice.contractReference],
    [words.framework, process && processLabel ? `${process} – ${processLabel}` : process],
    [words.project, invoice.projectReference],
    [words.salesOrder, invoice.salesOrderReference],
    [words.receivingAdvice, invoice.receivingAdviceReference],
    [words.despatchAdvice, invoice.despatchAdviceReference],
    [words.tender, invoice.tenderReference],
    [words.invoicedObject, invoice.invoicedObject?.value],
    [words.buyerAccounting, invoice.buyerAccountingReference],
    ...invoice.precedingInvoices
      .slice(0, 50)
      .map(({ number, issueDate }): [string, string | undefined] => [
        words.precedingInvoice,
        number && issueDate ? fill(words.precedingInvoiceOf, { number, date: formatDate(issueDate) }) : number,
      ]),
  ];
}

function totals(invoice: Invoice, words: Words): Json[] {
  const { totals: sums, currency } = invoice;
  const isCredit = sums.payable?.startsWith('-') === true && /[1-9]/u.test(sums.payable);
  const rows: [string, string | undefined, string | undefined][] = [
    [words.linesNet, sums.linesNet, currency],
    [words.allowancesTotal, sums.allowances && signed(sums.allowances, '-'), currency],
    [words.chargesTotal, sums.charges, currency],
    [words.net, sums.net, currency],
    [words.vat, sums.vat, currency],
    [fill(words.vatAccounting, { currency: invoice.vatCurrency ?? '' }), sums.vatInAccountingCurrency, invoice.vatCurrency],
    [words.gross, sums.gross, currency],
    [words.paid, sums.paid && signed(sums.paid, '-'), currency],
    [words.rounding, sums.rounding, currency],
    [isCredit ? words.payableCredit : words.payable, sums.payable && isCredit ? sums.payable.slice(1) : sums.payable, currency],
  ];
  return rows.flatMap(([label, value, of], i) =>
    value === undefined ? [] : [{ label, value: formatMoney(cut(value, 60), of, words.locale), strong: i === rows.length - 1 }],
  );
}
