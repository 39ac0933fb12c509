import type { Route } from '../../../frame/visit.ts';

export const structureRoutes: readonly Route[] = [];
