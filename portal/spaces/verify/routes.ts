import type { Answer, Route } from '../../frame/visit.ts';
import { showVerify } from './verify.tsx';

/** The address as it is said in French leads to the same page. */
const showInFrench = async (): Promise<Answer> => ({ kind: 'redirect', to: '/verify' });

/** The public check of an invoice. */
export const verifyRoutes: readonly Route[] = [
  { method: 'GET', path: '/verify', right: 'public', handle: showVerify },
  { method: 'GET', path: '/verifier', right: 'public', handle: showInFrench },
];
