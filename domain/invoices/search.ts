import type { CalendarDate } from '#kernel';
import type { Channel, InvoiceKind, InvoiceRecord } from './invoice.ts';
import type { Status } from './statuses.ts';

/** Which of a structure's papers: those it issued or those it received. */
export type SearchSide = 'issued' | 'received';

/** What a list of invoices can be narrowed by; everything given must hold. */
export interface SearchCriteria {
  /** Found in the number, the other party's name or the commitment number; case does not count. */
  readonly text?: string;
  readonly statuses?: readonly Status[];
  /** Part of the number. */
  readonly number?: string;
  /** Part of the other party's name, or its whole identifier (spaces allowed). */
  readonly counterpart?: string;
  readonly serviceIds?: readonly string[];
  readonly commitmentNumber?: string;
  readonly contractNumber?: string;
  readonly kind?: InvoiceKind;
  readonly framework?: string;
  readonly channel?: Channel;
  readonly issuedFrom?: CalendarDate;
  readonly issuedTo?: CalendarDate;
  /** Days in Paris. */
  readonly depositedFrom?: CalendarDate;
  readonly depositedTo?: CalendarDate;
  readonly dueBefore?: CalendarDate;
  /** Exact decimal texts, compared with the gross amount. */
  readonly amountFrom?: string;
  readonly amountTo?: string;
  readonly currency?: string;
  /** Rejected invoices: flagged handled by the supplier, or not yet. */
  readonly handled?: 'yes' | 'no';
}

export const sortKeys = ['deposited', 'issued', 'due', 'amount', 'number', 'counterpart', 'status', 'changed'] as const;
export type SortKey = (typeof sortKeys)[number];

/** Which page of a search. A cursor (from the answer before) wins over a page number. */
export interface PageRequest {
  /** Items of a page, 1 to 200. */
  readonly size: number;
  /** From 1; at most the pages that hold the first 10,000 items. */
  readonly number?: number;
  readonly cursor?: string;
  readonly sort: SortKey;
  readonly direction: 'ascending' | 'descending';
}

export interface SearchResult {
  readonly items: readonly InvoiceRecord[];
  /** Exact up to 10,000; 10,001 with `totalIsExact` false beyond. */
  readonly total: number;
  readonly totalIsExact: boolean;
  /** Present when there is more. */
  readonly nextCursor?: string;
}

/** Invoices of one status. */
export interface StatusFigure {
  readonly status: Status;
  readonly count: number;
  /** Euro, credit notes taken off; invoices in other currencies are counted but not summed. */
  readonly amount: string;
}

/** What waits for someone (Synthèse). */
export interface ToDo {
  readonly groups: readonly StatusFigure[];
  /** The longest waiting first. */
  readonly oldest: readonly InvoiceRecord[];
  /** Drafts begun and not sent; issued side only. */
  readonly drafts?: number;
}

export interface MonthFigure {
  /** `YYYY-MM`, in Paris. */
  readonly month: string;
  readonly count: number;
  readonly amount: string;
}

export interface PaymentDelay {
  readonly medianDays: number;
  readonly p90Days: number;
  /** Percent of invoices put in payment within 30 days. */
  readonly within30Percent: number;
  readonly byMonth: readonly { readonly month: string; readonly medianDays: number }[];
}

export interface Dashboard {
  readonly byStatus: readonly StatusFigure[];
  /** The last 36 months, zeros included, oldest first. */
  readonly byMonth: readonly MonthFigure[];
  /** Null while nothing was put in payment. */
  readonly paymentDelay: PaymentDelay | null;
}
