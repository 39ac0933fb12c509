import type { Route } from '../../../frame/visit.ts';
import { showSecurity } from './overview.tsx';
import { savePassword, showPassword } from './password.tsx';
import { saveQuestion, showQuestion } from './question.tsx';
import { endSessions } from './sessions.tsx';

const own = { right: 'account.self' } as const;

/** Password, secret question and sessions of one's own account. */
export const securityRoutes: readonly Route[] = [
  { method: 'GET', path: '/account/security', ...own, handle: showSecurity },
  { method: 'GET', path: '/account/security/password', ...own, handle: showPassword },
  { method: 'POST', path: '/account/security/password', ...own, handle: savePassword },
  { method: 'GET', path: '/account/security/question', ...own, handle: showQuestion },
  { method: 'POST', path: '/account/security/question', ...own, handle: saveQuestion },
  { method: 'POST', path: '/account/security/sessions', ...own, handle: endSessions },
];
