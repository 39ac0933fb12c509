import type { Route } from '../../../frame/visit.ts';

export const peopleRoutes: readonly Route[] = [];
