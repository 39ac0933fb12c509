import type { Route } from '../../../frame/visit.ts';
import { doBankAccount, showBankAccount } from './bank-account-acts.ts';
import { showBankAccounts } from './bank-accounts.tsx';
import { doEditSheet, showEditSheet } from './edit-sheet.tsx';
import { doAddFile, doRemoveFile, showFile, showFiles } from './file-acts.ts';
import { doRevokeMandate, doSignMandate, showMandate, showMandatePaper, showMandatePreview, showSignMandate } from './mandate-acts.ts';
import { doParameters, showParameters } from './parameters.tsx';
import { doProposeAccount, showProposeAccount } from './propose-account.tsx';
import { doReceiveSiret, showReceiveSiret } from './receive-siret.tsx';
import { doUpdateFromRegister, showRegister } from './register.tsx';
import { showSheet } from './sheet.tsx';
import { doSpaces, showSpaces } from './spaces.tsx';

/** The structure itself: sheet, parameters, spaces, bank accounts, documents, billing mandate. */
export const structureRoutes: readonly Route[] = [
  { method: 'GET', path: '/organisation/structure', right: 'structures.read', handle: showSheet },
  { method: 'GET', path: '/organisation/structure/edit', right: 'structures.change', handle: showEditSheet },
  { method: 'POST', path: '/organisation/structure/edit', right: 'structures.change', handle: doEditSheet },
  { method: 'GET', path: '/organisation/structure/register', right: 'structures.read', handle: showRegister },
  { method: 'POST', path: '/organisation/structure/register', right: 'structures.change', handle: doUpdateFromRegister },
  { method: 'GET', path: '/organisation/structure/receive-siret', right: 'structures.change-siret', handle: showReceiveSiret },
  { method: 'POST', path: '/organisation/structure/receive-siret', right: 'structures.change-siret', handle: doReceiveSiret },
  { method: 'GET', path: '/organisation/parameters', right: 'structures.read', handle: showParameters },
  { method: 'POST', path: '/organisation/parameters', right: 'structures.change', handle: doParameters },
  { method: 'GET', path: '/organisation/spaces', right: 'structures.read', handle: showSpaces },
  { method: 'POST', path: '/organisation/spaces', right: 'structures.open-spaces', handle: doSpaces },
  { method: 'GET', path: '/organisation/bank-accounts', right: 'structures.read', handle: showBankAccounts },
  { method: 'GET', path: '/organisation/bank-accounts/new', right: 'bank-accounts.propose', handle: showProposeAccount },
  { method: 'POST', path: '/organisation/bank-accounts/new', right: 'bank-accounts.propose', handle: doProposeAccount },
  { method: 'GET', path: '/organisation/bank-accounts/:account', right: 'structures.read', handle: showBankAccount },
  { method: 'POST', path: '/organisation/bank-accounts/:account', right: 'bank-accounts.decide', handle: doBankAccount },
  { method: 'GET', path: '/organisation/files', right: 'structures.read', handle: showFiles },
  { method: 'POST', path: '/organisation/files', right: 'structures.change', handle: doAddFile },
  { method: 'GET', path: '/organisation/files/:file', right: 'structures.read', handle: showFile },
  { method: 'POST', path: '/organisation/files/:file/remove', right: 'structures.change', handle: doRemoveFile },
  { method: 'GET', path: '/organisation/mandate', right: 'structures.read', handle: showMandate },
  { method: 'GET', path: '/organisation/mandate/sign', right: 'mandates.sign', handle: showSignMandate },
  { method: 'POST', path: '/organisation/mandate/sign', right: 'mandates.sign', handle: doSignMandate },
  { method: 'GET', path: '/organisation/mandate/preview', right: 'structures.read', handle: showMandatePreview },
  { method: 'POST', path: '/organisation/mandate/revoke', right: 'mandates.sign', handle: doRevokeMandate },
  { method: 'GET', path: '/organisation/mandate/:mandate/paper', right: 'structures.read', handle: showMandatePaper },
];
