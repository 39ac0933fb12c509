import { providerReturnPath } from '#domain/accounts';
import type { Route } from '../../frame/visit.ts';
import { beginWithPasskey, doPasskeySignIn } from './passkey-sign-in.ts';
import { comeBack, goToProvider } from './provider-sign-in.tsx';
import { doSecondStep, showSecondStep } from './second-step.tsx';

/** The ways in beside the password, and the second step after it. Behind the gate where a stranger has something computed or kept. */
export const signInRoutes: readonly Route[] = [
  { method: 'GET', path: '/sign-in/second-factor', right: 'public', handle: showSecondStep },
  { method: 'POST', path: '/sign-in/second-factor', right: 'public', isGated: true, handle: doSecondStep },
  { method: 'POST', path: '/sign-in/passkey/begin', right: 'public', isGated: true, handle: beginWithPasskey },
  { method: 'POST', path: '/sign-in/passkey', right: 'public', isGated: true, handle: doPasskeySignIn },
  { method: 'GET', path: '/sign-in/provider', right: 'public', isGated: true, handle: goToProvider },
  { method: 'GET', path: providerReturnPath, right: 'public', isGated: true, handle: comeBack },
];
