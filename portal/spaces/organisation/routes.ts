import type { Route } from '../../frame/visit.ts';
import { delegationsRoutes } from './delegations/routes.ts';
import { historyRoutes } from './history/routes.ts';
import { lifeRoutes } from './life/routes.ts';
import { showOrganisation } from './overview.tsx';
import { peopleRoutes } from './people/routes.ts';
import { requestsRoutes } from './requests/routes.ts';
import { servicesRoutes } from './services/routes.ts';
import { viewAsRoutes } from './view-as/routes.ts';
import { structureRoutes } from './structure/routes.ts';

/** The structure acted for and its people (Activités du gestionnaire, Organisation). */
export const organisationRoutes: readonly Route[] = [
  { method: 'GET', path: '/organisation', right: 'structures.read', handle: showOrganisation },
  ...structureRoutes,
  ...servicesRoutes,
  ...peopleRoutes,
  ...viewAsRoutes,
  ...requestsRoutes,
  ...delegationsRoutes,
  ...historyRoutes,
  ...lifeRoutes,
];
