import type { Route } from '../frame/visit.ts';
import { accountRoutes } from './account/routes.ts';
import { depositRoutes } from './deposit/routes.ts';
import { directoryRoutes } from './directory/routes.ts';
import { homeRoutes } from './home/routes.ts';
import { invoiceRoutes } from './invoices/routes.ts';
import { organisationRoutes } from './organisation/routes.ts';
import { signUpRoutes } from './sign-up/routes.ts';
import { verifyRoutes } from './verify/routes.ts';

/** Every page of the portal. */
export const routes: readonly Route[] = [
  ...homeRoutes,
  ...accountRoutes,
  ...depositRoutes,
  ...directoryRoutes,
  ...invoiceRoutes,
  ...organisationRoutes,
  ...signUpRoutes,
  ...verifyRoutes,
];
