/**
 * The semantic model of EN 16931-1: one invoice or credit note, free of syntax. Plain JSON: it is stored, sent and rendered as it is.
 * Every field is optional, because a document is read before it is judged: what is missing is a finding, not an exception.
 * Each field bears its business term (BT) or group (BG); `terms.ts` maps model paths to terms.
 */

/** An exact decimal in canonical text (`-1204.5`, no exponent, no leading `+`, no superfluous zeros kept or removed: as the sender wrote it, trimmed). */
export type DecimalText = string;
/** `YYYY-MM-DD`. */
export type DateText = string;
/** A code of a code list, as written. */
export type Code = string;

/** An identifier with the code of its scheme (ISO 6523 ICD such as `0009` for SIRET, `0002` for SIREN). */
export interface Identifier {
  value: string;
  scheme?: Code;
  schemeVersion?: string;
}

export interface Invoice {
  /** BT-1 */ number?: string;
  /** BT-2 */ issueDate?: DateText;
  /** BT-3, UNTDID 1001 */ typeCode?: Code;
  /** BT-5, ISO 4217 */ currency?: Code;
  /** BT-6 */ vatCurrency?: Code;
  /** BT-7 */ taxPointDate?: DateText;
  /** BT-8, UNTDID 2005 (UBL) / 2475 (CII) */ taxPointDateCode?: Code;
  /** BT-9 */ dueDate?: DateText;
  /** BT-10: the French platform's service code (code service) */ buyerReference?: string;
  /** BT-11 */ projectReference?: string;
  /** BT-12: market number (numéro de marché) */ contractReference?: string;
  /** BT-13: commitment number (numéro d'engagement) */ purchaseOrderReference?: string;
  /** BT-14 */ salesOrderReference?: string;
  /** BT-15 */ receivingAdviceReference?: string;
  /** BT-16 */ despatchAdviceReference?: string;
  /** BT-17 */ tenderReference?: string;
  /** BT-18 */ invoicedObject?: Identifier;
  /** BT-19 */ buyerAccountingReference?: string;
  /** BT-20 */ paymentTerms?: string;
  /** BG-1 */ notes: Note[];
  /** BT-23: framework (cadre de facturation, `A1`…) or AFNOR process (`S1`…) */ businessProcess?: string;
  /** BT-24 */ specification?: string;
  /** BG-3 */ precedingInvoices: PrecedingInvoice[];
  /** BG-4 */ seller?: Party;
  /** BG-7 */ buyer?: Party;
  /** BG-10 */ payee?: Payee;
  /** BG-11 */ sellerTaxRepresentative?: TaxRepresentative;
  /** BG-13 */ delivery?: Delivery;
  /** BG-14 */ period?: Period;
  /** BG-16 (repeated in some syntaxes) */ payment: PaymentInstructions[];
  /** BG-20 */ allowances: AllowanceOrCharge[];
  /** BG-21 */ charges: AllowanceOrCharge[];
  /** BG-22 */ totals: Totals;
  /** BG-23 */ vatBreakdown: VatBreakdown[];
  /** BG-24 */ supportingDocuments: SupportingDocument[];
  /** BG-25 */ lines: Line[];
}

/** BG-1 */
export interface Note {
  /** BT-21 */ subjectCode?: Code;
  /** BT-22 */ text?: string;
}

/** BG-3 */
export interface PrecedingInvoice {
  /** BT-25 */ number?: string;
  /** BT-26 */ issueDate?: DateText;
}

/** BG-4 seller or BG-7 buyer. */
export interface Party {
  /** BT-27 / BT-44 */ name?: string;
  /** BT-28 / BT-45 */ tradingName?: string;
  /** BT-29 / BT-46 */ identifiers: Identifier[];
  /** BT-30 / BT-47 */ legalRegistration?: Identifier;
  /** BT-31 / BT-48 */ vatIdentifier?: string;
  /** BT-32 (seller only) */ taxRegistration?: string;
  /** BT-33 (seller only) */ legalInformation?: string;
  /** BT-34 / BT-49 */ electronicAddress?: Identifier;
  /** BG-5 / BG-8 */ address?: Address;
  /** BG-6 / BG-9 */ contact?: Contact;
}

/** BG-5, BG-8, BG-12, BG-15 */
export interface Address {
  line1?: string;
  line2?: string;
  line3?: string;
  city?: string;
  postCode?: string;
  subdivision?: string;
  /** ISO 3166-1 alpha-2 */ country?: Code;
}

/** BG-6, BG-9 */
export interface Contact {
  name?: string;
  telephone?: string;
  email?: string;
}

/** BG-10 */
export interface Payee {
  /** BT-59 */ name?: string;
  /** BT-60 */ identifier?: Identifier;
  /** BT-61 */ legalRegistration?: Identifier;
}

/** BG-11 */
export interface TaxRepresentative {
  /** BT-62 */ name?: string;
  /** BT-63 */ vatIdentifier?: string;
  /** BG-12 */ address?: Address;
}

/** BG-13 */
export interface Delivery {
  /** BT-70 */ name?: string;
  /** BT-71 */ location?: Identifier;
  /** BT-72 */ date?: DateText;
  /** BG-15 */ address?: Address;
}

/** BG-14, BG-26 */
export interface Period {
  /** BT-73, BT-134 */ start?: DateText;
  /** BT-74, BT-135 */ end?: DateText;
}

/** BG-16 */
export interface PaymentInstructions {
  /** BT-81, UNTDID 4461 */ meansCode?: Code;
  /** BT-82 */ meansText?: string;
  /** BT-83 */ remittance?: string;
  /** BG-17 */ creditTransfers: CreditTransfer[];
  /** BG-18 */
  card?: {
    /** BT-87 */
    number?: string;
    /** BT-88 */
    holder?: string;
  };
  /** True when the document has no payment means of its own: CII writes BT-83, BT-89 and BT-90 outside of them. */
  implied?: boolean;
  /** BG-19 */
  directDebit?: {
    /** BT-89 */
    mandate?: string;
    /** BT-90 */
    creditor?: string;
    /** BT-91 */
    debitedAccount?: string;
  };
}

/** BG-17 */
export interface CreditTransfer {
  /** BT-84: IBAN or other account */ account?: string;
  /** BT-85 */ name?: string;
  /** BT-86: BIC */ provider?: string;
}

/** BG-20, BG-21, BG-27, BG-28 */
export interface AllowanceOrCharge {
  /** BT-92, 99, 136, 141 */ amount?: DecimalText;
  /** BT-93, 100, 137, 142 */ baseAmount?: DecimalText;
  /** BT-94, 101, 138, 143 */ percentage?: DecimalText;
  /** BT-95, 102 (document level only) */ vatCategory?: Code;
  /** BT-96, 103 (document level only) */ vatRate?: DecimalText;
  /** BT-97, 104, 139, 144 */ reason?: string;
  /** BT-98, 105, 140, 145 */ reasonCode?: Code;
}

/** BG-22 */
export interface Totals {
  /** BT-106 */ linesNet?: DecimalText;
  /** BT-107 */ allowances?: DecimalText;
  /** BT-108 */ charges?: DecimalText;
  /** BT-109 */ net?: DecimalText;
  /** BT-110 */ vat?: DecimalText;
  /** BT-111 */ vatInAccountingCurrency?: DecimalText;
  /** BT-112 */ gross?: DecimalText;
  /** BT-113 */ paid?: DecimalText;
  /** BT-114 */ rounding?: DecimalText;
  /** BT-115 */ payable?: DecimalText;
}

/** BG-23 */
export interface VatBreakdown {
  /** BT-116 */ taxableAmount?: DecimalText;
  /** BT-117 */ taxAmount?: DecimalText;
  /** BT-118 */ category?: Code;
  /** BT-119 */ rate?: DecimalText;
  /** BT-120 */ exemptionReason?: string;
  /** BT-121 */ exemptionReasonCode?: Code;
}

/** BG-24 */
export interface SupportingDocument {
  /** BT-122 */ reference?: string;
  /** BT-123 */ description?: string;
  /** BT-124 */ location?: string;
  /** BT-125: index into `SourceDocument.attachments`; the bytes are never part of the model */ attachment?: number;
}

/** BG-25 */
export interface Line {
  /** BT-126 */ identifier?: string;
  /** BT-127 */ note?: string;
  /** BT-128 */ object?: Identifier;
  /** BT-129 */ quantity?: DecimalText;
  /** BT-130, UN/ECE Rec 20 and 21 */ unit?: Code;
  /** BT-131 */ netAmount?: DecimalText;
  /** BT-132 */ orderLine?: string;
  /** BT-133 */ accountingReference?: string;
  /** BG-26 */ period?: Period;
  /** BG-27 */ allowances: AllowanceOrCharge[];
  /** BG-28 */ charges: AllowanceOrCharge[];
  /** BG-29 */ price: Price;
  /** BG-30: BT-151 */ vatCategory?: Code;
  /** BG-30: BT-152 */ vatRate?: DecimalText;
  /** BG-31 */ item: Item;
}

/** BG-29 */
export interface Price {
  /** BT-146 */ net?: DecimalText;
  /** BT-147 */ discount?: DecimalText;
  /** BT-148 */ gross?: DecimalText;
  /** BT-149 */ baseQuantity?: DecimalText;
  /** BT-150 */ baseQuantityUnit?: Code;
}

/** BG-31 */
export interface Item {
  /** BT-153 */ name?: string;
  /** BT-154 */ description?: string;
  /** BT-155 */ sellerIdentifier?: string;
  /** BT-156 */ buyerIdentifier?: string;
  /** BT-157 */ standardIdentifier?: Identifier;
  /** BT-158 */ classifications: Identifier[];
  /** BT-159 */ originCountry?: Code;
  /** BG-32 */
  attributes: {
    /** BT-160 */
    name?: string;
    /** BT-161 */
    value?: string;
  }[];
}
