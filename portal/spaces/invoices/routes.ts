import type { Route } from '../../frame/visit.ts';
import { showDashboard } from './dashboard.tsx';
import { exportCsv } from './export.ts';
import { paperRoutes } from './paper/routes.ts';
import { showSearch } from './search.tsx';
import { doMarkHandled, showSynthesis } from './synthesis.tsx';

const sides = [
  { side: 'issued', right: 'invoices.list-issued' },
  { side: 'received', right: 'invoices.list-received' },
] as const;

/** Factures émises and Factures reçues: Synthèse, Recherche, Tableau de bord; and the page of one invoice. */
export const invoiceRoutes: readonly Route[] = [
  ...sides.flatMap(({ side, right }): Route[] => [
    { method: 'GET', path: `/invoices/${side}`, right, handle: showSynthesis(side) },
    { method: 'GET', path: `/invoices/${side}/search`, right, handle: showSearch(side) },
    { method: 'GET', path: `/invoices/${side}/dashboard`, right, handle: showDashboard(side) },
    { method: 'GET', path: `/invoices/${side}/export.csv`, right, handle: exportCsv(side) },
  ]),
  { method: 'POST', path: '/invoices/issued/handled', right: 'invoices.mark-handled', handle: doMarkHandled },
  ...paperRoutes,
];
