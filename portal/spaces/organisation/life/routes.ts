import type { Route } from '../../../frame/visit.ts';

export const lifeRoutes: readonly Route[] = [];
