import type { AllowanceOrCharge, DateText, Identifier, Period, VatBreakdown } from '../model.ts';
import type { XmlWriter } from './xml.ts';

/** Dates of the model are `YYYY-MM-DD`; what a sender wrote otherwise stays as it is. */
function compactDate(date: DateText | undefined): string | undefined {
  return date?.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$1$2$3');
}

/** Writes a date as CII does, `20260131` with its format code; `element` holds a `udt:DateTimeString` unless said. */
export function writeCiiDate(xml: XmlWriter, element: string, date: DateText | undefined, text = 'udt:DateTimeString'): void {
  xml.group(element, () => xml.value(text, compactDate(date), { format: '102' }));
}

/** An identifier without a scheme is a `ram:ID`, one with a scheme a `ram:GlobalID`. */
export function writeCiiIdentifiers(xml: XmlWriter, identifiers: (Identifier | undefined)[]): void {
  for (const identifier of identifiers) if (identifier?.scheme === undefined) xml.value('ram:ID', identifier?.value);
  for (const identifier of identifiers)
    if (identifier?.scheme !== undefined) xml.value('ram:GlobalID', identifier.value, { schemeID: identifier.scheme });
}

/** BG-14, BG-26 */
export function writeCiiPeriod(xml: XmlWriter, period: Period | undefined): void {
  xml.group('ram:BillingSpecifiedPeriod', () => {
    writeCiiDate(xml, 'ram:StartDateTime', period?.start);
    writeCiiDate(xml, 'ram:EndDateTime', period?.end);
  });
}

/** Category and rate of a line, allowance or charge; always of the tax VAT. */
export function writeCiiTaxCategory(xml: XmlWriter, element: string, { category, rate }: Pick<VatBreakdown, 'category' | 'rate'>): void {
  if (category === undefined && rate === undefined) return;
  xml.group(element, () => {
    xml.value('ram:TypeCode', 'VAT');
    xml.value('ram:CategoryCode', category);
    xml.value('ram:RateApplicablePercent', rate);
  });
}

/** BG-20, BG-21, BG-27, BG-28 */
export function writeCiiAdjustment(xml: XmlWriter, adjustment: AllowanceOrCharge, isCharge: boolean): void {
  xml.group('ram:SpecifiedTradeAllowanceCharge', () => {
    xml.group('ram:ChargeIndicator', () => xml.value('udt:Indicator', String(isCharge)));
    xml.value('ram:CalculationPercent', adjustment.percentage);
    xml.value('ram:BasisAmount', adjustment.baseAmount);
    xml.value('ram:ActualAmount', adjustment.amount);
    xml.value('ram:ReasonCode', adjustment.reasonCode);
    xml.value('ram:Reason', adjustment.reason);
    writeCiiTaxCategory(xml, 'ram:CategoryTradeTax', { category: adjustment.vatCategory, rate: adjustment.vatRate });
  });
}

/** BT-18, BT-128: UNTDID 1001 says that the reference is the object invoiced. */
export function writeCiiObject(xml: XmlWriter, object: Identifier | undefined): void {
  if (object === undefined) return;
  xml.group('ram:AdditionalReferencedDocument', () => {
    xml.value('ram:IssuerAssignedID', object.value);
    xml.value('ram:TypeCode', '130');
    xml.value('ram:ReferenceTypeCode', object.scheme);
  });
}
