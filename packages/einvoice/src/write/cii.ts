import type { CreditTransfer, Invoice, PaymentInstructions, SupportingDocument } from '../model.ts';
import { toBase64 } from './base64.ts';
import { writeCiiLine } from './ciiLine.ts';
import { writeCiiAdjustment, writeCiiDate, writeCiiObject, writeCiiPeriod } from './ciiParts.ts';
import { writeCiiParty, writeCiiPayee, writeCiiShipTo, writeCiiTaxRepresentative } from './ciiParty.ts';
import type { CiiOptions, WriteOptions } from './options.ts';
import { taxPointCodeForCii } from './taxPointCode.ts';
import { XmlWriter } from './xml.ts';

const NAMESPACES = {
  'xmlns:rsm': 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
  'xmlns:ram': 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
  'xmlns:udt': 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
  'xmlns:qdt': 'urn:un:unece:uncefact:data:standard:QualifiedDataType:100',
};

/** UNTDID 1001 codes that tell what a referenced document is. */
const TENDER = '50';
const SUPPORTING_DOCUMENT = '916';

/** CII demands a name for a project; the specifications of Factur-X and ZUGFeRD prescribe this one. */
const PROJECT_NAME = 'Project reference';

const IBAN = /^[A-Z]{2}\d{2}/i;

function writeReference(xml: XmlWriter, element: string, reference: string | undefined): void {
  xml.group(element, () => xml.value('ram:IssuerAssignedID', reference));
}

function writeContext(xml: XmlWriter, invoice: Invoice): void {
  xml.demanded('rsm:ExchangedDocumentContext', () => {
    xml.group('ram:BusinessProcessSpecifiedDocumentContextParameter', () => xml.value('ram:ID', invoice.businessProcess));
    xml.group('ram:GuidelineSpecifiedDocumentContextParameter', () => xml.value('ram:ID', invoice.specification));
  });
  xml.demanded('rsm:ExchangedDocument', () => {
    xml.value('ram:ID', invoice.number);
    xml.value('ram:TypeCode', invoice.typeCode);
    writeCiiDate(xml, 'ram:IssueDateTime', invoice.issueDate);
    for (const note of invoice.notes) {
      xml.group('ram:IncludedNote', () => {
        xml.value('ram:Content', note.text);
        xml.value('ram:SubjectCode', note.subjectCode);
      });
    }
  });
}

function writeSupportingDocument(xml: XmlWriter, document: SupportingDocument, options: WriteOptions): void {
  const file = document.attachment === undefined ? undefined : options.attachment?.(document.attachment);
  xml.group('ram:AdditionalReferencedDocument', () => {
    xml.value('ram:IssuerAssignedID', document.reference);
    xml.value('ram:URIID', document.location);
    xml.value('ram:TypeCode', SUPPORTING_DOCUMENT);
    xml.value('ram:Name', document.description);
    if (file) xml.value('ram:AttachmentBinaryObject', toBase64(file.bytes()), { mimeCode: file.mediaType, filename: file.name });
  });
}

function writeAgreement(xml: XmlWriter, invoice: Invoice, options: WriteOptions): void {
  xml.demanded('ram:ApplicableHeaderTradeAgreement', () => {
    xml.value('ram:BuyerReference', invoice.buyerReference);
    writeCiiParty(xml, 'ram:SellerTradeParty', invoice.seller);
    writeCiiParty(xml, 'ram:BuyerTradeParty', invoice.buyer);
    writeCiiTaxRepresentative(xml, invoice.sellerTaxRepresentative);
    writeReference(xml, 'ram:SellerOrderReferencedDocument', invoice.salesOrderReference);
    writeReference(xml, 'ram:BuyerOrderReferencedDocument', invoice.purchaseOrderReference);
    writeReference(xml, 'ram:ContractReferencedDocument', invoice.contractReference);
    for (const document of invoice.supportingDocuments) writeSupportingDocument(xml, document, options);
    const { tenderReference, projectReference } = invoice;
    if (tenderReference !== undefined) {
      xml.group('ram:AdditionalReferencedDocument', () => {
        xml.value('ram:IssuerAssignedID', tenderReference);
        xml.value('ram:TypeCode', TENDER);
      });
    }
    writeCiiObject(xml, invoice.invoicedObject);
    if (projectReference !== undefined) {
      xml.group('ram:SpecifiedProcuringProject', () => {
        xml.value('ram:ID', projectReference);
        xml.value('ram:Name', PROJECT_NAME);
      });
    }
  });
}

function writeDelivery(xml: XmlWriter, invoice: Invoice): void {
  xml.demanded('ram:ApplicableHeaderTradeDelivery', () => {
    writeCiiShipTo(xml, invoice.delivery);
    xml.group('ram:ActualDeliverySupplyChainEvent', () => writeCiiDate(xml, 'ram:OccurrenceDateTime', invoice.delivery?.date));
    writeReference(xml, 'ram:DespatchAdviceReferencedDocument', invoice.despatchAdviceReference);
    writeReference(xml, 'ram:ReceivingAdviceReferencedDocument', invoice.receivingAdviceReference);
  });
}

function writeAccount(xml: XmlWriter, account: CreditTransfer | undefined): void {
  xml.group('ram:PayeePartyCreditorFinancialAccount', () => {
    const isIban = account?.account !== undefined && IBAN.test(account.account);
    xml.value('ram:IBANID', isIban ? account.account : undefined);
    xml.value('ram:AccountName', account?.name);
    xml.value('ram:ProprietaryID', isIban ? undefined : account?.account);
  });
  xml.group('ram:PayeeSpecifiedCreditorFinancialInstitution', () => xml.value('ram:BICID', account?.provider));
}

/** BG-16. D16B holds one account in a means of payment: more of them repeat the means. */
function writePayment(xml: XmlWriter, payment: PaymentInstructions): void {
  if (payment.implied) return;
  const accounts = payment.creditTransfers.length === 0 ? [undefined] : payment.creditTransfers;
  accounts.forEach((account, position) => {
    xml.group('ram:SpecifiedTradeSettlementPaymentMeans', () => {
      xml.value('ram:TypeCode', payment.meansCode);
      xml.value('ram:Information', payment.meansText);
      if (position === 0) {
        xml.group('ram:ApplicableTradeSettlementFinancialCard', () => {
          xml.value('ram:ID', payment.card?.number);
          xml.value('ram:CardholderName', payment.card?.holder);
        });
        xml.group('ram:PayerPartyDebtorFinancialAccount', () => xml.value('ram:IBANID', payment.directDebit?.debitedAccount));
      }
      writeAccount(xml, account);
    });
  });
}

function writeTaxes(xml: XmlWriter, invoice: Invoice): void {
  invoice.vatBreakdown.forEach((vat, position) => {
    xml.group('ram:ApplicableTradeTax', () => {
      xml.value('ram:CalculatedAmount', vat.taxAmount);
      xml.value('ram:TypeCode', 'VAT');
      xml.value('ram:ExemptionReason', vat.exemptionReason);
      xml.value('ram:BasisAmount', vat.taxableAmount);
      xml.value('ram:CategoryCode', vat.category);
      xml.value('ram:ExemptionReasonCode', vat.exemptionReasonCode);
      // BT-7 may stand once only, BT-8 as often as it is the same.
      if (position === 0) writeCiiDate(xml, 'ram:TaxPointDate', invoice.taxPointDate, 'udt:DateString');
      xml.value('ram:DueDateTypeCode', taxPointCodeForCii(invoice.taxPointDateCode));
      xml.value('ram:RateApplicablePercent', vat.rate);
    });
  });
}

function writeTotals(xml: XmlWriter, { totals, currency, vatCurrency }: Invoice): void {
  xml.group('ram:SpecifiedTradeSettlementHeaderMonetarySummation', () => {
    xml.value('ram:LineTotalAmount', totals.linesNet);
    xml.value('ram:ChargeTotalAmount', totals.charges);
    xml.value('ram:AllowanceTotalAmount', totals.allowances);
    xml.value('ram:TaxBasisTotalAmount', totals.net);
    xml.value('ram:TaxTotalAmount', totals.vat, { currencyID: currency });
    xml.value('ram:TaxTotalAmount', totals.vatInAccountingCurrency, { currencyID: vatCurrency });
    xml.value('ram:RoundingAmount', totals.rounding);
    xml.value('ram:GrandTotalAmount', totals.gross);
    xml.value('ram:TotalPrepaidAmount', totals.paid);
    xml.value('ram:DuePayableAmount', totals.payable);
  });
}

function writeSettlement(xml: XmlWriter, invoice: Invoice, mostPreceding: number): void {
  const directDebit = invoice.payment.find((payment) => payment.directDebit !== undefined)?.directDebit;
  xml.demanded('ram:ApplicableHeaderTradeSettlement', () => {
    xml.value('ram:CreditorReferenceID', directDebit?.creditor);
    xml.value('ram:PaymentReference', invoice.payment.find((payment) => payment.remittance !== undefined)?.remittance);
    xml.value('ram:TaxCurrencyCode', invoice.vatCurrency);
    xml.value('ram:InvoiceCurrencyCode', invoice.currency);
    writeCiiPayee(xml, invoice.payee);
    for (const payment of invoice.payment) writePayment(xml, payment);
    writeTaxes(xml, invoice);
    writeCiiPeriod(xml, invoice.period);
    for (const allowance of invoice.allowances) writeCiiAdjustment(xml, allowance, false);
    for (const charge of invoice.charges) writeCiiAdjustment(xml, charge, true);
    xml.group('ram:SpecifiedTradePaymentTerms', () => {
      xml.value('ram:Description', invoice.paymentTerms);
      writeCiiDate(xml, 'ram:DueDateDateTime', invoice.dueDate);
      xml.value('ram:DirectDebitMandateID', directDebit?.mandate);
    });
    writeTotals(xml, invoice);
    for (const preceding of invoice.precedingInvoices.slice(0, mostPreceding)) {
      xml.group('ram:InvoiceReferencedDocument', () => {
        xml.value('ram:IssuerAssignedID', preceding.number);
        writeCiiDate(xml, 'ram:FormattedIssueDateTime', preceding.issueDate, 'qdt:DateTimeString');
      });
    }
    xml.group('ram:ReceivableSpecifiedTradeAccountingAccount', () => xml.value('ram:ID', invoice.buyerAccountingReference));
  });
}

/**
 * Writes a UN/CEFACT Cross Industry Invoice: elements in the order of the schemas, two spaces of indentation, UTF-8. Holds every term of the model.
 * Valid by the schemas of D22B; with `release: 'D16B'` by those of D16B too, which admit one preceding invoice only (the others are left out).
 * CII has one remittance reference, one mandate and one creditor for the whole invoice: those of the first payment that has them are written.
 */
export function writeCii(invoice: Invoice, options: CiiOptions = {}): Uint8Array {
  const xml = new XmlWriter();
  xml.demanded(
    'rsm:CrossIndustryInvoice',
    () => {
      writeContext(xml, invoice);
      xml.demanded('rsm:SupplyChainTradeTransaction', () => {
        for (const line of invoice.lines) writeCiiLine(xml, line);
        writeAgreement(xml, invoice, options);
        writeDelivery(xml, invoice);
        writeSettlement(xml, invoice, options.release === 'D16B' ? 1 : Number.POSITIVE_INFINITY);
      });
    },
    NAMESPACES,
  );
  return xml.toBytes();
}
