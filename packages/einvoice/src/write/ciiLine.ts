import { Decimal } from '../decimal.ts';
import type { Item, Line, Price } from '../model.ts';
import { writeCiiAdjustment, writeCiiObject, writeCiiPeriod, writeCiiTaxCategory } from './ciiParts.ts';
import type { XmlWriter } from './xml.ts';

function writeItem(xml: XmlWriter, item: Item): void {
  xml.group('ram:SpecifiedTradeProduct', () => {
    xml.value('ram:GlobalID', item.standardIdentifier?.value, { schemeID: item.standardIdentifier?.scheme });
    xml.value('ram:SellerAssignedID', item.sellerIdentifier);
    xml.value('ram:BuyerAssignedID', item.buyerIdentifier);
    xml.value('ram:Name', item.name);
    xml.value('ram:Description', item.description);
    for (const attribute of item.attributes) {
      xml.group('ram:ApplicableProductCharacteristic', () => {
        xml.value('ram:Description', attribute.name);
        xml.value('ram:Value', attribute.value);
      });
    }
    for (const { value, scheme, schemeVersion } of item.classifications)
      xml.group('ram:DesignatedProductClassification', () =>
        xml.value('ram:ClassCode', value, { listID: scheme, listVersionID: schemeVersion }),
      );
    xml.group('ram:OriginTradeCountry', () => xml.value('ram:ID', item.originCountry));
  });
}

/** CII hangs the discount on a gross price: computed from the other two where it is not known. */
function grossOf({ gross, net, discount }: Price): string | undefined {
  if (gross !== undefined || discount === undefined) return gross;
  return (Decimal.parse(net) ?? Decimal.zero).add(Decimal.parse(discount) ?? Decimal.zero).toText();
}

function writePrices(xml: XmlWriter, price: Price): void {
  xml.group('ram:GrossPriceProductTradePrice', () => {
    xml.value('ram:ChargeAmount', grossOf(price));
    if (price.discount === undefined) return;
    xml.group('ram:AppliedTradeAllowanceCharge', () => {
      xml.group('ram:ChargeIndicator', () => xml.value('udt:Indicator', 'false'));
      xml.value('ram:ActualAmount', price.discount);
    });
  });
  xml.group('ram:NetPriceProductTradePrice', () => {
    xml.value('ram:ChargeAmount', price.net);
    xml.value('ram:BasisQuantity', price.baseQuantity, { unitCode: price.baseQuantityUnit });
  });
}

/** BG-25 */
export function writeCiiLine(xml: XmlWriter, line: Line): void {
  xml.group('ram:IncludedSupplyChainTradeLineItem', () => {
    xml.group('ram:AssociatedDocumentLineDocument', () => {
      xml.value('ram:LineID', line.identifier);
      xml.group('ram:IncludedNote', () => xml.value('ram:Content', line.note));
    });
    writeItem(xml, line.item);
    xml.group('ram:SpecifiedLineTradeAgreement', () => {
      xml.group('ram:BuyerOrderReferencedDocument', () => xml.value('ram:LineID', line.orderLine));
      writePrices(xml, line.price);
    });
    xml.group('ram:SpecifiedLineTradeDelivery', () => xml.value('ram:BilledQuantity', line.quantity, { unitCode: line.unit }));
    xml.group('ram:SpecifiedLineTradeSettlement', () => {
      writeCiiTaxCategory(xml, 'ram:ApplicableTradeTax', { category: line.vatCategory, rate: line.vatRate });
      writeCiiPeriod(xml, line.period);
      for (const allowance of line.allowances) writeCiiAdjustment(xml, allowance, false);
      for (const charge of line.charges) writeCiiAdjustment(xml, charge, true);
      xml.group('ram:SpecifiedTradeSettlementLineMonetarySummation', () => xml.value('ram:LineTotalAmount', line.netAmount));
      writeCiiObject(xml, line.object);
      xml.group('ram:ReceivableSpecifiedTradeAccountingAccount', () => xml.value('ram:ID', line.accountingReference));
    });
  });
}
