import type { Route } from '../../frame/visit.ts';
import { showBatch } from './batch.tsx';
import { showDeposit } from './deposit.tsx';
import { doDeleteDraft, showDrafts } from './drafts.tsx';
import { doEntry } from './entry-actions.ts';
import { doDraft } from './header-actions.ts';
import { showDraft, showDraftFile } from './header.tsx';
import { doDeposit, doDepositFile } from './receive-files.ts';
import { showEntry, showEntryDraft } from './show-entry.ts';

/** Déposer: files, batches, drafts and the entry form. */
export const depositRoutes: readonly Route[] = [
  { method: 'GET', path: '/deposit', right: 'invoices.deposit', handle: showDeposit },
  { method: 'POST', path: '/deposit', right: 'invoices.deposit', handle: doDeposit },
  { method: 'POST', path: '/deposit/file', right: 'invoices.deposit', handle: doDepositFile },
  { method: 'GET', path: '/deposit/batches/:batch', right: 'invoices.deposit', handle: showBatch },
  { method: 'GET', path: '/deposit/drafts', right: 'invoices.draft', handle: showDrafts },
  { method: 'GET', path: '/deposit/drafts/:draft', right: 'invoices.draft', handle: showDraft },
  { method: 'GET', path: '/deposit/drafts/:draft/file', right: 'invoices.draft', handle: showDraftFile },
  { method: 'POST', path: '/deposit/drafts/:draft', right: 'invoices.draft', handle: doDraft },
  { method: 'POST', path: '/deposit/drafts/:draft/delete', right: 'invoices.draft', handle: doDeleteDraft },
  { method: 'GET', path: '/deposit/entry', right: 'invoices.deposit', handle: showEntry },
  { method: 'POST', path: '/deposit/entry', right: 'invoices.deposit', handle: doEntry },
  { method: 'GET', path: '/deposit/entry/:draft', right: 'invoices.draft', handle: showEntryDraft },
  { method: 'POST', path: '/deposit/entry/:draft', right: 'invoices.draft', handle: doEntry },
];
