import type { Route } from '../../../frame/visit.ts';
import { showRequests } from './list.tsx';
import { doApprove, doRefuse, showRequest } from './request.tsx';

/** Requests for attachment and for spaces (Approbations). */
export const requestsRoutes: readonly Route[] = [
  { method: 'GET', path: '/organisation/requests', right: 'requests.read', handle: showRequests },
  { method: 'GET', path: '/organisation/requests/:id', right: 'requests.read', handle: showRequest },
  { method: 'POST', path: '/organisation/requests/:id/approve', right: 'requests.decide', handle: doApprove },
  { method: 'POST', path: '/organisation/requests/:id/refuse', right: 'requests.decide', handle: doRefuse },
];
