import { symbolFor } from '../../read/xml/vocabulary.ts';
import { path, type Path } from '../engine/path.ts';
import { type Detail, onlyIn, type Pattern, rule, type Rule } from '../engine/rule.ts';
import { CastFault, type View } from '../engine/view.ts';
import { CII_HEAD, AGREEMENT, at, HEAD } from './places.ts';
import { ciiNotesUnder, isDomesticSale, ublNoteUnder } from './notes.ts';
import { below, sellers } from './head.ts';
import { PARTIES, type Party } from './partyPlaces.ts';
import { hasScheme, sole, textOf, withScheme } from './select.ts';
import { isDigits, normalizeSpace } from './xpath.ts';

const SCHEME = symbolFor('schemeID');

/** Identifier schemes (ISO 6523). */
const SIREN = '0002';
const SIRET = '0009';
/** Members of a single taxable person. */
const GROUP_MEMBER = '0231';

/** BR-FR-09: the SIRET of a party begins with its SIREN. */
function siretRule({ id, siret, siren, needsSiren }: Party): Rule {
  const term = id;
  return rule(
    `BR-FR-09_${id}`,
    term,
    (node, view) => {
      const [first, second] = withScheme(view, node, siret, SIRET);
      if (first === undefined) return true;
      const registered = withScheme(view, node, siren, SIREN);
      const legal = needsSiren || textOf(view, sole(registered)) !== '';
      // Without a SIREN to compare to, the CII artefact cuts one from all the SIRETs at once.
      if (!legal && second !== undefined && view.side === 'cii') throw new CastFault(first, 'single');
      const number = view.value(first);
      return isDigits(number, 14) && (!legal || firstNine(number) === (registered.length > 0 ? textOf(view, sole(registered)) : undefined));
    },
    (node, view) => {
      const [first] = withScheme(view, node, siret, SIRET);
      const [registered] = withScheme(view, node, siren, SIREN);
      return {
        ...(first === undefined ? {} : { node: first, seen: view.value(first) }),
        ...(registered === undefined ? {} : { params: { siren: view.value(registered) } }),
      };
    },
  );
}

function firstNine(text: string): string {
  return text.length === 14 ? text.slice(0, 9) : Array.from(text.slice(0, 18)).slice(0, 9).join('');
}

/** BR-FR-CO-10: each identifier of a party says its scheme, and no scheme comes twice. */
function schemeRules({ id, identifiers }: Party): Rule[] {
  const tell = (node: number, view: View): Detail => tellSchemes(node, view, identifiers);
  return [
    rule(
      `BR-FR-CO-10_${id}-1`,
      id,
      (node, view) => view.all(node, identifiers).every((one) => view.attribute(one, SCHEME) !== undefined),
      (node, view) => {
        const bare = view.all(node, identifiers).find((one) => view.attribute(one, SCHEME) === undefined);
        return bare === undefined ? {} : { node: bare, seen: view.value(bare) };
      },
    ),
    rule(`BR-FR-CO-10_${id}-2`, id, (node, view) => firstRepeated(view, view.all(node, identifiers)) < 0, tell),
  ];
}

function firstRepeated(view: View, found: readonly number[]): number {
  if (found.length < 2) return -1;
  const seen = new Set<string>();
  for (const one of found) {
    const scheme = view.attribute(one, SCHEME);
    if (scheme === undefined) continue;
    if (seen.has(scheme)) return one;
    seen.add(scheme);
  }
  return -1;
}

function tellSchemes(node: number, view: View, identifiers: Path): Detail {
  const repeated = firstRepeated(view, view.all(node, identifiers));
  return repeated < 0 ? {} : { node: repeated, attribute: 'schemeID', seen: view.attribute(repeated, SCHEME) ?? '' };
}

const legal = path({ ubl: 'cbc:CompanyID' });
const sellerLegal = path({ cii: `${AGREEMENT}/ram:SellerTradeParty/ram:SpecifiedLegalOrganization/ram:ID` });
const buyerLegal = path({
  ubl: 'cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID',
  cii: `${AGREEMENT}/ram:BuyerTradeParty/ram:SpecifiedLegalOrganization/ram:ID`,
});

function isSiren(view: View, found: readonly number[]): boolean {
  return isDigits(normalizeSpace(textOf(view, sole(found))), 9);
}

function tellFirst(node: number, view: View, places: Path): Detail {
  const found = view.first(node, places);
  return found < 0 ? {} : { node: found, seen: view.value(found) };
}

const identifier = path({ ubl: 'cac:PartyIdentification/cbc:ID', cii: 'ram:GlobalID' });
const representative = path({
  ubl: 'cac:TaxRepresentativeParty/cac:PartyTaxScheme',
  cii: `${AGREEMENT}/ram:SellerTaxRepresentativeTradeParty`,
});
const representativeVat = path({
  ubl: 'cac:TaxRepresentativeParty/cac:PartyTaxScheme/cbc:CompanyID',
  cii: `${AGREEMENT}/ram:SellerTaxRepresentativeTradeParty/ram:SpecifiedTaxRegistration/ram:ID`,
});

function isGroupMember(node: number, view: View): boolean {
  return below(sellers(node, view), view, identifier).some((one) => hasScheme(view, one, GROUP_MEMBER));
}

const MEMBER_NOTE = 'MEMBRE_ASSUJETTI_UNIQUE';

function saysMember(node: number, view: View): boolean {
  if (view.side === 'ubl') return ublNoteUnder('TXD', node, view) === MEMBER_NOTE;
  return ciiNotesUnder('TXD', node, view).some((one) => view.value(one) === MEMBER_NOTE);
}

/** The representative's VAT number; of its registrations in CII, that of the scheme VA. */
function hasRepresentativeVat(node: number, view: View): boolean {
  if (!view.has(node, representative)) return false;
  const found = view.side === 'ubl' ? view.all(node, representativeVat) : withScheme(view, node, representativeVat, 'VA');
  return textOf(view, sole(found)) !== '';
}

function isSirenText(node: number, view: View): boolean {
  return isDigits(normalizeSpace(view.value(node)), 9);
}

function schemeIs(...schemes: string[]): (node: number, view: View) => boolean {
  return (node, view) => schemes.includes(view.attribute(node, SCHEME) ?? '');
}

export const parties: readonly Pattern[] = [
  ...PARTIES.flatMap((party) => [at(party.strict, siretRule(party)), at(party.loose, ...schemeRules(party))]),
  at(
    { ubl: 'cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity' },
    rule(
      'BR-FR-10_BT-30',
      'BT-30',
      (node, view) => isSiren(view, withScheme(view, node, legal, SIREN)),
      (node, view) => tellFirst(node, view, legal),
    ),
  ),
  at(
    { cii: CII_HEAD },
    rule(
      'BR-FR-10_BT-30',
      'BT-30',
      (node, view) => isSiren(view, withScheme(view, node, sellerLegal, SIREN)),
      (node, view) => tellFirst(node, view, sellerLegal),
    ),
  ),
  at(
    HEAD,
    rule(
      'BR-FR-11_BT-47',
      'BT-47 BT-22',
      (node, view) => {
        if (!isDomesticSale(node, view)) return true;
        const found = withScheme(view, node, buyerLegal, SIREN);
        return view.side === 'ubl' ? isSiren(view, found) : isDigits(textOf(view, sole(found)), 9);
      },
      (node, view) => tellFirst(node, view, buyerLegal),
    ),
    rule('BR-FR-CO-14_BT-29-1', 'BT-22 BT-21 BT-29', (node, view) => !isGroupMember(node, view) || saysMember(node, view)),
    rule('BR-FR-CO-15_BT-29-1', 'BT-63 BG-11 BT-29', (node, view) => !isGroupMember(node, view) || hasRepresentativeVat(node, view)),
  ),
  [
    {
      in: { ubl: 'cac:PartyLegalEntity/cbc:CompanyID', cii: 'ram:SpecifiedLegalOrganization/ram:ID' },
      when: schemeIs(SIREN),
      rules: [rule('BR-FR-32-LEGALID', 'BT-30 BT-47', isSirenText)],
    },
  ],
  [
    {
      in: { ubl: 'cac:PartyIdentification/cbc:ID', cii: 'ram:GlobalID' },
      when: schemeIs(SIREN, GROUP_MEMBER),
      rules: [
        onlyIn('ubl', rule('BR-FR-32-ID', 'BT-29 BT-46', isSirenText)),
        onlyIn('cii', rule('BR-FR-32-GLOBALID', 'BT-29 BT-46', isSirenText)),
      ],
    },
  ],
];
