import type { Route } from '../../../frame/visit.ts';
import { confirmApplication, removeApplication, renewCodes, showApplication } from './application.tsx';
import { dropPasskey, saveName, showPasskey } from './passkey-change.tsx';
import { addPasskey, beginAdding, showPasskeys } from './passkey-list.tsx';
import { beginLink, showProvider, unlink } from './provider-page.tsx';

const own = { right: 'account.self' } as const;
/** What a manager needs to set a second factor up, when nothing else is open to them. */
const settingUp = { ...own, whileSettingUp: true } as const;
const base = '/account/security';

/** Second factor, recovery codes, passkeys and outside provider of one's own account. */
export const factorRoutes: readonly Route[] = [
  { method: 'GET', path: `${base}/second-factor`, ...settingUp, handle: showApplication },
  { method: 'POST', path: `${base}/second-factor`, ...settingUp, handle: confirmApplication },
  { method: 'POST', path: `${base}/second-factor/remove`, ...own, handle: removeApplication },
  { method: 'POST', path: `${base}/recovery-codes`, ...own, handle: renewCodes },
  { method: 'GET', path: `${base}/passkeys`, ...settingUp, handle: showPasskeys },
  { method: 'POST', path: `${base}/passkeys`, ...settingUp, handle: addPasskey },
  { method: 'POST', path: `${base}/passkeys/begin`, ...settingUp, handle: beginAdding },
  { method: 'GET', path: `${base}/passkeys/change`, ...own, handle: showPasskey },
  { method: 'POST', path: `${base}/passkeys/rename`, ...own, handle: saveName },
  { method: 'POST', path: `${base}/passkeys/remove`, ...own, handle: dropPasskey },
  { method: 'GET', path: `${base}/provider`, ...own, handle: showProvider },
  { method: 'POST', path: `${base}/provider`, ...own, handle: beginLink },
  { method: 'POST', path: `${base}/provider/unlink`, ...own, handle: unlink },
];
