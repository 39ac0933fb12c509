import { type ModelPattern, termByPattern } from '../terms.ts';

/** What a place of the model holds, as JSON. */
export type ValueKind = 'text' | 'decimal' | 'date' | 'identifier' | 'index' | 'flag' | 'group';

/** A place of the model. */
export interface Field {
  /** `lines[].netAmount`; `''` for the invoice itself. */
  pattern: string;
  kind: ValueKind;
  list: boolean;
  /** Of a group. */
  fields: Map<string, Field>;
}

const DATES: readonly ModelPattern[] = [
  'issueDate',
  'taxPointDate',
  'dueDate',
  'precedingInvoices[].issueDate',
  'delivery.date',
  'period.start',
  'period.end',
  'lines[].period.start',
  'lines[].period.end',
];

const IDENTIFIERS: readonly ModelPattern[] = [
  'invoicedObject',
  'seller.identifiers[]',
  'seller.legalRegistration',
  'seller.electronicAddress',
  'buyer.identifiers[]',
  'buyer.legalRegistration',
  'buyer.electronicAddress',
  'payee.identifier',
  'payee.legalRegistration',
  'delivery.location',
  'lines[].object',
  'lines[].item.standardIdentifier',
  'lines[].item.classifications[]',
];

/** Last names of paths that hold decimals, wherever they stand. */
const DECIMALS =
  /(?:^totals\.\w+|[aA]mount|\.percentage|\.vatRate|vatBreakdown\[\]\.rate|lines\[\]\.quantity|price\.(?:net|discount|gross|baseQuantity))$/;

/** What a place of the model holds, groups apart. */
export function kindOf(pattern: string): ValueKind {
  if ((DATES as readonly string[]).includes(pattern)) return 'date';
  if ((IDENTIFIERS as readonly string[]).includes(pattern)) return 'identifier';
  if (pattern === 'supportingDocuments[].attachment') return 'index';
  return DECIMALS.test(pattern) ? 'decimal' : 'text';
}

function emptyField(pattern: string, kind: ValueKind): Field {
  return { pattern, kind, list: pattern.endsWith('[]'), fields: new Map() };
}

function build(): Field {
  const root = emptyField('', 'group');
  for (const pattern of Object.keys(termByPattern)) {
    let at = root;
    let path = '';
    for (const step of pattern.split('.')) {
      path = path === '' ? step : `${path}.${step}`;
      const key = step.replace('[]', '');
      const field = at.fields.get(key) ?? emptyField(path, kindOf(path));
      at.fields.set(key, field);
      if (at !== root) at.kind = 'group';
      at = field;
    }
  }
  const payment = root.fields.get('payment');
  payment?.fields.set('implied', emptyField('payment[].implied', 'flag'));
  return root;
}

/** The shape of the model, made of the table of business terms: what `terms.ts` names is what JSON holds. */
export const invoiceShape: Field = build();

/** Groups that are there even when they hold nothing. */
export const ALWAYS_THERE: ReadonlySet<string> = new Set(['totals', 'lines[].price', 'lines[].item']);
