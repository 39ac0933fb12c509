import { symbolFor } from '../../read/xml/vocabulary.ts';
import { path } from '../engine/path.ts';
import { CastFault, once, type View } from '../engine/view.ts';
import type { Family } from './vatFamily.ts';
import { NAMES } from './vatTerms.ts';
import { vatUse } from './vatUsed.ts';
import { trimmed } from './xpath.ts';

/** From the element of a party. */
const REGISTRATION = path({ ubl: 'cac:Party/cac:PartyTaxScheme', cii: 'ram:SpecifiedTaxRegistration' });
const REPRESENTATIVE_REGISTRATION = path({ ubl: 'cac:PartyTaxScheme', cii: 'ram:SpecifiedTaxRegistration' });
const LEGAL_NUMBER = path({ ubl: 'cac:Party/cac:PartyLegalEntity/cbc:CompanyID', cii: 'ram:SpecifiedLegalOrganization/ram:ID' });
/** From a registration. */
const NUMBER = path({ ubl: 'cbc:CompanyID', cii: 'ram:ID' });
const SCHEME = path({ ubl: 'cac:TaxScheme' });
const SCHEME_NAME = path({ ubl: 'cbc:ID' });
const KIND_OF_NUMBER = symbolFor('schemeID');
const AGREEMENT = symbolFor('ram:ApplicableHeaderTradeAgreement');

/** Whether something is so, or what keeps that from being known. */
type Answer = boolean | CastFault;

/** Who bears which identifiers. */
interface Identities {
  /** BT-31 or BT-32. */
  sellerIsTaxed: Answer;
  /** BT-31. */
  sellerHasVat: Answer;
  /** BT-63. */
  representativeHasVat: Answer;
  /** BT-48. */
  buyerHasVat: Answer;
  /** BT-47. */
  buyerIsRegistered: Answer;
}

function identitiesOf(view: View, isParty: (node: number, view: View) => boolean): Identities {
  const use = view.once(vatUse);
  const sellers = use.sellers.filter((node) => isParty(node, view));
  const representatives = use.representatives.filter((node) => isParty(node, view));
  return {
    sellerIsTaxed: answer(() => sellers.some((seller) => view.some(seller, REGISTRATION, hasTaxNumber))),
    sellerHasVat: answer(() => sellers.some((seller) => view.some(seller, REGISTRATION, hasVatNumber))),
    representativeHasVat: answer(() => representatives.some((one) => view.some(one, REPRESENTATIVE_REGISTRATION, hasVatNumber))),
    buyerHasVat: answer(() => use.buyers.some((buyer) => view.some(buyer, REGISTRATION, hasVatNumber))),
    buyerIsRegistered: use.buyers.some((buyer) => view.has(buyer, LEGAL_NUMBER)),
  };
}

/** For most rules in CII only the parties of the invoice count. */
const ofInvoice = once((view) => identitiesOf(view, view.side === 'cii' ? isPartyOfInvoice : isAnyParty));

/** The others look at every element that bears a party's name. */
const ofAnybody = once((view) => (view.side === 'cii' ? identitiesOf(view, isAnyParty) : view.once(ofInvoice)));

function isAnyParty(): boolean {
  return true;
}

function isPartyOfInvoice(node: number, { tree }: View): boolean {
  const agreement = tree.parent(node);
  const transaction = tree.parent(agreement);
  return tree.symbol(agreement) === AGREEMENT && tree.symbol(transaction) === NAMES.rsm.transaction && tree.parent(transaction) === 0;
}

function answer(ask: () => boolean): Answer {
  try {
    return ask();
  } catch (problem) {
    if (problem instanceof CastFault) return problem;
    throw problem;
  }
}

function isSo(known: Answer): boolean {
  if (typeof known === 'boolean') return known;
  throw known;
}

function hasTaxNumber(registration: number, view: View): boolean {
  return view.side === 'ubl' ? view.has(registration, NUMBER) : view.some(registration, NUMBER, isTaxNumber);
}

function hasVatNumber(registration: number, view: View): boolean {
  if (view.side === 'cii') return view.some(registration, NUMBER, isVatNumber);
  const scheme = view.only(registration, SCHEME);
  if (scheme < 0) return false;
  const name = view.only(scheme, SCHEME_NAME);
  return name >= 0 && trimmed(view.value(name)).toUpperCase() === 'VAT' && view.has(registration, NUMBER);
}

function isVatNumber(number: number, view: View): boolean {
  return view.attribute(number, KIND_OF_NUMBER) === 'VA';
}

function isTaxNumber(number: number, view: View): boolean {
  const kind = view.attribute(number, KIND_OF_NUMBER);
  return kind === 'VA' || kind === 'FC';
}

/** Whether all are identified whom a family wants to be. @throws CastFault when a registration has several tax schemes. */
export function isIdentified({ identification }: Family, view: View): boolean {
  const invoice = view.once(ofInvoice);
  if (identification === 'taxed seller') return isSo(invoice.sellerIsTaxed) || isSo(invoice.representativeHasVat);
  const anybody = view.once(ofAnybody);
  if (identification === 'nobody') return !isSo(invoice.sellerHasVat) && !isSo(invoice.representativeHasVat) && !isSo(anybody.buyerHasVat);
  if (identification === 'seller and buyer')
    return (
      (isSo(anybody.sellerIsTaxed) || isSo(anybody.representativeHasVat)) && (isSo(anybody.buyerHasVat) || isSo(anybody.buyerIsRegistered))
    );
  const seller = isSo(anybody.sellerHasVat) || isSo(anybody.representativeHasVat);
  return identification === 'seller by VAT' ? seller : seller && isSo(anybody.buyerHasVat);
}
