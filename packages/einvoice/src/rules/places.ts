import type { Address, AllowanceOrCharge, Identifier, Invoice, Line } from '../model.ts';

/** Values that stand in several places of the model, each with its path and business term. */
export interface Place<Value> {
  value: Value;
  at: string;
  term: string;
}

function place<Value>(value: Value | undefined, at: string, term: string): Place<Value>[] {
  return value === undefined ? [] : [{ value, at, term }];
}

/** Every rule over lines needs the paths of the same lines; the first ones are kept. */
const LINE_PATHS = Array.from({ length: 1000 }, (_, index) => `lines[${index}]`);

export function eachLine(invoice: Invoice, visit: (line: Line, at: string) => void): void {
  invoice.lines.forEach((line, index) => {
    visit(line, LINE_PATHS[index] ?? `lines[${index}]`);
  });
}

export function eachAdjustment(list: AllowanceOrCharge[], at: string, visit: (adjustment: AllowanceOrCharge, at: string) => void): void {
  list.forEach((adjustment, index) => {
    visit(adjustment, `${at}[${index}]`);
  });
}

/** Allowances (or charges) of the document and of its lines. */
export function everyAdjustment(
  invoice: Invoice,
  kind: 'allowances' | 'charges',
  visit: (adjustment: AllowanceOrCharge, at: string) => void,
): void {
  eachAdjustment(invoice[kind], kind, visit);
  eachLine(invoice, (line, at) => {
    eachAdjustment(line[kind], `${at}.${kind}`, visit);
  });
}

/** Seller's, buyer's, tax representative's and delivery addresses. */
export function addressesOf(invoice: Invoice): Place<Address>[] {
  return [
    ...place(invoice.seller?.address, 'seller.address', 'BT-40'),
    ...place(invoice.buyer?.address, 'buyer.address', 'BT-55'),
    ...place(invoice.sellerTaxRepresentative?.address, 'sellerTaxRepresentative.address', 'BT-69'),
    ...place(invoice.delivery?.address, 'delivery.address', 'BT-80'),
  ];
}

/** BT-29, BT-46, BT-60 */
export function partyIdentifiersOf(invoice: Invoice): Place<Identifier>[] {
  return [
    ...(invoice.seller?.identifiers ?? []).flatMap((identifier, index) => place(identifier, `seller.identifiers[${index}]`, 'BT-29')),
    ...(invoice.buyer?.identifiers ?? []).flatMap((identifier, index) => place(identifier, `buyer.identifiers[${index}]`, 'BT-46')),
    ...place(invoice.payee?.identifier, 'payee.identifier', 'BT-60'),
  ];
}

/** BT-30, BT-47, BT-61 */
export function registrationsOf(invoice: Invoice): Place<Identifier>[] {
  return [
    ...place(invoice.seller?.legalRegistration, 'seller.legalRegistration', 'BT-30'),
    ...place(invoice.buyer?.legalRegistration, 'buyer.legalRegistration', 'BT-47'),
    ...place(invoice.payee?.legalRegistration, 'payee.legalRegistration', 'BT-61'),
  ];
}

/** BT-31, BT-48, BT-63 */
export function vatIdentifiersOf(invoice: Invoice): Place<string>[] {
  return [
    ...place(invoice.seller?.vatIdentifier, 'seller.vatIdentifier', 'BT-31'),
    ...place(invoice.buyer?.vatIdentifier, 'buyer.vatIdentifier', 'BT-48'),
    ...place(invoice.sellerTaxRepresentative?.vatIdentifier, 'sellerTaxRepresentative.vatIdentifier', 'BT-63'),
  ];
}

/** BT-34, BT-49 */
export function electronicAddressesOf(invoice: Invoice): Place<Identifier>[] {
  return [
    ...place(invoice.seller?.electronicAddress, 'seller.electronicAddress', 'BT-34'),
    ...place(invoice.buyer?.electronicAddress, 'buyer.electronicAddress', 'BT-49'),
  ];
}
