import { COUNTRIES_OF_CII, COUNTRIES_OF_UBL } from '../../codes/countries.ts';
import { symbolFor } from '../../read/xml/vocabulary.ts';
import { type Path, path } from '../engine/path.ts';
import { type Detail, onlyIn, type Pattern, type Rule, rule } from '../engine/rule.ts';
import type { View } from '../engine/view.ts';
import { onlyAttribute, onlyWhere } from './only.ts';
import { filled, isFilled, written } from './shapes.ts';
import { missingAt } from './tells.ts';
import { BUYER, ROOT, SELLER } from './terms.ts';
import { isOnlyVat, isVat } from './vatScheme.ts';
import { isBlank, quietly } from './xpath.ts';

const SCHEME = symbolFor('schemeID');
const REGISTRATION = path({ ubl: 'cac:PartyTaxScheme', cii: 'ram:SpecifiedTaxRegistration/ram:ID' });
const REGISTRATION_ID = path({ ubl: 'cbc:CompanyID' });
const SELLER_REGISTRATION = path({ ubl: 'cac:Party/cac:PartyTaxScheme', cii: 'ram:SpecifiedTaxRegistration/ram:ID' });

/** CII: a tax registration for VAT, which its scheme tells. */
function isVatNumber(node: number, view: View): boolean {
  return view.attribute(node, SCHEME) === 'VA';
}

/** A registration for VAT with its number (UBL), the number of one (CII). */
function isVatRegistration(node: number, view: View): boolean {
  return view.side === 'ubl' ? isVat(node, view) && view.has(node, REGISTRATION_ID) : isVatNumber(node, view);
}

/** Electronic addresses say of which scheme they are. UBL's artefact looks at each, CII's at the first of the party. */
function schemeOfAddress(id: string, term: string, party: string): Rule {
  const communication = path({ cii: `${party}/ram:URIUniversalCommunication` });
  const first = path({ cii: '../ram:URIUniversalCommunication' });
  const address = path({ cii: 'ram:URIID' });
  const shown = path({ cii: `${party}/ram:URIUniversalCommunication/ram:URIID` });
  return rule(
    id,
    term,
    (node, view) => {
      if (!view.has(node, communication)) return true;
      const firsts = view.all(node, communication).filter((one) => view.first(one, first) === one);
      const addresses = firsts.flatMap((one) => view.all(one, address));
      return !isBlank(onlyAttribute(view, addresses, SCHEME));
    },
    (node, view) => missingAt(view, node, shown),
  );
}

function hasScheme(id: string, term: string): Rule {
  return rule(id, term, (node, view) => view.attribute(node, SCHEME) !== undefined);
}

/** Pairs of places, from the payee, whose values tell the payee from the seller. */
const PAYEE_AND_SELLER: readonly (readonly [Path, Path])[] = [
  [
    path({ ubl: 'cac:PartyName/cbc:Name', cii: 'ram:Name' }),
    path({
      ubl: '../cac:AccountingSupplierParty/cac:Party/cac:PartyName/cbc:Name',
      cii: '../../ram:ApplicableHeaderTradeAgreement/ram:SellerTradeParty/ram:Name',
    }),
  ],
  [
    path({ ubl: 'cac:PartyIdentification/cbc:ID', cii: 'ram:ID' }),
    path({
      ubl: '../cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification/cbc:ID',
      cii: '../../ram:ApplicableHeaderTradeAgreement/ram:SellerTradeParty/ram:ID',
    }),
  ],
  [
    path({ cii: 'ram:SpecifiedLegalOrganization/ram:ID' }),
    path({ cii: '../../ram:ApplicableHeaderTradeAgreement/ram:SellerTradeParty/ram:SpecifiedLegalOrganization/ram:ID' }),
  ],
];
const PAYEE_NAME = path({ ubl: 'cac:PartyName/cbc:Name', cii: 'ram:Name' });

function shareValue(node: number, view: View, left: Path, right: Path): boolean {
  return view.some(node, left, (one) => view.some(node, right, (other) => view.value(one) === view.value(other)));
}

function tellPayee(node: number, view: View): Detail {
  return { ...missingAt(view, node, PAYEE_NAME), seen: view.text(node, PAYEE_NAME) ?? '' };
}

const SELLER_ID = path({ ubl: 'cac:Party/cac:PartyIdentification/cbc:ID', cii: '(ram:ID|ram:GlobalID)' });
const SELLER_LEGAL_ID = path({ ubl: 'cac:Party/cac:PartyLegalEntity/cbc:CompanyID', cii: 'ram:SpecifiedLegalOrganization/ram:ID' });

/** In UBL a SEPA creditor's identifier (BT-90) stands among the seller's. */
function identifiesSeller(id: number, view: View): boolean {
  return view.side === 'cii' || view.attribute(id, SCHEME) !== 'SEPA';
}

function isSellerIdentified(node: number, view: View): boolean {
  return (
    view.some(node, SELLER_REGISTRATION, isVatRegistration) ||
    view.some(node, SELLER_ID, identifiesSeller) ||
    view.has(node, SELLER_LEGAL_ID)
  );
}

const REPRESENTATIVE_VAT = path({ cii: 'ram:SpecifiedTaxRegistration/ram:ID' });

function hasRepresentativeVat(node: number, view: View): boolean {
  if (view.side === 'ubl') return view.some(node, REGISTRATION, (one) => isOnlyVat(one, view) && view.has(one, REGISTRATION_ID));
  const number = onlyWhere(node, view, REPRESENTATIVE_VAT, isVatNumber);
  return number >= 0 && !isBlank(view.value(number));
}

/** Greece writes its VAT identifiers with EL. */
const GREECE = 'EL';
const VAT_PREFIXES_OF_CII: ReadonlySet<string> = new Set([...COUNTRIES_OF_CII, GREECE]);
/** UBL's artefact looks the first two characters up in this very text, so that a blank or a missing character passes. */
const VAT_PREFIXES_OF_UBL = ` ${[...COUNTRIES_OF_UBL, GREECE].join(' ')} `;

function hasVatPrefix(node: number, view: View): boolean {
  if (view.side === 'cii') return VAT_PREFIXES_OF_CII.has(view.value(node).slice(0, 2));
  const number = view.only(node, REGISTRATION_ID);
  return number < 0 || VAT_PREFIXES_OF_UBL.includes(view.value(number).slice(0, 2));
}

const DELIVERY_ADDRESS = path({ cii: 'ram:ShipToTradeParty/ram:PostalTradeAddress' });
const DELIVERY_COUNTRY = path({
  ubl: 'cac:Country/cbc:IdentificationCode',
  cii: 'ram:ShipToTradeParty/ram:PostalTradeAddress/ram:CountryID',
});
const COUNTRY = { ubl: 'cac:Country/cbc:IdentificationCode' };

/** Seller, buyer, payee, tax representative, place of delivery. */
export const partyPatterns: readonly Pattern[] = [
  [
    {
      in: { cii: ROOT.cii },
      rules: [schemeOfAddress('BR-62', 'BT-34', SELLER), schemeOfAddress('BR-63', 'BT-49', BUYER)],
    },
  ],
  [{ in: { ubl: 'cac:AccountingSupplierParty/cac:Party/cbc:EndpointID' }, rules: [hasScheme('BR-62', 'BT-34')] }],
  [{ in: { ubl: 'cac:AccountingCustomerParty/cac:Party/cbc:EndpointID' }, rules: [hasScheme('BR-63', 'BT-49')] }],
  [{ in: { ubl: 'cac:AccountingSupplierParty/cac:Party/cac:PostalAddress' }, rules: [filled('BR-09', 'BT-40 BG-5', COUNTRY)] }],
  [{ in: { ubl: 'cac:AccountingCustomerParty/cac:Party/cac:PostalAddress' }, rules: [filled('BR-11', 'BT-55 BG-8', COUNTRY)] }],
  [
    {
      in: { ubl: 'cac:AccountingSupplierParty', cii: 'ram:SellerTradeParty' },
      rules: [rule('BR-CO-26', 'BT-29 BT-30 BT-31', isSellerIdentified)],
    },
  ],
  [
    {
      in: { ubl: 'cac:PayeeParty', cii: 'ram:PayeeTradeParty' },
      rules: [
        rule(
          'BR-17',
          'BT-59 BG-10 BG-4',
          (node, view) => view.has(node, PAYEE_NAME) && !PAYEE_AND_SELLER.some(([own, other]) => shareValue(node, view, own, other)),
          tellPayee,
        ),
      ],
    },
  ],
  [
    {
      in: { ubl: 'cac:TaxRepresentativeParty', cii: 'ram:SellerTaxRepresentativeTradeParty' },
      rules: [
        filled('BR-18', 'BT-62 BG-11', { ubl: 'cac:PartyName/cbc:Name', cii: 'ram:Name' }),
        written('BR-19', 'BG-12 BG-11', { ubl: 'cac:PostalAddress', cii: 'ram:PostalTradeAddress' }),
        onlyIn('cii', filled('BR-20', 'BT-69 BG-12', { cii: 'ram:PostalTradeAddress/ram:CountryID' })),
        rule('BR-56', 'BT-63 BG-11', hasRepresentativeVat, (node, view) => missingAt(view, node, REGISTRATION)),
      ],
    },
  ],
  [{ in: { ubl: 'cac:TaxRepresentativeParty/cac:PostalAddress' }, rules: [filled('BR-20', 'BT-69 BG-12', COUNTRY)] }],
  [
    {
      in: {
        ubl: 'cac:Delivery/cac:DeliveryLocation/cac:Address',
        cii: '/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeDelivery',
      },
      rules: [
        rule(
          'BR-57',
          'BT-80 BG-15',
          (node, view) =>
            view.side === 'ubl'
              ? view.has(node, DELIVERY_COUNTRY)
              : !view.has(node, DELIVERY_ADDRESS) || isFilled(node, view, DELIVERY_COUNTRY),
          (node, view) => missingAt(view, node, DELIVERY_COUNTRY),
        ),
      ],
    },
  ],
  [
    {
      in: { ubl: 'cac:PartyTaxScheme', cii: 'ram:SpecifiedTaxRegistration/ram:ID' },
      when: quietly((node, view) => (view.side === 'ubl' ? isVat(node, view) : isVatNumber(node, view))),
      rules: [
        rule('BR-CO-09', 'BT-31 BT-48 BT-63', hasVatPrefix, (node, view) =>
          view.side === 'ubl' ? { node: view.first(node, REGISTRATION_ID) } : {},
        ),
      ],
    },
  ],
];
