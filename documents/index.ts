/** Documents people print or keep, other than what the packages make. Read by api and portal. */
export type { ReadableInvoice } from './readable-invoice.ts';
export type { Paper } from './of-invoice.ts';
export { readablePaper, trackingPaper } from './of-invoice.ts';
export { readableInvoice } from './readable-invoice.ts';
export type { TrackedEvent, TrackedParty, TrackingSlip } from './tracking-slip.ts';
export { trackingSlip } from './tracking-slip.ts';
export { lineErrorsCsv, lineErrorWords, servicesCsv, servicesVocabulary } from './services-csv.ts';
export type { MandateText } from './billing-mandate.ts';
export { billingMandate, mandateText } from './billing-mandate.ts';
