import type { Route } from '../../../frame/visit.ts';
import { doWithdraw, showOwnRequests } from './own-requests.tsx';
import { sendRequest } from './send-request.ts';

/** Asking to be attached to a structure, or for rights in it. */
export const ownRequestsRoutes: readonly Route[] = [
  { method: 'GET', path: '/account/requests', right: 'account.self', handle: showOwnRequests },
  { method: 'POST', path: '/account/requests', right: 'account.self', handle: sendRequest },
  { method: 'POST', path: '/account/requests/:id/withdraw', right: 'account.self', handle: doWithdraw },
];
