import type { ModelPattern } from '../terms.ts';

/** Facts of the Factur-X 1.09 schemas, by place in the model. */

/** What MINIMUM holds. Its schema would admit an address and a VAT identifier of the buyer too; its specification does not name them. */
const MINIMUM: readonly ModelPattern[] = [
  'businessProcess',
  'specification',
  'number',
  'typeCode',
  'issueDate',
  'buyerReference',
  'purchaseOrderReference',
  'currency',
  'seller',
  'seller.name',
  'seller.legalRegistration',
  'seller.vatIdentifier',
  'seller.taxRegistration',
  'seller.address',
  'seller.address.country',
  'buyer',
  'buyer.name',
  'buyer.legalRegistration',
  'totals',
  'totals.net',
  'totals.vat',
  'totals.gross',
  'totals.payable',
];

/** What needs EN 16931 or more: neither MINIMUM, BASIC WL nor BASIC holds it. A group stands for all it holds. */
const FROM_EN16931: readonly ModelPattern[] = [
  'seller.contact',
  'seller.legalInformation',
  'buyer.contact',
  'projectReference',
  'salesOrderReference',
  'receivingAdviceReference',
  'tenderReference',
  'invoicedObject',
  'supportingDocuments[]',
  'payment[].meansText',
  'payment[].card',
  'payment[].creditTransfers[].name',
  'payment[].creditTransfers[].provider',
  'taxPointDate',
  'totals.rounding',
  'lines[].item.sellerIdentifier',
  'lines[].item.buyerIdentifier',
  'lines[].item.description',
  'lines[].item.attributes[]',
  'lines[].item.classifications[]',
  'lines[].item.originCountry',
  'lines[].orderLine',
  'lines[].object',
  'lines[].accountingReference',
];

const minimum: ReadonlySet<string> = new Set(MINIMUM);
const fromEn16931: ReadonlySet<string> = new Set(FROM_EN16931);

/** Position in `PROFILE_ORDER` of the first profile that holds a place of the model (`lines[].note`), its owners asked first. */
export function firstLevelHolding(pattern: string): 0 | 1 | 2 | 3 {
  for (let at = pattern; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) if (fromEn16931.has(at)) return 3;
  if (pattern.startsWith('lines[]')) return 2;
  const place = pattern.replace(/\.(value|scheme|schemeVersion)$/, '');
  return minimum.has(place) ? 0 : 1;
}

/** Groups that cannot be written without one of their values, and that value. */
export const COMPULSORY_INSIDE: readonly (readonly [group: string, value: string, fromLevel: 0 | 1 | 2 | 3])[] = [
  ['seller.address', 'country', 0],
  ['buyer.address', 'country', 0],
  ['sellerTaxRepresentative.address', 'country', 0],
  ['delivery.address', 'country', 0],
  ['notes[]', 'text', 0],
  ['payment[]', 'meansCode', 0],
  ['payment[].card', 'number', 0],
  ['lines[].item.attributes[]', 'name', 0],
  ['lines[].item.attributes[]', 'value', 0],
];

/** What a document of a profile cannot be without; from a level on. */
export const COMPULSORY: readonly (readonly [pattern: ModelPattern, fromLevel: 0 | 1 | 2 | 3])[] = [
  ['number', 0],
  ['typeCode', 0],
  ['issueDate', 0],
  ['currency', 0],
  ['seller.name', 0],
  ['buyer.name', 0],
  ['totals.net', 0],
  ['totals.gross', 0],
  ['totals.payable', 0],
  ['totals.linesNet', 1],
  ['vatBreakdown[]', 1],
  ['lines[]', 2],
];
