import type { Route } from '../../../frame/visit.ts';

export const delegationsRoutes: readonly Route[] = [];
