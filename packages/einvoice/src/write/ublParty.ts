import type { Address, Contact, Delivery, Identifier, Party, Payee, TaxRepresentative } from '../model.ts';
import type { XmlWriter } from './xml.ts';

/** BG-19's creditor stands among the seller's identifiers in UBL, told by this scheme. */
const CREDITOR_SCHEME = 'SEPA';
/** Any tax scheme other than VAT says that a registration is BT-32. */
const OTHER_TAX_SCHEME = 'FC';

function writeIdentifier(xml: XmlWriter, group: string, identifier: Identifier | undefined): void {
  xml.group(group, () => xml.value('cbc:ID', identifier?.value, { schemeID: identifier?.scheme }));
}

function writeName(xml: XmlWriter, name: string | undefined): void {
  xml.group('cac:PartyName', () => xml.value('cbc:Name', name));
}

function writeAddress(xml: XmlWriter, group: string, address: Address | undefined): void {
  if (address === undefined) return;
  xml.group(group, () => {
    xml.value('cbc:StreetName', address.line1);
    xml.value('cbc:AdditionalStreetName', address.line2);
    xml.value('cbc:CityName', address.city);
    xml.value('cbc:PostalZone', address.postCode);
    xml.value('cbc:CountrySubentity', address.subdivision);
    xml.group('cac:AddressLine', () => xml.value('cbc:Line', address.line3));
    xml.group('cac:Country', () => xml.value('cbc:IdentificationCode', address.country));
  });
}

function writeTaxRegistration(xml: XmlWriter, identifier: string | undefined, scheme: string): void {
  if (identifier === undefined) return;
  xml.group('cac:PartyTaxScheme', () => {
    xml.value('cbc:CompanyID', identifier);
    xml.group('cac:TaxScheme', () => xml.value('cbc:ID', scheme));
  });
}

function writeContact(xml: XmlWriter, contact: Contact | undefined): void {
  xml.group('cac:Contact', () => {
    xml.value('cbc:Name', contact?.name);
    xml.value('cbc:Telephone', contact?.telephone);
    xml.value('cbc:ElectronicMail', contact?.email);
  });
}

/** BG-4, BG-7; `creditor` is BT-90. */
export function writeUblParty(xml: XmlWriter, party: Party | undefined, creditor?: string): void {
  xml.group('cac:Party', () => {
    xml.value('cbc:EndpointID', party?.electronicAddress?.value, { schemeID: party?.electronicAddress?.scheme });
    for (const identifier of party?.identifiers ?? []) writeIdentifier(xml, 'cac:PartyIdentification', identifier);
    if (creditor !== undefined) writeIdentifier(xml, 'cac:PartyIdentification', { value: creditor, scheme: CREDITOR_SCHEME });
    writeName(xml, party?.tradingName);
    writeAddress(xml, 'cac:PostalAddress', party?.address);
    writeTaxRegistration(xml, party?.vatIdentifier, 'VAT');
    writeTaxRegistration(xml, party?.taxRegistration, OTHER_TAX_SCHEME);
    xml.group('cac:PartyLegalEntity', () => {
      xml.value('cbc:RegistrationName', party?.name);
      xml.value('cbc:CompanyID', party?.legalRegistration?.value, { schemeID: party?.legalRegistration?.scheme });
      xml.value('cbc:CompanyLegalForm', party?.legalInformation);
    });
    writeContact(xml, party?.contact);
  });
}

/** BG-10 */
export function writeUblPayee(xml: XmlWriter, payee: Payee | undefined): void {
  xml.group('cac:PayeeParty', () => {
    writeIdentifier(xml, 'cac:PartyIdentification', payee?.identifier);
    writeName(xml, payee?.name);
    xml.group('cac:PartyLegalEntity', () =>
      xml.value('cbc:CompanyID', payee?.legalRegistration?.value, { schemeID: payee?.legalRegistration?.scheme }),
    );
  });
}

/** BG-11 */
export function writeUblTaxRepresentative(xml: XmlWriter, representative: TaxRepresentative | undefined): void {
  xml.group('cac:TaxRepresentativeParty', () => {
    writeName(xml, representative?.name);
    writeAddress(xml, 'cac:PostalAddress', representative?.address);
    writeTaxRegistration(xml, representative?.vatIdentifier, 'VAT');
  });
}

/** BG-13 */
export function writeUblDelivery(xml: XmlWriter, delivery: Delivery | undefined): void {
  xml.group('cac:Delivery', () => {
    xml.value('cbc:ActualDeliveryDate', delivery?.date);
    xml.group('cac:DeliveryLocation', () => {
      xml.value('cbc:ID', delivery?.location?.value, { schemeID: delivery?.location?.scheme });
      writeAddress(xml, 'cac:Address', delivery?.address);
    });
    xml.group('cac:DeliveryParty', () => writeName(xml, delivery?.name));
  });
}
