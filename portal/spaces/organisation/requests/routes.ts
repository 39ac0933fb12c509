import type { Route } from '../../../frame/visit.ts';

export const requestsRoutes: readonly Route[] = [];
