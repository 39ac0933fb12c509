import { path, type Path } from '../engine/path.ts';
import { AGREEMENT, cii, DELIVERY, type In, LINE, SETTLEMENT, ublHead, ublLine } from './places.ts';

/** A party (or place of delivery) and what the rules call it. */
export interface Party {
  /** The term of its identifiers, as in the names of rules. */
  id: string;
  /** The term of its electronic address, if rules name one. */
  address?: string;
  /** Where the rule on SIRET is judged: under the root of a document. */
  strict: In;
  /** Where the rules on identifier schemes are judged. */
  loose: In;
  /** Its identifiers, below `loose`. */
  identifiers: Path;
  /** Its SIRET and SIREN, below `strict`, with others of other schemes. */
  siret: Path;
  siren: Path;
  /** A SIRET without a SIREN is an error. */
  needsSiren: boolean;
  /** Where its electronic address stands. */
  endpoint: In;
}

const identifiers = path({ ubl: 'cac:PartyIdentification/cbc:ID', cii: 'ram:GlobalID' });
const siren = path({ ubl: 'cac:PartyLegalEntity/cbc:CompanyID', cii: 'ram:SpecifiedLegalOrganization/ram:ID' });

function party(id: string, address: string, ubl: string, below: string, needsSiren = false): Party {
  return {
    id,
    address,
    strict: { ubl: ublHead(ubl), cii: cii(below) },
    loose: { ubl, cii: below },
    identifiers,
    siret: identifiers,
    siren,
    needsSiren,
    endpoint: { ubl: ublHead(`${ubl}/cbc:EndpointID`), cii: cii(`${below}/ram:URIUniversalCommunication/ram:URIID`) },
  };
}

const DELIVERY_SIREN = 'cac:DeliveryParty/cac:PartyLegalEntity/cbc:CompanyID';
const deliveryIdentifiers = path({ ubl: 'cbc:ID', cii: 'ram:GlobalID' });
const deliverySiret = path({ ubl: 'cac:DeliveryLocation/cbc:ID', cii: 'ram:GlobalID' });
const deliverySiren = path({ ubl: DELIVERY_SIREN, cii: 'ram:SpecifiedLegalOrganization/ram:ID' });

function delivery(id: string, places: { strict: In; loose: In }): Party {
  return { id, ...places, identifiers: deliveryIdentifiers, siret: deliverySiret, siren: deliverySiren, needsSiren: false, endpoint: {} };
}

const SELLER = 'cac:AccountingSupplierParty/cac:Party';
const BUYER = 'cac:AccountingCustomerParty/cac:Party';
const LINE_DELIVERY = `${LINE}/ram:SpecifiedLineTradeDelivery/ram:ShipToTradeParty`;

/** All parties that the rules name. */
export const PARTIES: readonly Party[] = [
  party('BT-29', 'BT-34', SELLER, `${AGREEMENT}/ram:SellerTradeParty`, true),
  party('BT-46', 'BT-49', BUYER, `${AGREEMENT}/ram:BuyerTradeParty`, true),
  party('BT-60', 'EXT-FR-FE-29', 'cac:PayeeParty', `${SETTLEMENT}/ram:PayeeTradeParty`),
  party('EXT-FR-FE-06', 'EXT-FR-FE-12', `${BUYER}/cac:AgentParty`, `${AGREEMENT}/ram:BuyerAgentTradeParty`),
  party('EXT-FR-FE-46', 'EXT-FR-FE-52', 'cac:PaymentMeans/cac:PaymentMandate/cac:PayerParty', `${SETTLEMENT}/ram:PayerTradeParty`),
  party('EXT-FR-FE-69', 'EXT-FR-FE-75', `${SELLER}/cac:AgentParty`, `${AGREEMENT}/ram:SalesAgentTradeParty`),
  party('EXT-FR-FE-92', 'EXT-FR-FE-98', `${BUYER}/cac:ServiceProviderParty/cac:Party`, `${SETTLEMENT}/ram:InvoiceeTradeParty`),
  party('EXT-FR-FE-115', 'EXT-FR-FE-121', `${SELLER}/cac:ServiceProviderParty/cac:Party`, `${SETTLEMENT}/ram:InvoicerTradeParty`),
  delivery('BT-71', {
    strict: { ubl: ublHead('cac:Delivery'), cii: cii(`${DELIVERY}/ram:ShipToTradeParty`) },
    loose: { ubl: ublHead('cac:Delivery/cac:DeliveryLocation'), cii: `${DELIVERY}/ram:ShipToTradeParty` },
  }),
  // In UBL the rule on SIRET looks for a place of delivery within one: it finds none in a document that is well-formed otherwise.
  delivery('EXT-FR-FE-146', {
    strict: { ubl: ublLine('cac:Delivery/cac:DeliveryLocation'), cii: cii(LINE_DELIVERY) },
    loose: { ubl: ublLine('cac:Delivery/cac:DeliveryLocation'), cii: LINE_DELIVERY },
  }),
];
