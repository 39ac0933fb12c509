import type { Operation } from '../operation.ts';
import { setParameters } from './change-parameters.ts';
import { changeOwnService } from './change-service.ts';
import { changeOwnStructureContact } from './change-structure.ts';
import { compareOwnStructure } from './compare-with-register.ts';
import { completeSuspended } from './complete-invoice.ts';
import { createOwnService } from './create-service.ts';
import { depositInvoice } from './deposit-invoice.ts';
import { downloadAttachment } from './download-attachment.ts';
import { downloadDirectory } from './download-directory.ts';
import { downloadOriginal } from './download-original.ts';
import { downloadReadable } from './download-readable.ts';
import { downloadTrackingSlip } from './download-tracking-slip.ts';
import { exportOwnServices } from './export-services.ts';
import { findRecipientEntities } from './find-recipients.ts';
import { applyServiceImport, previewServices, readServiceImport } from './import-services.ts';
import { listOwnBankAccounts } from './list-bank-accounts.ts';
import { listDirectoryServices } from './list-directory-services.ts';
import { listIssued, listReceived } from './list-invoices.ts';
import { listActs } from './list-acts.ts';
import { listOwnDelegations } from './list-delegations.ts';
import { listOwnPeople } from './list-people.ts';
import { listMembershipRequests } from './list-requests.ts';
import { listOwnServices } from './list-services.ts';
import { flagHandled } from './mark-handled.ts';
import { takeAction } from './process-invoice.ts';
import { proposeOwnBankAccount } from './propose-bank-account.ts';
import { readBillingMandate } from './read-billing-mandate.ts';
import { readDepositState } from './read-deposit.ts';
import { readDirectoryEntry } from './read-directory-entry.ts';
import { readHistory } from './read-history.ts';
import { readInvoice } from './read-invoice.ts';
import { readMe } from './read-me.ts';
import { readOwnPerson } from './read-person.ts';
import { readRight } from './read-right.ts';
import { readOwnService } from './read-service.ts';
import { readOwnStructure } from './read-structure.ts';
import { recycle } from './recycle-invoice.ts';
import { searchPublicDirectory } from './search-directory.ts';
import { updateOwnStructure } from './update-from-register.ts';
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
  searchPublicDirectory,
  readDirectoryEntry,
  listDirectoryServices,
  downloadDirectory,
  readOwnStructure,
  changeOwnStructureContact,
  setParameters,
  compareOwnStructure,
  updateOwnStructure,
  listOwnBankAccounts,
  proposeOwnBankAccount,
  readBillingMandate,
  listOwnServices,
  exportOwnServices,
  createOwnService,
  readOwnService,
  changeOwnService,
  previewServices,
  readServiceImport,
  applyServiceImport,
  listOwnPeople,
  readOwnPerson,
  listMembershipRequests,
  listOwnDelegations,
  listActs,
  readMe,
  readRight,
];
