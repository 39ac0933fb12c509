import type { AllowanceOrCharge, Period, VatBreakdown } from '../model.ts';
import type { XmlWriter } from './xml.ts';

/** An amount with its currency; nothing when there is no amount. */
export type WriteAmount = (name: string, amount: string | undefined) => void;

/** BG-14, BG-26. BT-8 stands in the header's period. */
export function writeUblPeriod(xml: XmlWriter, period: Period | undefined, taxPointDateCode?: string): void {
  xml.group('cac:InvoicePeriod', () => {
    xml.value('cbc:StartDate', period?.start);
    xml.value('cbc:EndDate', period?.end);
    xml.value('cbc:DescriptionCode', taxPointDateCode);
  });
}

/** `cac:TaxCategory` or `cac:ClassifiedTaxCategory`, always of the scheme VAT. */
export function writeUblTaxCategory(
  xml: XmlWriter,
  name: string,
  vat: Pick<VatBreakdown, 'category' | 'rate' | 'exemptionReason' | 'exemptionReasonCode'>,
): void {
  if (vat.category === undefined && vat.rate === undefined) return;
  xml.group(name, () => {
    xml.value('cbc:ID', vat.category);
    xml.value('cbc:Percent', vat.rate);
    xml.value('cbc:TaxExemptionReasonCode', vat.exemptionReasonCode);
    xml.value('cbc:TaxExemptionReason', vat.exemptionReason);
    xml.group('cac:TaxScheme', () => xml.value('cbc:ID', 'VAT'));
  });
}

/** BG-20, BG-21, BG-27, BG-28 */
export function writeUblAdjustment(xml: XmlWriter, writeAmount: WriteAmount, adjustment: AllowanceOrCharge, isCharge: boolean): void {
  xml.group('cac:AllowanceCharge', () => {
    xml.value('cbc:ChargeIndicator', String(isCharge));
    xml.value('cbc:AllowanceChargeReasonCode', adjustment.reasonCode);
    xml.value('cbc:AllowanceChargeReason', adjustment.reason);
    xml.value('cbc:MultiplierFactorNumeric', adjustment.percentage);
    writeAmount('cbc:Amount', adjustment.amount);
    writeAmount('cbc:BaseAmount', adjustment.baseAmount);
    writeUblTaxCategory(xml, 'cac:TaxCategory', { category: adjustment.vatCategory, rate: adjustment.vatRate });
  });
}
