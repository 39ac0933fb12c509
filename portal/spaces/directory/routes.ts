import type { Route } from '../../frame/visit.ts';
import { downloadDirectory } from './download.ts';
import { showDirectory } from './search.tsx';
import { showDirectoryEntry } from './entry.tsx';

/** The public directory (Annuaire): no account is needed. */
export const directoryRoutes: readonly Route[] = [
  { method: 'GET', path: '/directory', right: 'public', handle: showDirectory },
  { method: 'GET', path: '/directory/file', right: 'public', handle: downloadDirectory },
  { method: 'GET', path: '/directory/:structure', right: 'public', handle: showDirectoryEntry },
];
