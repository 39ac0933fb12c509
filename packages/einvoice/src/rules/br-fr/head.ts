import { path, type Path } from '../engine/path.ts';
import { once, type View } from '../engine/view.ts';
import { AGREEMENT } from './places.ts';

/** What many rules ask of a document as a whole, looked up once a document. */
export type HeadLookup = (node: number, view: View) => readonly number[];

/** Remembers what stands at a path below the root; below other elements (documents within documents) it is looked up each time. */
export function atHead(places: Path): HeadLookup {
  const ofRoot = once((view) => view.all(0, places));
  return (node, view) => (node === 0 ? view.once(ofRoot) : view.all(node, places));
}

/** Whether one of some elements has one of some texts. */
export function oneIn(found: readonly number[], view: View, texts: ReadonlySet<string>): boolean {
  for (const node of found) if (texts.has(view.value(node))) return true;
  return false;
}

/** BT-3. */
export const typeCodes = atHead(path({ ubl: '(cbc:InvoiceTypeCode|cbc:CreditNoteTypeCode)', cii: 'rsm:ExchangedDocument/ram:TypeCode' }));

/** BT-23. */
export const frameworkCodes = atHead(
  path({ ubl: 'cbc:ProfileID', cii: 'rsm:ExchangedDocumentContext/ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID' }),
);

/** Where the seller and the buyer stand. */
export const sellers = atHead(path({ ubl: 'cac:AccountingSupplierParty/cac:Party', cii: `${AGREEMENT}/ram:SellerTradeParty` }));
export const buyers = atHead(path({ ubl: 'cac:AccountingCustomerParty/cac:Party', cii: `${AGREEMENT}/ram:BuyerTradeParty` }));

/** What stands at a path below one of some elements. */
export function below(found: readonly number[], view: View, places: Path): readonly number[] {
  const [only, second] = found;
  if (only === undefined) return found;
  return second === undefined ? view.all(only, places) : found.flatMap((one) => [...view.all(one, places)]);
}
