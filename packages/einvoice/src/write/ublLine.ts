import { Decimal } from '../decimal.ts';
import type { Item, Line, Price } from '../model.ts';
import { type WriteAmount, writeUblAdjustment, writeUblPeriod, writeUblTaxCategory } from './ublParts.ts';
import type { XmlWriter } from './xml.ts';

/** UNTDID 1001: the reference names what the line is about (BT-128). */
const INVOICED_OBJECT = '130';

function writeItem(xml: XmlWriter, item: Item, line: Line): void {
  xml.group('cac:Item', () => {
    xml.value('cbc:Description', item.description);
    xml.value('cbc:Name', item.name);
    xml.group('cac:BuyersItemIdentification', () => xml.value('cbc:ID', item.buyerIdentifier));
    xml.group('cac:SellersItemIdentification', () => xml.value('cbc:ID', item.sellerIdentifier));
    xml.group('cac:StandardItemIdentification', () =>
      xml.value('cbc:ID', item.standardIdentifier?.value, { schemeID: item.standardIdentifier?.scheme }),
    );
    xml.group('cac:OriginCountry', () => xml.value('cbc:IdentificationCode', item.originCountry));
    for (const classification of item.classifications) {
      xml.group('cac:CommodityClassification', () =>
        xml.value('cbc:ItemClassificationCode', classification.value, {
          listID: classification.scheme,
          listVersionID: classification.schemeVersion,
        }),
      );
    }
    writeUblTaxCategory(xml, 'cac:ClassifiedTaxCategory', { category: line.vatCategory, rate: line.vatRate });
    for (const attribute of item.attributes) {
      xml.group('cac:AdditionalItemProperty', () => {
        xml.value('cbc:Name', attribute.name);
        xml.value('cbc:Value', attribute.value);
      });
    }
  });
}

/** UBL compels the amount of a price discount: computed from the two prices where only those are known. */
function discountOf(price: Price): string | undefined {
  if (price.discount !== undefined || price.gross === undefined) return price.discount;
  const gross = Decimal.parse(price.gross) ?? Decimal.zero;
  return gross.subtract(Decimal.parse(price.net) ?? gross).toText();
}

function writePrice(xml: XmlWriter, writeAmount: WriteAmount, price: Price): void {
  const discount = discountOf(price);
  xml.group('cac:Price', () => {
    writeAmount('cbc:PriceAmount', price.net);
    xml.value('cbc:BaseQuantity', price.baseQuantity, { unitCode: price.baseQuantityUnit });
    if (discount === undefined) return;
    xml.group('cac:AllowanceCharge', () => {
      xml.value('cbc:ChargeIndicator', 'false');
      writeAmount('cbc:Amount', discount);
      writeAmount('cbc:BaseAmount', price.gross);
    });
  });
}

/** BG-25, as an invoice line or a credit note line. */
export function writeUblLine(xml: XmlWriter, writeAmount: WriteAmount, line: Line, isCreditNote: boolean): void {
  xml.group(isCreditNote ? 'cac:CreditNoteLine' : 'cac:InvoiceLine', () => {
    xml.value('cbc:ID', line.identifier);
    xml.value('cbc:Note', line.note);
    xml.value(isCreditNote ? 'cbc:CreditedQuantity' : 'cbc:InvoicedQuantity', line.quantity, { unitCode: line.unit });
    writeAmount('cbc:LineExtensionAmount', line.netAmount);
    xml.value('cbc:AccountingCost', line.accountingReference);
    writeUblPeriod(xml, line.period);
    xml.group('cac:OrderLineReference', () => xml.value('cbc:LineID', line.orderLine));
    const { object } = line;
    if (object !== undefined) {
      xml.group('cac:DocumentReference', () => {
        xml.value('cbc:ID', object.value, { schemeID: object.scheme });
        xml.value('cbc:DocumentTypeCode', INVOICED_OBJECT);
      });
    }
    for (const allowance of line.allowances) writeUblAdjustment(xml, writeAmount, allowance, false);
    for (const charge of line.charges) writeUblAdjustment(xml, writeAmount, charge, true);
    writeItem(xml, line.item, line);
    writePrice(xml, writeAmount, line.price);
  });
}
