/**
 * The statuses of a simple invoice, in our words. Labels stand in `words`; the wire codes of the compatible API (`MISE_A_DISPOSITION`…) in `api/chorus-pro`.
 * Source: functional dossier, section 2.1 (numbers 11, 13–21, 32, 37).
 */
export const statuses = [
  'deposited',
  'in-transit',
  'available',
  'to-recycle',
  'suspended',
  'completed',
  'rejected',
  'service-certified',
  'payment-ordered',
  'sent-to-accountant',
  'booked',
  'in-payment',
] as const;

export type Status = (typeof statuses)[number];

/** Statuses that wait for the recipient to act. */
export const awaitingRecipient: readonly Status[] = [
  'available',
  'completed',
  'service-certified',
  'payment-ordered',
  'sent-to-accountant',
  'booked',
];
/** Statuses that wait for the supplier to act (rejected ones until flagged handled). */
export const awaitingSupplier: readonly Status[] = ['to-recycle', 'suspended', 'rejected'];
/** Nothing more happens. */
export const finalStatuses: readonly Status[] = ['rejected', 'in-payment'];
