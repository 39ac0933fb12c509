import { COUNTRIES } from '../codes/countries.ts';
import type { Identifier, Invoice } from '../model.ts';
import { vatIdentifiersOf } from './places.ts';
import { en16931, isBlank, isCii, isUbl, type Rule, type RuleContext } from './rule.ts';

/** Greece writes its VAT identifiers with EL. */
const VAT_PREFIXES = new Set([...COUNTRIES, 'SS', 'AN', 'EL']);
/** The official UBL artefact looks the first two characters up in this very text, so that a blank or a missing character passes. */
const VAT_PREFIXES_TEXT = ` ${[...COUNTRIES, 'AN', 'EL', 'SS'].sort().join(' ')} `;

function hasVatPrefix(identifier: string, context: RuleContext): boolean {
  const prefix = identifier.slice(0, 2);
  return isUbl(context) ? VAT_PREFIXES_TEXT.includes(prefix) : VAT_PREFIXES.has(prefix);
}

function sameIdentifier(left: Identifier | undefined, right: Identifier | undefined): boolean {
  return left !== undefined && right !== undefined && left.value === right.value;
}

/** Whether the payee cannot be told from the seller; each syntax's artefact compares other terms. */
function payeeIsSeller({ payee, seller }: Invoice, context: RuleContext): boolean {
  if (payee === undefined || seller === undefined) return false;
  if (isCii(context)) {
    const bare = (identifier: Identifier): boolean => identifier.scheme === undefined;
    const sameBareIdentifier =
      payee.identifier !== undefined &&
      bare(payee.identifier) &&
      seller.identifiers.some((own) => bare(own) && sameIdentifier(own, payee.identifier));
    return (
      (payee.name !== undefined && payee.name === seller.name) ||
      sameBareIdentifier ||
      sameIdentifier(payee.legalRegistration, seller.legalRegistration)
    );
  }
  const sameName = payee.name !== undefined && payee.name === seller.tradingName;
  return sameName || seller.identifiers.some((own) => sameIdentifier(own, payee.identifier));
}

/** Seller, buyer, payee, tax representative, delivery. */
export const partyRules: Rule[] = [
  en16931('BR-09', 'BT-40 BG-5', ({ seller }, report, context) => {
    if ((seller?.address !== undefined || isCii(context)) && isBlank(seller?.address?.country)) report({ at: 'seller.address.country' });
  }),
  en16931('BR-11', 'BT-55 BG-8', ({ buyer }, report, context) => {
    if ((buyer?.address !== undefined || isCii(context)) && isBlank(buyer?.address?.country)) report({ at: 'buyer.address.country' });
  }),
  en16931('BR-17', 'BT-59 BG-10 BG-4', (invoice, report, context) => {
    const { payee } = invoice;
    if (payee === undefined) return;
    if (payee.name === undefined) report({ at: 'payee.name' });
    else if (payeeIsSeller(invoice, context)) report({ at: 'payee', seen: payee.name });
  }),
  en16931('BR-18', 'BT-62 BG-11', ({ sellerTaxRepresentative: representative }, report) => {
    if (representative !== undefined && isBlank(representative.name)) report({ at: 'sellerTaxRepresentative.name' });
  }),
  en16931('BR-19', 'BG-12 BG-11', ({ sellerTaxRepresentative: representative }, report) => {
    if (representative !== undefined && representative.address === undefined) report({ at: 'sellerTaxRepresentative.address' });
  }),
  en16931('BR-20', 'BT-69 BG-12', ({ sellerTaxRepresentative: representative }, report, context) => {
    if (representative === undefined || (representative.address === undefined && !isCii(context))) return;
    if (isBlank(representative.address?.country)) report({ at: 'sellerTaxRepresentative.address.country' });
  }),
  en16931('BR-56', 'BT-63 BG-11', ({ sellerTaxRepresentative: representative }, report) => {
    if (representative !== undefined && representative.vatIdentifier === undefined) report({ at: 'sellerTaxRepresentative.vatIdentifier' });
  }),
  en16931('BR-57', 'BT-80 BG-15', ({ delivery }, report, context) => {
    if (delivery?.address === undefined) return;
    if (isCii(context) ? isBlank(delivery.address.country) : delivery.address.country === undefined)
      report({ at: 'delivery.address.country' });
  }),
  en16931('BR-62', 'BT-34', ({ seller }, report) => {
    if (seller?.electronicAddress !== undefined && isBlank(seller.electronicAddress.scheme))
      report({ at: 'seller.electronicAddress', seen: seller.electronicAddress.value });
  }),
  en16931('BR-63', 'BT-49', ({ buyer }, report) => {
    if (buyer?.electronicAddress !== undefined && isBlank(buyer.electronicAddress.scheme))
      report({ at: 'buyer.electronicAddress', seen: buyer.electronicAddress.value });
  }),
  en16931('BR-CO-09', 'BT-31 BT-48 BT-63', (invoice, report, context) => {
    for (const { value, at, term } of vatIdentifiersOf(invoice))
      if (!hasVatPrefix(context.raw(at) ?? value, context)) report({ at, seen: value, params: { term } });
  }),
  en16931('BR-CO-26', 'BT-29 BT-30 BT-31', ({ seller }, report) => {
    if (seller === undefined) return;
    const identified =
      seller.vatIdentifier !== undefined ||
      seller.legalRegistration !== undefined ||
      seller.identifiers.some(({ scheme }) => scheme !== 'SEPA');
    if (!identified) report({ at: 'seller' });
  }),
];
