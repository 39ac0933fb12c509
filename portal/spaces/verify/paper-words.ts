import type { Language } from '#kernel';
import { say, sentencesUnder } from '#words';

/** Sentences of the readable invoice, which the page of an invoice says too. */
const ofPaper = [
  'seller',
  'buyer',
  'identifier',
  'registration',
  'vat-number',
  'contact',
  'issue-date',
  'due-date',
  'service-code',
  'commitment',
  'contract',
  'framework',
  'period',
  'preceding',
  'delivery-date',
  'delivery-place',
  'lines',
  'line.item',
  'line.quantity',
  'line.price',
  'line.vat',
  'line.net',
  'unit.hour',
  'unit.day',
  'unit.month',
  'unit.kilogram',
  'unit.litre',
  'unit.metre',
  'unit.kilometre',
  'unit.square-metre',
  'unit.kilowatt-hour',
  'allowances',
  'charges',
  'vat',
  'vat.rate',
  'vat.base',
  'vat.tax',
  'vat.reason',
  'totals',
  'total.lines',
  'total.allowances',
  'total.charges',
  'total.net',
  'total.vat',
  'total.gross',
  'total.paid',
  'total.rounding',
  'total.payable',
  'payment',
  'payment-means',
  'percent',
  'remittance',
  'account-holder',
  'notes',
] as const;

/** Sentences of the readable invoice, for the script of the page. */
export function paperWords(language: Language): Readonly<Record<string, string>> {
  const words = ofPaper.map((key): [string, string] => [key, say(language, `paper.${key}`)]);
  const means = Object.entries(sentencesUnder(language, 'paper', 'means')).map(([code, name]): [string, string] => [`means.${code}`, name]);
  return Object.fromEntries<string>([...words, ...means]);
}
