import type { InvoiceKind } from '#domain/invoices';

/** Types of papers that may be typed. */
export const kinds: readonly InvoiceKind[] = ['invoice', 'credit-note', 'down-payment'];

/** The type a form says; an invoice unless it says another that exists. */
export const kindOf = (text: string): InvoiceKind => kinds.find((kind) => kind === text) ?? 'invoice';

/** Currencies offered first; any other is typed in a deposited file. */
export const currencies = ['EUR', 'CHF', 'GBP', 'USD', 'XPF'] as const;
