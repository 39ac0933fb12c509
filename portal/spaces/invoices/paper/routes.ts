import type { Route } from '../../../frame/visit.ts';
import { doComplete, showComplete } from './complete.tsx';
import { sendAttachment, sendOriginal, sendReadable, sendSlip } from './files.ts';
import { doProcess, showProcess } from './process.tsx';
import { doRecycle, showRecycle } from './recycle.tsx';
import { followPaper, showNow, showPaper } from './show.tsx';

/** The page of one invoice, its papers and its actions. */
export const paperRoutes: readonly Route[] = [
  { method: 'GET', path: '/invoices/:invoice', right: 'invoices.read', handle: showPaper },
  { method: 'GET', path: '/invoices/:invoice/now', right: 'invoices.read', handle: showNow },
  { method: 'GET', path: '/invoices/:invoice/live', right: 'invoices.read', handle: followPaper },
  { method: 'GET', path: '/invoices/:invoice/original', right: 'invoices.read', handle: sendOriginal },
  { method: 'GET', path: '/invoices/:invoice/readable.pdf', right: 'invoices.read', handle: sendReadable },
  { method: 'GET', path: '/invoices/:invoice/tracking-slip.pdf', right: 'invoices.read', handle: sendSlip },
  { method: 'GET', path: '/invoices/:invoice/attachments/:attachment', right: 'invoices.read', handle: sendAttachment },
  { method: 'GET', path: '/invoices/:invoice/process/:action', right: 'invoices.process', handle: showProcess },
  { method: 'POST', path: '/invoices/:invoice/process/:action', right: 'invoices.process', handle: doProcess },
  { method: 'GET', path: '/invoices/:invoice/complete', right: 'invoices.complete', handle: showComplete },
  { method: 'POST', path: '/invoices/:invoice/complete', right: 'invoices.complete', handle: doComplete },
  { method: 'GET', path: '/invoices/:invoice/recycle', right: 'invoices.recycle', handle: showRecycle },
  { method: 'POST', path: '/invoices/:invoice/recycle', right: 'invoices.recycle', handle: doRecycle },
];
