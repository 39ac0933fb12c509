import type { TypedHeader } from './deposit.ts';
import type { EntryLine, InvoiceEntry } from './entry.ts';
import { entryOptional } from './entry.ts';
import type { InvoiceKind } from './invoice.ts';

const kinds: readonly InvoiceKind[] = ['invoice', 'credit-note', 'down-payment'];
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const kindOf = (value: unknown): InvoiceKind => kinds.find((kind) => kind === value) ?? 'invoice';

/** Only what is text, whatever was saved under these names. */
function textsOf<K extends string>(data: Readonly<Record<string, unknown>>, names: readonly K[]): { [N in K]?: string } {
  const texts: { [N in K]?: string } = {};
  for (const name of names) if (typeof data[name] === 'string') texts[name] = data[name];
  return texts;
}

const headerOptional = ['dueDate', 'serviceCode', 'commitmentNumber', 'contractNumber', 'precedingInvoice', 'payableAmount'] as const;

/** A typed header with every field there: what was not typed is empty, for the controls to say so. */
export function completeHeader(data: Partial<TypedHeader>): TypedHeader {
  return {
    number: textOf(data.number),
    kind: kindOf(data.kind),
    framework: textOf(data.framework),
    issueDate: textOf(data.issueDate),
    currency: textOf(data.currency) || 'EUR',
    recipient: textOf(data.recipient),
    netAmount: textOf(data.netAmount),
    vatAmount: textOf(data.vatAmount),
    grossAmount: textOf(data.grossAmount),
    ...textsOf(data, headerOptional),
  };
}

const lineOptional = ['description', 'unit', 'vatCategory', 'vatRate', 'allowancePercentage'] as const;

/** An entry with every field there. */
export function completeEntry(data: Partial<InvoiceEntry>): InvoiceEntry {
  const lines: readonly Partial<EntryLine>[] = Array.isArray(data.lines) ? data.lines : [];
  return {
    number: textOf(data.number),
    kind: kindOf(data.kind),
    framework: textOf(data.framework) || 'A1',
    issueDate: textOf(data.issueDate),
    recipient: textOf(data.recipient),
    ...textsOf(data, entryOptional),
    lines: lines.map((line) => ({
      name: textOf(line.name),
      quantity: textOf(line.quantity),
      unitPrice: textOf(line.unitPrice),
      ...textsOf(line, lineOptional),
    })),
  };
}
