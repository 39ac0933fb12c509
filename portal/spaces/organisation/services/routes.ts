import type { Route } from '../../../frame/visit.ts';
import { createOne, saveOne, showNew, showService } from './edit.tsx';
import { exportImportErrors, exportServicesCsv } from './export.ts';
import { confirmImport, showPreview } from './import-preview.tsx';
import { showUpload, takeUpload } from './import-upload.tsx';
import { showServices } from './list.tsx';

/** Paramétrage des services: list, form, import and export. */
export const servicesRoutes: readonly Route[] = [
  { method: 'GET', path: '/organisation/services', right: 'structures.read', handle: showServices },
  { method: 'GET', path: '/organisation/services/export.csv', right: 'structures.read', handle: exportServicesCsv },
  { method: 'GET', path: '/organisation/services/new', right: 'services.change', handle: showNew },
  { method: 'POST', path: '/organisation/services/new', right: 'services.change', handle: createOne },
  { method: 'GET', path: '/organisation/services/import', right: 'services.change', handle: showUpload },
  { method: 'POST', path: '/organisation/services/import', right: 'services.change', handle: takeUpload },
  { method: 'GET', path: '/organisation/services/import/:import', right: 'services.change', handle: showPreview },
  { method: 'POST', path: '/organisation/services/import/:import', right: 'services.change', handle: confirmImport },
  { method: 'GET', path: '/organisation/services/import/:import/errors.csv', right: 'services.change', handle: exportImportErrors },
  { method: 'GET', path: '/organisation/services/:service', right: 'structures.read', handle: showService },
  { method: 'POST', path: '/organisation/services/:service', right: 'services.change', handle: saveOne },
];
