import type { Invoice } from '#einvoice';
import type { Finding } from '#einvoice';
import type { InvoiceKind } from './invoice.ts';

/** One line of an invoice entered by form. All texts as typed; amounts may use a decimal comma and spaces. */
export interface EntryLine {
  /** BT-153 */ readonly name: string;
  /** BT-154 */ readonly description?: string;
  readonly quantity: string;
  /** UN/ECE Rec 20 code; `C62` (one) unless said. */
  readonly unit?: string;
  /** Net price of one unit. */
  readonly unitPrice: string;
  /** UNCL 5305: `S`, `Z`, `E`, `AE`, `K`, `G`, `O`; `S` unless said, `Z` when the rate is zero. */
  readonly vatCategory?: string;
  /** Percent, e.g. `20` or `5,5`. */
  readonly vatRate?: string;
  /** Percent off this line. */
  readonly allowancePercentage?: string;
}

/** What a supplier types to have the platform make the invoice (saisie). All texts as typed; the controls judge them. */
export interface InvoiceEntry {
  readonly number: string;
  readonly kind: InvoiceKind;
  readonly framework: string;
  /** `YYYY-MM-DD` or `DD/MM/YYYY`. */
  readonly issueDate: string;
  readonly dueDate?: string;
  /** `EUR` unless said. */
  readonly currency?: string;
  /** SIRET of the recipient, spaces allowed. */
  readonly recipient: string;
  readonly serviceCode?: string;
  readonly commitmentNumber?: string;
  readonly contractNumber?: string;
  readonly precedingInvoice?: string;
  readonly precedingInvoiceDate?: string;
  readonly comment?: string;
  readonly paymentTerms?: string;
  /** UNTDID 4461; `30` (credit transfer) unless said. */
  readonly paymentMeans?: string;
  /** The structure's own account unless said. */
  readonly iban?: string;
  readonly bic?: string;
  /** Amount already paid; framework A2 takes the whole total unless said. */
  readonly paid?: string;
  readonly deliveryDate?: string;
  readonly periodStart?: string;
  readonly periodEnd?: string;
  /** Why lines bear no VAT (categories `E`, `AE`, `K`, `G`, `O`). */
  readonly exemptionReason?: string;
  readonly lines: readonly EntryLine[];
}

/** What the platform would make of an entry, with everything the controls say about it. */
export interface EntryPreview {
  readonly model: Invoice;
  readonly findings: readonly Finding[];
}

/** Fields of an entry's head that may be left empty, in the order of the form. */
export const entryOptional = [
  'dueDate',
  'currency',
  'serviceCode',
  'commitmentNumber',
  'contractNumber',
  'precedingInvoice',
  'precedingInvoiceDate',
  'comment',
  'paymentTerms',
  'paymentMeans',
  'iban',
  'bic',
  'paid',
  'deliveryDate',
  'periodStart',
  'periodEnd',
  'exemptionReason',
] as const;
