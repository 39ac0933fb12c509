import type { Route } from '../../../frame/visit.ts';

export const servicesRoutes: readonly Route[] = [];
