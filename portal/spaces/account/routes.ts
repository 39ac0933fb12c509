import type { Route } from '../../frame/visit.ts';
import { chooseStructure, savePassword, savePreferences, showAccount } from './account.tsx';

/** My account. */
export const accountRoutes: readonly Route[] = [
  { method: 'GET', path: '/account', right: 'account.self', handle: showAccount },
  { method: 'POST', path: '/account/preferences', right: 'account.self', handle: savePreferences },
  { method: 'POST', path: '/account/password', right: 'account.self', handle: savePassword },
  { method: 'POST', path: '/account/structure', right: 'account.self', handle: chooseStructure },
];
