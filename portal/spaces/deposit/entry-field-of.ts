import { lineField } from './entry-form.ts';

/** Fields of the form that bear the name they have in `InvoiceEntry`. */
const fields: ReadonlySet<string> = new Set([
  'number',
  'kind',
  'framework',
  'issueDate',
  'dueDate',
  'currency',
  'recipient',
  'commitmentNumber',
  'contractNumber',
  'precedingInvoice',
  'precedingInvoiceDate',
  'comment',
  'paymentTerms',
  'paymentMeans',
  'iban',
  'bic',
  'paid',
  'deliveryDate',
  'periodStart',
  'periodEnd',
  'exemptionReason',
]);

/** Fields of a line, by their names in `EntryLine`. */
const lineFields: Readonly<Record<string, Parameters<typeof lineField>[1]>> = {
  name: 'name',
  description: 'description',
  quantity: 'quantity',
  unit: 'unit',
  unitPrice: 'price',
  vatCategory: 'vat',
  vatRate: 'vat',
  allowancePercentage: 'discount',
};

/** What must be known of the form to find a field in it. */
interface Shape {
  /** Whether services can be chosen: that field is there only once the recipient is known. */
  readonly hasServices: boolean;
  /** Number in the form of each line of the entry, blank ones being left out. */
  readonly lineNumbers: readonly number[];
}

/** Names the field that a finding on an entry is about, or none: such findings point at what was typed, by its name in `InvoiceEntry`. */
export function entryFieldOf({ hasServices, lineNumbers }: Shape): (at: string) => string | undefined {
  return (at) => {
    if (fields.has(at)) return at;
    if (at === 'serviceCode') return hasServices ? 'serviceCode' : 'recipient';
    const line = /^lines\[(\d+)\](?:\.(\w+))?/.exec(at);
    const number = line ? lineNumbers[Number(line[1])] : undefined;
    return number === undefined ? undefined : lineField(number, lineFields[line?.[2] ?? ''] ?? 'name');
  };
}
