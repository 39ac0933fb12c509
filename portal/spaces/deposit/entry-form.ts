import type { EntryLine, InvoiceEntry } from '#domain/invoices';
import { entryOptional } from '#domain/invoices';
import { kindOf } from './kinds.ts';
import { readVat } from './vat-choices.ts';

/** Lines the form offers; an invoice with more is better deposited as a file. What is sent all the same is never dropped in silence: the domain bounds it. */
export const linesMaximum = 100;

/** A line nothing was typed on yet. */
export const blankLine: EntryLine = { name: '', quantity: '', unit: 'C62', unitPrice: '', vatCategory: 'S', vatRate: '20' };

/** True for a line that says nothing: it is left out of the invoice. */
export const isBlank = (line: EntryLine): boolean => [line.name, line.description ?? '', line.unitPrice].every((text) => text === '');

/** Name of a line's field in the form; lines are numbered from 1. */
export const lineField = (
  number: number | string,
  name: 'name' | 'description' | 'quantity' | 'unit' | 'price' | 'vat' | 'discount',
): string => `line-${number}-${name}`;

function lineOf(fields: URLSearchParams, number: number): EntryLine {
  const text = (name: Parameters<typeof lineField>[1]): string => (fields.get(lineField(number, name)) ?? '').trim();
  const { category, rate } = readVat(text('vat'));
  const [description, unit, discount] = [text('description'), text('unit'), text('discount')];
  return {
    name: text('name'),
    quantity: text('quantity'),
    unitPrice: text('price'),
    vatCategory: category,
    ...(rate !== undefined && { vatRate: rate }),
    ...(description !== '' && { description }),
    ...(unit !== '' && { unit }),
    ...(discount !== '' && { allowancePercentage: discount }),
  };
}

function linesOf(fields: URLSearchParams): EntryLine[] {
  const numbers = new Set<number>();
  for (const name of fields.keys()) {
    const number = /^line-(\d{1,3})-/.exec(name)?.[1];
    if (number !== undefined) numbers.add(Number(number));
  }
  return [...numbers].sort((a, b) => a - b).map((number) => lineOf(fields, number));
}

/** What was typed, as it was typed, blank lines included. */
export function entryOf(fields: URLSearchParams): InvoiceEntry {
  const text = (name: string): string => (fields.get(name) ?? '').trim();
  const given = Object.fromEntries(entryOptional.map((name) => [name, text(name)] as const).filter(([, value]) => value !== ''));
  return {
    ...given,
    number: text('number'),
    kind: kindOf(text('kind')),
    framework: text('framework'),
    issueDate: text('issueDate'),
    recipient: text('recipient'),
    lines: linesOf(fields),
  };
}

/** The entry without the lines that say nothing: what is computed, checked, saved and sent. */
export const withoutBlankLines = (entry: InvoiceEntry): InvoiceEntry => ({ ...entry, lines: entry.lines.filter((line) => !isBlank(line)) });

/** The entry with a line more or less, as the pressed button says; undefined when the button is about something else. */
export function changeLines(entry: InvoiceEntry, action: string): InvoiceEntry | undefined {
  if (action === 'add-line') return entry.lines.length >= linesMaximum ? entry : { ...entry, lines: [...entry.lines, blankLine] };
  const number = /^remove-line:(\d{1,4})$/.exec(action)?.[1];
  return number === undefined ? undefined : { ...entry, lines: entry.lines.filter((_, index) => index !== Number(number) - 1) };
}
