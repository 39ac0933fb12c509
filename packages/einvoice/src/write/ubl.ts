import { CREDIT_NOTE_TYPES } from '../codes/documents.ts';
import { Decimal } from '../decimal.ts';
import type { Identifier, Invoice, Note, PaymentInstructions, SupportingDocument } from '../model.ts';
import { toBase64 } from './base64.ts';
import type { WriteOptions } from './options.ts';
import { taxPointCodeForUbl } from './taxPointCode.ts';
import { writeUblLine } from './ublLine.ts';
import { type WriteAmount, writeUblAdjustment, writeUblPeriod, writeUblTaxCategory } from './ublParts.ts';
import { writeUblDelivery, writeUblParty, writeUblPayee, writeUblTaxRepresentative } from './ublParty.ts';
import { XmlWriter } from './xml.ts';

const NAMESPACES = {
  'xmlns:cac': 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  'xmlns:cbc': 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
};

/** UNTDID 1001 codes that tell what a document reference is about. */
const PROJECT = '50';
const INVOICED_OBJECT = '130';

/** UNTDID 4461, "not defined": BR-49 asks for a code where UBL needs a means of payment only to carry a due date, a reference or a mandate. */
const MEANS_NOT_DEFINED = '1';

/** Which of the two UBL documents holds an invoice; by its type code unless said. */
export interface UblOptions extends WriteOptions {
  document?: 'invoice' | 'credit-note';
  /** Writes the groups every document must have even when nothing is in them, so that rules can say what is missing there. Default false. */
  skeleton?: boolean;
}

function writeReference(xml: XmlWriter, name: string, reference: string | undefined): void {
  xml.group(name, () => xml.value('cbc:ID', reference));
}

function noteText(note: Note): string | undefined {
  return note.subjectCode === undefined ? note.text : `#${note.subjectCode}#${note.text ?? ''}`;
}

function writeSupportingDocument(xml: XmlWriter, document: SupportingDocument, options: WriteOptions): void {
  const file = document.attachment === undefined ? undefined : options.attachment?.(document.attachment);
  xml.group('cac:AdditionalDocumentReference', () => {
    xml.value('cbc:ID', document.reference);
    xml.value('cbc:DocumentDescription', document.description);
    xml.group('cac:Attachment', () => {
      if (file) xml.value('cbc:EmbeddedDocumentBinaryObject', toBase64(file.bytes()), { mimeCode: file.mediaType, filename: file.name });
      xml.group('cac:ExternalReference', () => xml.value('cbc:URI', document.location));
    });
  });
}

function writeReferences(xml: XmlWriter, invoice: Invoice, isCreditNote: boolean, options: WriteOptions): void {
  const { purchaseOrderReference, salesOrderReference, invoicedObject } = invoice;
  // cbc:ID is compulsory in an order reference: empty, it says that only the seller's order is known, and reads back as no reference.
  const orderReference = purchaseOrderReference ?? (salesOrderReference === undefined ? undefined : '');
  xml.group('cac:OrderReference', () => {
    xml.value('cbc:ID', orderReference);
    xml.value('cbc:SalesOrderID', salesOrderReference);
  });
  for (const preceding of invoice.precedingInvoices) {
    xml.group('cac:BillingReference', () =>
      xml.group('cac:InvoiceDocumentReference', () => {
        xml.value('cbc:ID', preceding.number);
        xml.value('cbc:IssueDate', preceding.issueDate);
      }),
    );
  }
  writeReference(xml, 'cac:DespatchDocumentReference', invoice.despatchAdviceReference);
  writeReference(xml, 'cac:ReceiptDocumentReference', invoice.receivingAdviceReference);
  if (!isCreditNote) writeReference(xml, 'cac:OriginatorDocumentReference', invoice.tenderReference);
  writeReference(xml, 'cac:ContractDocumentReference', invoice.contractReference);
  writeTypedReference(xml, INVOICED_OBJECT, invoicedObject);
  if (isCreditNote && invoice.projectReference !== undefined) writeTypedReference(xml, PROJECT, { value: invoice.projectReference });
  for (const document of invoice.supportingDocuments) writeSupportingDocument(xml, document, options);
  if (isCreditNote) writeReference(xml, 'cac:OriginatorDocumentReference', invoice.tenderReference);
  else writeReference(xml, 'cac:ProjectReference', invoice.projectReference);
}

function writeTypedReference(xml: XmlWriter, typeCode: string, identifier: Identifier | undefined): void {
  if (identifier === undefined) return;
  xml.group('cac:AdditionalDocumentReference', () => {
    xml.value('cbc:ID', identifier.value, { schemeID: identifier.scheme });
    xml.value('cbc:DocumentTypeCode', typeCode);
  });
}

/** BG-16. UBL holds one account in a means of payment: more of them repeat the means. */
function writePayment(xml: XmlWriter, payment: PaymentInstructions, dueDate: string | undefined): void {
  const accounts = payment.creditTransfers.length === 0 ? [undefined] : payment.creditTransfers;
  accounts.forEach((account, position) => {
    xml.group('cac:PaymentMeans', () => {
      xml.value('cbc:PaymentMeansCode', payment.meansCode ?? (payment.implied ? MEANS_NOT_DEFINED : undefined), {
        name: payment.meansText,
      });
      xml.value('cbc:PaymentDueDate', dueDate);
      xml.value('cbc:PaymentID', payment.remittance);
      if (payment.card && position === 0) {
        const { number, holder } = payment.card;
        xml.group('cac:CardAccount', () => {
          xml.value('cbc:PrimaryAccountNumberID', number);
          // Compulsory in UBL, unknown to EN 16931.
          xml.value('cbc:NetworkID', 'NA');
          xml.value('cbc:HolderName', holder);
        });
      }
      xml.group('cac:PayeeFinancialAccount', () => {
        xml.value('cbc:ID', account?.account);
        xml.value('cbc:Name', account?.name);
        xml.group('cac:FinancialInstitutionBranch', () => xml.value('cbc:ID', account?.provider));
      });
      if (position > 0) return;
      xml.group('cac:PaymentMandate', () => {
        xml.value('cbc:ID', payment.directDebit?.mandate);
        xml.group('cac:PayerFinancialAccount', () => xml.value('cbc:ID', payment.directDebit?.debitedAccount));
      });
    });
  });
}

function writeTaxTotals(xml: XmlWriter, writeAmount: WriteAmount, invoice: Invoice): void {
  const { totals, vatBreakdown } = invoice;
  // cbc:TaxAmount is compulsory where there is a breakdown.
  const total =
    totals.vat ??
    (vatBreakdown.length === 0
      ? undefined
      : Decimal.sum(vatBreakdown.map((vat) => Decimal.parse(vat.taxAmount) ?? Decimal.zero)).toFixed(2));
  xml.group('cac:TaxTotal', () => {
    writeAmount('cbc:TaxAmount', total);
    for (const vat of vatBreakdown) {
      xml.group('cac:TaxSubtotal', () => {
        writeAmount('cbc:TaxableAmount', vat.taxableAmount);
        writeAmount('cbc:TaxAmount', vat.taxAmount);
        writeUblTaxCategory(xml, 'cac:TaxCategory', vat);
      });
    }
  });
  xml.group('cac:TaxTotal', () => xml.value('cbc:TaxAmount', totals.vatInAccountingCurrency, { currencyID: invoice.vatCurrency }));
}

function writeTotals(writeAmount: WriteAmount, { totals }: Invoice): void {
  writeAmount('cbc:LineExtensionAmount', totals.linesNet);
  writeAmount('cbc:TaxExclusiveAmount', totals.net);
  writeAmount('cbc:TaxInclusiveAmount', totals.gross);
  writeAmount('cbc:AllowanceTotalAmount', totals.allowances);
  writeAmount('cbc:ChargeTotalAmount', totals.charges);
  writeAmount('cbc:PrepaidAmount', totals.paid);
  writeAmount('cbc:PayableRoundingAmount', totals.rounding);
  writeAmount('cbc:PayableAmount', totals.payable);
}

function writeHeader(xml: XmlWriter, invoice: Invoice, isCreditNote: boolean): void {
  xml.value('cbc:CustomizationID', invoice.specification);
  xml.value('cbc:ProfileID', invoice.businessProcess);
  xml.value('cbc:ID', invoice.number);
  xml.value('cbc:IssueDate', invoice.issueDate);
  if (isCreditNote) {
    xml.value('cbc:TaxPointDate', invoice.taxPointDate);
    xml.value('cbc:CreditNoteTypeCode', invoice.typeCode);
  } else {
    xml.value('cbc:DueDate', invoice.dueDate);
    xml.value('cbc:InvoiceTypeCode', invoice.typeCode);
  }
  for (const note of invoice.notes) xml.value('cbc:Note', noteText(note));
  if (!isCreditNote) xml.value('cbc:TaxPointDate', invoice.taxPointDate);
  xml.value('cbc:DocumentCurrencyCode', invoice.currency);
  xml.value('cbc:TaxCurrencyCode', invoice.vatCurrency);
  xml.value('cbc:AccountingCost', invoice.buyerAccountingReference);
  xml.value('cbc:BuyerReference', invoice.buyerReference);
  writeUblPeriod(xml, invoice.period, taxPointCodeForUbl(invoice.taxPointDateCode));
}

function paymentsOf(invoice: Invoice, isCreditNote: boolean): PaymentInstructions[] {
  if (!isCreditNote || invoice.payment.length > 0 || invoice.dueDate === undefined) return invoice.payment;
  return [{ meansCode: MEANS_NOT_DEFINED, creditTransfers: [] }];
}

/**
 * Writes UBL 2.1: an `Invoice`, or a `CreditNote` for the type codes of credit notes; elements in the order of the schemas, two spaces of indentation, UTF-8.
 * Holds every term of the model. Where UBL compels something EN 16931 does not know, the least is added: an empty order reference beside a sales order reference,
 * a card network `NA`, the means of payment "not defined" to carry a credit note's due date.
 */
export function writeUbl(invoice: Invoice, options: UblOptions = {}): Uint8Array {
  const isCreditNote = options.document === undefined ? CREDIT_NOTE_TYPES.has(invoice.typeCode ?? '') : options.document === 'credit-note';
  const root = isCreditNote ? 'CreditNote' : 'Invoice';
  const xml = new XmlWriter();
  const writeAmount: WriteAmount = (name, amount) => xml.value(name, amount, { currencyID: invoice.currency });
  const creditor = invoice.payment.find((payment) => payment.directDebit?.creditor !== undefined)?.directDebit?.creditor;
  const compulsory = options.skeleton === true ? xml.demanded.bind(xml) : xml.group.bind(xml);
  xml.demanded(
    root,
    () => {
      writeHeader(xml, invoice, isCreditNote);
      writeReferences(xml, invoice, isCreditNote, options);
      compulsory('cac:AccountingSupplierParty', () => writeUblParty(xml, invoice.seller, creditor));
      compulsory('cac:AccountingCustomerParty', () => writeUblParty(xml, invoice.buyer));
      writeUblPayee(xml, invoice.payee);
      writeUblTaxRepresentative(xml, invoice.sellerTaxRepresentative);
      writeUblDelivery(xml, invoice.delivery);
      for (const payment of paymentsOf(invoice, isCreditNote)) writePayment(xml, payment, isCreditNote ? invoice.dueDate : undefined);
      xml.group('cac:PaymentTerms', () => xml.value('cbc:Note', invoice.paymentTerms));
      for (const allowance of invoice.allowances) writeUblAdjustment(xml, writeAmount, allowance, false);
      for (const charge of invoice.charges) writeUblAdjustment(xml, writeAmount, charge, true);
      writeTaxTotals(xml, writeAmount, invoice);
      compulsory('cac:LegalMonetaryTotal', () => writeTotals(writeAmount, invoice));
      for (const line of invoice.lines) writeUblLine(xml, writeAmount, line, isCreditNote);
    },
    { xmlns: `urn:oasis:names:specification:ubl:schema:xsd:${root}-2`, ...NAMESPACES },
  );
  return xml.toBytes();
}
