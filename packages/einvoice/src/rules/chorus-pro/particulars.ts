import { Decimal } from '../../decimal.ts';
import type { Invoice } from '../../model.ts';
import { isCalendarDate } from './calendar-date.ts';
import type { Framework } from './frameworks.ts';
import { frameworks, otherFrameworks, processToFramework } from './frameworks.ts';
import { numberKey } from './number-key.ts';
import type { RecipientNamed } from './recipient-named.ts';
import { recipientNamed } from './recipient-named.ts';

/** What the platform itself needs of an invoice, read forgivingly; the controls say what is wrong with it. */
export interface Particulars {
  readonly number: string;
  readonly numberKey: string;
  /** Of the issue date, where that is a day. */
  readonly issueYear?: number;
  readonly kind: InvoiceKind;
  readonly framework: FrameworkRead;
  readonly recipient: RecipientNamed;
  /** BT-10, or the routing code of the address. */
  readonly serviceCode?: { readonly value: string; readonly at: string; readonly fromRouting: boolean };
  readonly commitmentNumber?: string;
  readonly contractNumber?: string;
  readonly amounts: Amounts;
}

/** An invoice asks for money, a credit note gives it back, a down payment asks for part of it beforehand. */
export type InvoiceKind = 'invoice' | 'credit-note' | 'down-payment';

/** Totals that are decimals. */
export interface Amounts {
  readonly net?: Decimal;
  readonly vat?: Decimal;
  readonly gross?: Decimal;
  readonly paid?: Decimal;
  readonly rounding?: Decimal;
  readonly payable?: Decimal;
}

/** How BT-23 was understood. */
export type FrameworkRead =
  | { readonly understood: 'stated' | 'mapped' | 'defaulted'; readonly framework: Framework }
  | { readonly understood: 'elsewhere' | 'unknown' };

/** UNTDID 1001 codes by which money is given back. */
const creditNoteTypes = new Set(['81', '83', '261', '262', '296', '308', '381', '396', '420', '458', '502', '503', '532']);
/** UNTDID 1001: prepayment, and self-billed prepayment. */
const downPaymentTypes = new Set(['386', '500']);

const blankless = (text: string | undefined): string | undefined => {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
};

/** Reads what the platform needs out of a model. */
export function particularsOf(invoice: Invoice): Particulars {
  const number = invoice.number?.trim() ?? '';
  const recipient = recipientNamed(invoice.buyer);
  const commitmentNumber = blankless(invoice.purchaseOrderReference);
  const contractNumber = blankless(invoice.contractReference);
  const serviceCode = serviceNamed(invoice, recipient);
  return {
    number,
    numberKey: numberKey(number),
    ...(isCalendarDate(invoice.issueDate ?? '') && { issueYear: Number(invoice.issueDate?.slice(0, 4)) }),
    kind: kindOf(invoice.typeCode),
    framework: readFramework(invoice.businessProcess),
    recipient,
    ...(serviceCode && { serviceCode }),
    ...(commitmentNumber !== undefined && { commitmentNumber }),
    ...(contractNumber !== undefined && { contractNumber }),
    amounts: amountsOf(invoice),
  };
}

function kindOf(typeCode: string | undefined): InvoiceKind {
  const code = typeCode?.trim() ?? '';
  if (creditNoteTypes.has(code)) return 'credit-note';
  return downPaymentTypes.has(code) ? 'down-payment' : 'invoice';
}

function serviceNamed(invoice: Invoice, recipient: RecipientNamed): Particulars['serviceCode'] {
  const stated = blankless(invoice.buyerReference);
  if (stated !== undefined) return { value: stated, at: 'buyerReference', fromRouting: false };
  return recipient.routingCode && { ...recipient.routingCode, fromRouting: true };
}

function readFramework(businessProcess: string | undefined): FrameworkRead {
  const stated = blankless(businessProcess)?.toUpperCase();
  if (stated === undefined) return { understood: 'defaulted', framework: 'A1' };
  if (Object.hasOwn(frameworks, stated)) return { understood: 'stated', framework: stated as Framework };
  const mapped = Object.hasOwn(processToFramework, stated) ? processToFramework[stated] : undefined;
  if (mapped) return { understood: 'mapped', framework: mapped };
  if (otherFrameworks.includes(stated)) return { understood: 'elsewhere' };
  // A letter and a number are meant as a framework; anything else (a Peppol or EN process identifier) says nothing about ours.
  return /^[A-Z]\d{1,2}$/.test(stated) ? { understood: 'unknown' } : { understood: 'defaulted', framework: 'A1' };
}

function amountsOf({ totals }: Invoice): Amounts {
  const amounts: { -readonly [K in keyof Amounts]: Amounts[K] } = {};
  for (const name of ['net', 'vat', 'gross', 'paid', 'rounding', 'payable'] as const) {
    const value = Decimal.parse(totals[name]);
    if (value) amounts[name] = value;
  }
  return amounts;
}
