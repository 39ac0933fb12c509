import type { Address, Delivery, Party, Payee, TaxRepresentative } from '../model.ts';
import { writeCiiIdentifiers } from './ciiParts.ts';
import type { XmlWriter } from './xml.ts';

function writeAddress(xml: XmlWriter, address: Address | undefined): void {
  xml.group('ram:PostalTradeAddress', () => {
    xml.value('ram:PostcodeCode', address?.postCode);
    xml.value('ram:LineOne', address?.line1);
    xml.value('ram:LineTwo', address?.line2);
    xml.value('ram:LineThree', address?.line3);
    xml.value('ram:CityName', address?.city);
    xml.value('ram:CountryID', address?.country);
    xml.value('ram:CountrySubDivisionName', address?.subdivision);
  });
}

function writeTaxRegistration(xml: XmlWriter, identifier: string | undefined, scheme: 'VA' | 'FC'): void {
  xml.group('ram:SpecifiedTaxRegistration', () => xml.value('ram:ID', identifier, { schemeID: scheme }));
}

/** BG-4, BG-7 */
export function writeCiiParty(xml: XmlWriter, element: string, party: Party | undefined): void {
  xml.demanded(element, () => {
    writeCiiIdentifiers(xml, party?.identifiers ?? []);
    xml.value('ram:Name', party?.name);
    xml.value('ram:Description', party?.legalInformation);
    xml.group('ram:SpecifiedLegalOrganization', () => {
      xml.value('ram:ID', party?.legalRegistration?.value, { schemeID: party?.legalRegistration?.scheme });
      xml.value('ram:TradingBusinessName', party?.tradingName);
    });
    xml.group('ram:DefinedTradeContact', () => {
      xml.value('ram:PersonName', party?.contact?.name);
      xml.group('ram:TelephoneUniversalCommunication', () => xml.value('ram:CompleteNumber', party?.contact?.telephone));
      xml.group('ram:EmailURIUniversalCommunication', () => xml.value('ram:URIID', party?.contact?.email));
    });
    writeAddress(xml, party?.address);
    xml.group('ram:URIUniversalCommunication', () =>
      xml.value('ram:URIID', party?.electronicAddress?.value, { schemeID: party?.electronicAddress?.scheme }),
    );
    writeTaxRegistration(xml, party?.vatIdentifier, 'VA');
    writeTaxRegistration(xml, party?.taxRegistration, 'FC');
  });
}

/** BG-10 */
export function writeCiiPayee(xml: XmlWriter, payee: Payee | undefined): void {
  xml.group('ram:PayeeTradeParty', () => {
    writeCiiIdentifiers(xml, [payee?.identifier]);
    xml.value('ram:Name', payee?.name);
    xml.group('ram:SpecifiedLegalOrganization', () =>
      xml.value('ram:ID', payee?.legalRegistration?.value, { schemeID: payee?.legalRegistration?.scheme }),
    );
  });
}

/** BG-11 */
export function writeCiiTaxRepresentative(xml: XmlWriter, representative: TaxRepresentative | undefined): void {
  xml.group('ram:SellerTaxRepresentativeTradeParty', () => {
    xml.value('ram:Name', representative?.name);
    writeAddress(xml, representative?.address);
    writeTaxRegistration(xml, representative?.vatIdentifier, 'VA');
  });
}

/** BG-13, its place and who receives */
export function writeCiiShipTo(xml: XmlWriter, delivery: Delivery | undefined): void {
  xml.group('ram:ShipToTradeParty', () => {
    writeCiiIdentifiers(xml, [delivery?.location]);
    xml.value('ram:Name', delivery?.name);
    writeAddress(xml, delivery?.address);
  });
}
