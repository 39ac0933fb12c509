import type { Route } from '../../frame/visit.ts';
import { findMyCompany, showOtherTypes, showSignUp } from './company.tsx';
import { confirmSignUp, showConfirm } from './confirm.tsx';
import { saveReset, sendReset, showForgotten, showReset } from './forgotten.tsx';
import { showInvitation, takeInvitation } from './invitation.tsx';
import { sendVerification } from './person.tsx';
import { showResetSent, showSignUpSent } from './told.tsx';

/** Whatever anybody may start without an account, and that costs us something. */
const gated = { method: 'POST', right: 'public', isGated: true } as const;

/** Accounts: how one is made, and how a lost password is made good. */
export const signUpRoutes: readonly Route[] = [
  { method: 'GET', path: '/sign-up', right: 'public', handle: showSignUp },
  { method: 'GET', path: '/sign-up/other', right: 'public', handle: showOtherTypes },
  { ...gated, path: '/sign-up', handle: findMyCompany },
  { ...gated, path: '/sign-up/person', handle: sendVerification },
  { method: 'GET', path: '/sign-up/sent', right: 'public', handle: showSignUpSent },
  { method: 'GET', path: '/sign-up/confirm/:token', right: 'public', handle: showConfirm },
  { ...gated, path: '/sign-up/confirm/:token', handle: confirmSignUp },
  { method: 'GET', path: '/invitation/:token', right: 'public', handle: showInvitation },
  { ...gated, path: '/invitation/:token', handle: takeInvitation },
  { method: 'GET', path: '/password/forgotten', right: 'public', handle: showForgotten },
  { ...gated, path: '/password/forgotten', handle: sendReset },
  { method: 'GET', path: '/password/forgotten/sent', right: 'public', handle: showResetSent },
  { method: 'GET', path: '/password/reset/:token', right: 'public', handle: showReset },
  { ...gated, path: '/password/reset/:token', handle: saveReset },
];
