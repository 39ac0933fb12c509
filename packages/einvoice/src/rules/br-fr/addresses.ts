import { symbolFor } from '../../read/xml/vocabulary.ts';
import { path } from '../engine/path.ts';
import { type Detail, type Pattern, rule, type Rule } from '../engine/rule.ts';
import type { View } from '../engine/view.ts';
import { isDomesticSale, ublNoteUnder } from './notes.ts';
import { PARTIES } from './partyPlaces.ts';
import { AGREEMENT, at, cii, HEAD, ublHead } from './places.ts';
import { below, buyers, type HeadLookup, oneIn, sellers, typeCodes } from './head.ts';
import { hasScheme, sole, textOf } from './select.ts';
import { isBlank, isWithin, lengthOf } from './xpath.ts';

const ALLOWED = /^[A-Za-z0-9+\-_.]+$/;
const SCHEME = symbolFor('schemeID');

/** Addresses in the French directory, and identifiers that the parties agreed upon. */
const DIRECTORY = '0225';
const PRIVATE = '0224';
const LONGEST_ADDRESS = 125;
const LONGEST_PRIVATE = 100;

function tellLength(node: number, view: View): Detail {
  return { params: { length: String(lengthOf(view.value(node))) } };
}

function addressRules(term: string): Rule[] {
  return [
    rule(`BR-FR-23_${term}`, term, (node, view) => !hasScheme(view, node, DIRECTORY) || ALLOWED.test(view.value(node))),
    rule(`BR-FR-25_${term}`, term, (node, view) => isWithin(view.value(node), LONGEST_ADDRESS), tellLength),
  ];
}

function privateRules(term: string): Rule[] {
  return [
    rule(`BR-FR-24_${term}`, term, (node, view) => !hasScheme(view, node, PRIVATE) || ALLOWED.test(view.value(node))),
    rule(
      `BR-FR-26_${term}`,
      term,
      (node, view) => !hasScheme(view, node, PRIVATE) || isWithin(view.value(node), LONGEST_PRIVATE),
      tellLength,
    ),
  ];
}

/** Types of invoices that the buyer makes out. */
const SELF_BILLED: ReadonlySet<string> = new Set(['389', '501', '500', '471', '473', '261', '502']);

interface Addressee {
  endpoints: HeadLookup;
  legals: HeadLookup;
}

const endpoint = path({ ubl: 'cbc:EndpointID', cii: 'ram:URIUniversalCommunication/ram:URIID' });
const legal = path({ ubl: 'cac:PartyLegalEntity/cbc:CompanyID', cii: 'ram:SpecifiedLegalOrganization/ram:ID' });

function addressee(of: HeadLookup): Addressee {
  return {
    endpoints: (node, view) => below(of(node, view), view, endpoint),
    legals: (node, view) => below(of(node, view), view, legal),
  };
}

const seller = addressee(sellers);
const buyer = addressee(buyers);

/** White space alone is an address in CII, as in its artefact. */
function hasAddress(node: number, view: View, { endpoints }: Addressee): boolean {
  const text = textOf(view, sole(endpoints(node, view)));
  return view.side === 'ubl' ? !isBlank(text) : text !== '';
}

/** The registration numbers compared to; in UBL those said to be SIRENs. */
function legalNumbers(node: number, view: View, { legals }: Addressee): readonly number[] {
  const found = legals(node, view);
  return view.side === 'ubl' ? found.filter((one) => hasScheme(view, one, '0002')) : found;
}

/** Whether an address begins with the SIREN (if there is one) and is of the French directory. */
function isOfDirectory(node: number, view: View, one: Addressee): boolean {
  const found = sole(one.endpoints(node, view));
  const siren = textOf(view, sole(legalNumbers(node, view, one)));
  return textOf(view, found).startsWith(siren) && found >= 0 && hasScheme(view, found, DIRECTORY);
}

function tellAddress(node: number, view: View, one: Addressee): Detail {
  const found = one.endpoints(node, view)[0] ?? -1;
  const [siren] = legalNumbers(node, view, one);
  const params = { scheme: found < 0 ? '' : (view.attribute(found, SCHEME) ?? ''), siren: siren === undefined ? '' : view.value(siren) };
  return { ...(found < 0 ? {} : { node: found, seen: view.value(found) }), params };
}

/** In UBL whatever treatment is announced will do. */
function isTreatedAsSale(node: number, view: View): boolean {
  return view.side === 'ubl' ? ublNoteUnder('BAR', node, view) !== '' : isDomesticSale(node, view);
}

export const addresses: readonly Pattern[] = [
  ...PARTIES.flatMap(({ address, endpoint }) => (address === undefined ? [] : [at(endpoint, ...addressRules(address))])),
  at(
    {
      ubl: ublHead('cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification/cbc:ID'),
      cii: cii(`${AGREEMENT}/ram:SellerTradeParty/ram:GlobalID`),
    },
    ...privateRules('BT-29'),
  ),
  at(
    {
      ubl: ublHead('cac:AccountingCustomerParty/cac:Party/cac:PartyIdentification/cbc:ID'),
      cii: cii(`${AGREEMENT}/ram:BuyerTradeParty/ram:GlobalID`),
    },
    ...privateRules('BT-46'),
  ),
  at(
    HEAD,
    rule('BR-FR-12_BT-49', 'BT-49', (node, view) => hasAddress(node, view, buyer)),
    rule('BR-FR-13_BT-34', 'BT-34', (node, view) => hasAddress(node, view, seller)),
    rule(
      'BR-FR-21_BT-49',
      'BT-49 BT-47',
      (node, view) => !isDomesticSale(node, view) || oneIn(typeCodes(node, view), view, SELF_BILLED) || isOfDirectory(node, view, buyer),
      (node, view) => tellAddress(node, view, buyer),
    ),
    rule(
      'BR-FR-22_BT-34',
      'BT-34 BT-30',
      (node, view) => !isTreatedAsSale(node, view) || !oneIn(typeCodes(node, view), view, SELF_BILLED) || isOfDirectory(node, view, seller),
      (node, view) => tellAddress(node, view, seller),
    ),
  ),
];
