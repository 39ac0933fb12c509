import type { Route } from '../../../frame/visit.ts';
import { exportHistory } from './export.ts';
import { showHistory } from './list.tsx';

/** What was done in the structure. */
export const historyRoutes: readonly Route[] = [
  { method: 'GET', path: '/organisation/history', right: 'journal.read', handle: showHistory },
  { method: 'GET', path: '/organisation/history/export.csv', right: 'journal.read', handle: exportHistory },
];
