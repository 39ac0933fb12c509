import type { AllowanceOrCharge, Line } from '../model.ts';
import { countryName, fill, formatAmount, formatDecimal, formatPercentage } from './formats.ts';
import type { Words } from './labels.ts';
import { cut, labelOf, periodText } from './labels.ts';
import type { Json } from './printable.ts';

/** One invoice line, as texts. */
export function lineView(line: Line, words: Words): Json {
  const { locale } = words;
  const { price, item } = line;
  const unit = (code: string | undefined) => labelOf(words.units, code) ?? cut(code ?? '', 20);
  const decimal = (text: string, least = 0) => formatDecimal(cut(text, 60), locale, least);
  const { standardIdentifier: standard } = item;
  const references = [
    item.sellerIdentifier && fill(words.sellerReference, { value: item.sellerIdentifier }),
    item.buyerIdentifier && fill(words.buyerReference, { value: item.buyerIdentifier }),
    standard && fill(words.standardReference, { scheme: labelOf(words.identifierSchemes, standard.scheme) ?? '', value: standard.value }),
    ...item.classifications.slice(0, 5).map(({ value }) => fill(words.classification, { value })),
    item.originCountry && fill(words.originCountry, { country: countryName(item.originCountry, locale) }),
    line.orderLine && fill(words.orderLine, { value: line.orderLine }),
    line.object && fill(words.lineObject, { value: line.object.value }),
    line.accountingReference && fill(words.lineAccounting, { value: line.accountingReference }),
  ];
  const period = periodText(line.period, words);
  const details = [
    item.description,
    line.note,
    item.attributes
      .slice(0, 20)
      .map(({ name, value }) => [name, value].filter(Boolean).join(' : '))
      .join(' · '),
    references.filter(Boolean).join(' · '),
    period && fill(words.linePeriod, { period }),
    price.gross && price.discount && fill(words.grossPrice, { gross: decimal(price.gross, 2), discount: decimal(price.discount, 2) }),
    ...line.allowances.slice(0, 20).map((one) => adjustmentSentence(one, '-', words.allowance, words)),
    ...line.charges.slice(0, 20).map((one) => adjustmentSentence(one, '', words.charge, words)),
  ];
  const per =
    price.baseQuantity && !/^1(?:\.0*)?$/u.test(price.baseQuantity)
      ? `${decimal(price.baseQuantity)} ${unit(price.baseQuantityUnit ?? line.unit)}`.trim()
      : '';
  return {
    id: cut(line.identifier ?? '', 20),
    name: cut(item.name ?? words.none, 500),
    details: details.flatMap((detail) => (detail ? [cut(detail, 1000)] : [])),
    quantity: line.quantity === undefined ? '' : decimal(line.quantity),
    unit: unit(line.unit),
    price: price.net === undefined ? '' : decimal(price.net, 2),
    per: per && fill(words.perQuantity, { quantity: per }),
    vat: line.vatRate === undefined ? (line.vatCategory ?? '') : formatPercentage(line.vatRate, locale),
    net: line.netAmount === undefined ? '' : decimal(line.netAmount, 2),
  };
}

/** An allowance (`sign` is `-`) or charge on the whole invoice. */
export function adjustment(one: AllowanceOrCharge, sign: string, kind: string, words: Words): Json {
  const { locale } = words;
  return {
    reason: [kind, cut(one.reason ?? one.reasonCode ?? '', 500)].filter(Boolean).join(' · '),
    base: baseText(one, words),
    vat: one.vatRate === undefined ? (one.vatCategory ?? '') : formatPercentage(one.vatRate, locale),
    amount: one.amount === undefined ? '' : formatAmount(signed(cut(one.amount, 60), sign), locale),
  };
}

function adjustmentSentence(one: AllowanceOrCharge, sign: string, kind: string, words: Words): string {
  const base = baseText(one, words);
  const amount = one.amount === undefined ? '' : formatAmount(signed(cut(one.amount, 60), sign), words.locale);
  return [[kind, one.reason ?? one.reasonCode].filter(Boolean).join(' · '), base && `(${base})`, amount].filter(Boolean).join(' ');
}

function baseText(one: AllowanceOrCharge, words: Words): string {
  const percentage = one.percentage === undefined ? undefined : formatPercentage(one.percentage, words.locale);
  const base = one.baseAmount === undefined ? undefined : formatAmount(one.baseAmount, words.locale);
  if (percentage && base) return fill(words.percentOf, { percentage, base });
  return percentage ?? base ?? '';
}

/** An allowance is shown as what it takes away. */
export function signed(amount: string, sign: string): string {
  if (sign === '') return amount;
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
}
