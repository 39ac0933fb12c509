import type { Route } from '../../../frame/visit.ts';
import { doAbandon, doStart, showAbsorptions } from './absorption.tsx';
import { doEnd, showEnd } from './absorption-end.tsx';
import { doPrincipal, showPrincipal } from './absorption-principal.tsx';
import { doRights, showRights } from './absorption-rights.tsx';
import { showSteps } from './absorption-steps.tsx';
import { doCease, doReopen, showCessation } from './cessation.tsx';
import { showSiret } from './siret.tsx';
import { doConfirm, showConfirm } from './siret-confirm.tsx';
import { showDone } from './siret-done.tsx';
import { doNumber, showNumber } from './siret-number.tsx';

const absorption = '/organisation/absorption/:absorption';

/** The life of the structure: change of SIRET, absorption, cessation. */
export const lifeRoutes: readonly Route[] = [
  { method: 'GET', path: '/organisation/siret', right: 'structures.change-siret', handle: showSiret },
  { method: 'GET', path: '/organisation/siret/number', right: 'structures.change-siret', handle: showNumber },
  { method: 'POST', path: '/organisation/siret/number', right: 'structures.change-siret', handle: doNumber },
  { method: 'GET', path: '/organisation/siret/confirm', right: 'structures.change-siret', handle: showConfirm },
  { method: 'POST', path: '/organisation/siret/confirm', right: 'structures.change-siret', handle: doConfirm },
  { method: 'GET', path: '/organisation/siret/done', right: 'structures.change-siret', handle: showDone },
  { method: 'GET', path: '/organisation/absorption', right: 'structures.absorb', handle: showAbsorptions },
  { method: 'POST', path: '/organisation/absorption', right: 'structures.absorb', handle: doStart },
  { method: 'GET', path: absorption, right: 'structures.absorb', handle: showSteps },
  { method: 'POST', path: `${absorption}/abandon`, right: 'structures.absorb', handle: doAbandon },
  { method: 'GET', path: `${absorption}/principal`, right: 'structures.absorb', handle: showPrincipal },
  { method: 'POST', path: `${absorption}/principal`, right: 'structures.absorb', handle: doPrincipal },
  { method: 'GET', path: `${absorption}/rights`, right: 'structures.absorb', handle: showRights },
  { method: 'POST', path: `${absorption}/rights`, right: 'structures.absorb', handle: doRights },
  { method: 'GET', path: `${absorption}/end`, right: 'structures.absorb', handle: showEnd },
  { method: 'POST', path: `${absorption}/end`, right: 'structures.absorb', handle: doEnd },
  { method: 'GET', path: '/organisation/cessation', right: 'structures.cease', handle: showCessation },
  { method: 'POST', path: '/organisation/cessation', right: 'structures.cease', handle: doCease },
  { method: 'POST', path: '/organisation/cessation/reopen', right: 'structures.cease', handle: doReopen },
];
