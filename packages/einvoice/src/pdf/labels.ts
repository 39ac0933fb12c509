import type { Identifier, Invoice, Period } from '../model.ts';
import { renderWords as english } from '../words/render.en.ts';
import { renderWords as french } from '../words/render.fr.ts';
import { fill, formatDate, groupRegistration } from './formats.ts';

/** Labels and sentences of one language. */
export type Words = typeof english;

/** A label and what stands under it. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly [key: string]: string;
}

/** Labels and sentences in a language. */
export function wordsIn(language: 'fr' | 'en'): Words {
  return language === 'fr' ? french : english;
}

/** The label of a code, or nothing. */
export function labelOf(labels: Readonly<Record<string, string>>, code: string | undefined): string | undefined {
  return code !== undefined && Object.hasOwn(labels, code) ? labels[code] : undefined;
}

/** `Facture`, `Avoir`…: what the document is called (BT-3). */
export function documentKind(invoice: Invoice, words: Words): string {
  return labelOf(words.types, invoice.typeCode) ?? words.typeUnknown;
}

/** Title of the document: kind and number. */
export function documentTitle(invoice: Invoice, words: Words): string {
  const title = documentKind(invoice, words);
  return invoice.number
    ? fill(words.titleWithNumber, { title, number: cut(invoice.number, 100) })
    : fill(words.titleWithoutNumber, { title });
}

/** Texts of unbounded length are cut, with an ellipsis; the attached data keep all of it. */
export function cut(text: string, length: number): string {
  return text.length <= length
    ? text
    : `${text
        .slice(0, length - 1)
        .toWellFormed()
        .trimEnd()}…`;
}

/** Keeps the facts that have a value. */
export function facts(entries: readonly (readonly [string, string | undefined])[]): Fact[] {
  return entries.flatMap(([label, value]) => (value ? [{ label, value: cut(value, 500) }] : []));
}

/** An identifier with the name of its scheme, as label and value. */
export function identifierFact({ value, scheme }: Identifier, words: Words): [string, string] {
  const label = labelOf(words.identifierSchemes, scheme) ?? (scheme ? `${words.identifier} (${cut(scheme, 20)})` : words.identifier);
  return [label, scheme === '0002' || scheme === '0009' || scheme === undefined ? groupRegistration(value) : value];
}

/** A period in words. */
export function periodText(period: Period | undefined, words: Words): string | undefined {
  const [start, end] = [period?.start && formatDate(period.start), period?.end && formatDate(period.end)];
  if (start && end) return fill(words.periodFrom, { start, end });
  if (start) return fill(words.periodStart, { start });
  return end ? fill(words.periodEnd, { end }) : undefined;
}
