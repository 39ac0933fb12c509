import type { Route } from '../../frame/visit.ts';
import { showAccessibility, showApi, showHelp } from './about.tsx';
import { showGallery } from './gallery.tsx';
import { showHome } from './home.tsx';
import { switchLanguage } from './language.ts';
import { showMail, showMailbox } from './mailbox.tsx';
import { showPublicHome } from './public-home.tsx';
import { signInRoutes } from './sign-in-routes.ts';
import { doSignIn, doSignOut, showSignIn } from './sign-in.tsx';

/** Public pages, the way in and out, and the home of somebody signed in. */
export const homeRoutes: readonly Route[] = [
  { method: 'GET', path: '/', right: 'public', handle: showPublicHome },
  { method: 'GET', path: '/sign-in', right: 'public', handle: showSignIn },
  { method: 'POST', path: '/sign-in', right: 'public', isGated: true, handle: doSignIn },
  ...signInRoutes,
  { method: 'POST', path: '/sign-out', right: 'account.self', whileSettingUp: true, whileViewing: true, handle: doSignOut },
  { method: 'GET', path: '/home', right: 'account.self', handle: showHome },
  { method: 'GET', path: '/language/fr', right: 'public', handle: switchLanguage('fr') },
  { method: 'GET', path: '/language/en', right: 'public', handle: switchLanguage('en') },
  { method: 'GET', path: '/help', right: 'public', handle: showHelp },
  { method: 'GET', path: '/accessibility', right: 'public', handle: showAccessibility },
  { method: 'GET', path: '/api', right: 'public', handle: showApi },
  { method: 'GET', path: '/design', right: 'public', demoOnly: true, handle: showGallery },
  { method: 'GET', path: '/demo/mailbox', right: 'public', demoOnly: true, handle: showMailbox },
  { method: 'GET', path: '/demo/mailbox/:mail', right: 'public', demoOnly: true, handle: showMail },
];
