import { Decimal } from '../decimal.ts';
import type { DecimalText } from '../model.ts';
import { eachLine } from './places.ts';
import { en16931, isBlank, isCii, type Rule } from './rule.ts';

/** UNTDID 4461: the credit transfer and the SEPA credit transfer, which the artefacts know. */
const CREDIT_TRANSFERS = new Set(['30', '58']);
const CARD_DIGITS_SHOWN = 10;

function isNegative(text: DecimalText | undefined): boolean {
  return Decimal.parse(text)?.isNegative() === true;
}

/** Periods, dates, payment, references to other documents, items. */
export const referenceRules: Rule[] = [
  en16931('BR-27', 'BT-146', (invoice, report) => {
    eachLine(invoice, (line, at) => {
      if (line.price.net === undefined || isNegative(line.price.net))
        report({ at: `${at}.price.net`, seen: line.price.net, params: { line: line.identifier ?? '' } });
    });
  }),
  en16931('BR-28', 'BT-148', (invoice, report) => {
    eachLine(invoice, (line, at) => {
      if (isNegative(line.price.gross))
        report({ at: `${at}.price.gross`, seen: line.price.gross, params: { line: line.identifier ?? '' } });
    });
  }),
  en16931('BR-29', 'BT-74 BT-73', ({ period }, report) => {
    if (period?.start !== undefined && period.end !== undefined && period.end < period.start)
      report({ at: 'period.end', seen: period.end, params: { start: period.start } });
  }),
  en16931('BR-30', 'BT-135 BT-134', (invoice, report) => {
    eachLine(invoice, ({ period, identifier }, at) => {
      if (period?.start !== undefined && period.end !== undefined && period.end < period.start)
        report({ at: `${at}.period.end`, seen: period.end, params: { start: period.start, line: identifier ?? '' } });
    });
  }),
  en16931('BR-CO-03', 'BT-7 BT-8', ({ taxPointDate, taxPointDateCode }, report) => {
    if (taxPointDate !== undefined && taxPointDateCode !== undefined)
      report({ at: 'taxPointDate', seen: taxPointDate, params: { code: taxPointDateCode } });
  }),
  en16931('BR-CO-19', 'BT-73 BT-74 BG-14', ({ period, taxPointDateCode }, report, context) => {
    if (period === undefined || period.start !== undefined || period.end !== undefined) return;
    // In UBL the period also carries BT-8, which is reason enough for it.
    if (isCii(context) || taxPointDateCode === undefined) report({ at: 'period' });
  }),
  en16931('BR-CO-20', 'BT-134 BT-135 BG-26', (invoice, report) => {
    eachLine(invoice, ({ period, identifier }, at) => {
      if (period !== undefined && period.start === undefined && period.end === undefined)
        report({ at: `${at}.period`, params: { line: identifier ?? '' } });
    });
  }),
  en16931('BR-49', 'BT-81 BG-16', ({ payment }, report) => {
    payment.forEach(({ meansCode, implied }, index) => {
      if (meansCode === undefined && !implied) report({ at: `payment[${index}].meansCode` });
    });
  }),
  en16931('BR-50', 'BT-84 BG-17', ({ payment }, report) => {
    payment.forEach(({ meansCode, creditTransfers }, index) => {
      if (!CREDIT_TRANSFERS.has(meansCode ?? '')) return;
      creditTransfers.forEach(({ account }, position) => {
        if (isBlank(account)) report({ at: `payment[${index}].creditTransfers[${position}].account` });
      });
    });
  }),
  en16931(
    'BR-51',
    'BT-87',
    ({ payment }, report, context) => {
      payment.forEach(({ card }, index) => {
        if (card?.number !== undefined && card.number.length > CARD_DIGITS_SHOWN)
          report({
            at: `payment[${index}].card.number`,
            seen: `…${card.number.slice(-4)}`,
            masked: true,
            severity: isCii(context) ? 'error' : 'warning',
          });
      });
    },
    'warning',
  ),
  en16931('BR-61', 'BT-84 BT-81', ({ payment }, report, context) => {
    payment.forEach(({ meansCode, creditTransfers }, index) => {
      if (!CREDIT_TRANSFERS.has(meansCode ?? '')) return;
      const lacking = creditTransfers.length === 0 ? !isCii(context) : creditTransfers.every(({ account }) => account === undefined);
      if (lacking) report({ at: `payment[${index}].creditTransfers`, params: { means: meansCode ?? '' } });
    });
  }),
  en16931('BR-52', 'BT-122 BG-24', ({ supportingDocuments, invoicedObject }, report) => {
    supportingDocuments.forEach(({ reference }, index) => {
      if (isBlank(reference)) report({ at: `supportingDocuments[${index}].reference` });
    });
    if (invoicedObject !== undefined && isBlank(invoicedObject.value)) report({ at: 'invoicedObject' });
  }),
  en16931('BR-53', 'BT-111 BT-6', ({ vatCurrency, currency, totals }, report, context) => {
    if (vatCurrency === undefined) return;
    const stated = totals.vatInAccountingCurrency !== undefined || (vatCurrency === currency && totals.vat !== undefined);
    if (!stated || (isCii(context) && vatCurrency === currency))
      report({ at: 'totals.vatInAccountingCurrency', params: { currency: vatCurrency } });
  }),
  en16931('BR-54', 'BT-160 BT-161 BG-32', (invoice, report) => {
    eachLine(invoice, ({ item, identifier }, at) => {
      item.attributes.forEach(({ name, value }, index) => {
        if (name === undefined || value === undefined)
          report({ at: `${at}.item.attributes[${index}]`, seen: name ?? value, params: { line: identifier ?? '' } });
      });
    });
  }),
  en16931('BR-55', 'BT-25 BG-3', ({ precedingInvoices }, report, context) => {
    precedingInvoices.forEach(({ number }, index) => {
      if (isCii(context) ? isBlank(number) : number === undefined) report({ at: `precedingInvoices[${index}].number` });
    });
  }),
  en16931('BR-64', 'BT-157', (invoice, report) => {
    eachLine(invoice, ({ item, identifier }, at) => {
      const standard = item.standardIdentifier;
      if (standard !== undefined && isBlank(standard.scheme))
        report({ at: `${at}.item.standardIdentifier`, seen: standard.value, params: { line: identifier ?? '' } });
    });
  }),
  en16931('BR-65', 'BT-158', (invoice, report) => {
    eachLine(invoice, ({ item, identifier }, at) => {
      item.classifications.forEach(({ value, scheme }, index) => {
        if (isBlank(scheme)) report({ at: `${at}.item.classifications[${index}]`, seen: value, params: { line: identifier ?? '' } });
      });
    });
  }),
];
