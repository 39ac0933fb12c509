import type { Route } from '../../frame/visit.ts';
import { ownRequestsRoutes } from './requests/routes.ts';
import { factorRoutes } from './security/factor-routes.ts';
import { securityRoutes } from './security/routes.ts';
import { askContact, askLogin, showContact, showLogin } from './addresses.tsx';
import { doClose, showClose } from './close.tsx';
import { doConfirm, showConfirmation } from './confirm-address.tsx';
import { doGiveUpAddress, savePreferences, showIdentity } from './identity.tsx';
import { doLeave, showLeave } from './leave.tsx';
import { saveName, showName } from './name.tsx';
import { saveNotifications, showNotifications } from './notifications.tsx';
import { exportPersonalData, showPersonalData } from './personal-data.tsx';
import { chooseStructure, showStructures } from './structures.tsx';

const own = { right: 'account.self' } as const;

/** My account. */
export const accountRoutes: readonly Route[] = [
  { method: 'GET', path: '/account', ...own, handle: showIdentity },
  { method: 'POST', path: '/account/preferences', ...own, handle: savePreferences },
  { method: 'GET', path: '/account/name', ...own, handle: showName },
  { method: 'POST', path: '/account/name', ...own, handle: saveName },
  { method: 'GET', path: '/account/contact-address', ...own, handle: showContact },
  { method: 'POST', path: '/account/contact-address', ...own, handle: askContact },
  { method: 'GET', path: '/account/login-address', ...own, handle: showLogin },
  { method: 'POST', path: '/account/login-address', ...own, handle: askLogin },
  { method: 'POST', path: '/account/give-up-address', ...own, handle: doGiveUpAddress },
  { method: 'GET', path: '/account/contact-address/:token', right: 'public', isGated: true, handle: showConfirmation('change-contact') },
  { method: 'POST', path: '/account/contact-address/:token', right: 'public', isGated: true, handle: doConfirm('change-contact') },
  { method: 'GET', path: '/account/login-address/:token', right: 'public', isGated: true, handle: showConfirmation('change-login') },
  { method: 'POST', path: '/account/login-address/:token', right: 'public', isGated: true, handle: doConfirm('change-login') },
  { method: 'GET', path: '/account/notifications', ...own, handle: showNotifications },
  { method: 'POST', path: '/account/notifications', ...own, handle: saveNotifications },
  { method: 'GET', path: '/account/structures', ...own, handle: showStructures },
  { method: 'POST', path: '/account/structure', ...own, handle: chooseStructure },
  { method: 'GET', path: '/account/structures/:structure/leave', ...own, handle: showLeave },
  { method: 'POST', path: '/account/structures/:structure/leave', ...own, handle: doLeave },
  { method: 'GET', path: '/account/personal-data', ...own, handle: showPersonalData },
  { method: 'POST', path: '/account/personal-data/export', ...own, handle: exportPersonalData },
  { method: 'GET', path: '/account/personal-data/close', ...own, handle: showClose },
  { method: 'POST', path: '/account/personal-data/close', ...own, handle: doClose },
  ...ownRequestsRoutes,
  ...factorRoutes,
  ...securityRoutes,
];
