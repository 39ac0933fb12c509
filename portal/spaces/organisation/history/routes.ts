import type { Route } from '../../../frame/visit.ts';

export const historyRoutes: readonly Route[] = [];
