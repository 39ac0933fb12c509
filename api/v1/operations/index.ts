import type { Operation } from '../operation.ts';
import { completeSuspended } from './complete-invoice.ts';
import { depositInvoice } from './deposit-invoice.ts';
import { downloadAttachment } from './download-attachment.ts';
import { downloadOriginal } from './download-original.ts';
import { downloadReadable } from './download-readable.ts';
import { downloadTrackingSlip } from './download-tracking-slip.ts';
import { findRecipientEntities } from './find-recipients.ts';
import { listIssued, listReceived } from './list-invoices.ts';
import { flagHandled } from './mark-handled.ts';
import { takeAction } from './process-invoice.ts';
import { readDepositState } from './read-deposit.ts';
import { readHistory } from './read-history.ts';
import { readInvoice } from './read-invoice.ts';
import { readMe } from './read-me.ts';
import { recycle } from './recycle-invoice.ts';
import { validateInvoice } from './validate-invoice.ts';

/** Every operation of the API, in the order the documentation tells them. */
export const operations: readonly Operation[] = [
  depositInvoice,
  validateInvoice,
  readDepositState,
  listReceived,
  listIssued,
  readInvoice,
  readHistory,
  downloadOriginal,
  downloadReadable,
  downloadTrackingSlip,
  downloadAttachment,
  takeAction,
  completeSuspended,
  recycle,
  flagHandled,
  findRecipientEntities,
  readMe,
];
