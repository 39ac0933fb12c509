import type { Route } from '../../../frame/visit.ts';
import { doChange, showChange } from './change.tsx';
import { doEnd, doRemove, showDelegation, showEnd } from './delegation.tsx';
import { doDesignate, showDesignate } from './designate.tsx';
import { showDelegations } from './list.tsx';
import { doNew, showNew } from './new.tsx';

const one = '/organisation/delegations/:delegation';
/** The same, seen by the structure that designates who holds it. */
const received = '/organisation/delegations/:received';

/** Delegations to third parties: given, and received. */
export const delegationsRoutes: readonly Route[] = [
  { method: 'GET', path: '/organisation/delegations', right: 'people.read', handle: showDelegations },
  { method: 'GET', path: '/organisation/delegations/new', right: 'delegations.give', handle: showNew },
  { method: 'POST', path: '/organisation/delegations/new', right: 'delegations.give', handle: doNew },
  { method: 'GET', path: one, right: 'people.read', handle: showDelegation },
  { method: 'GET', path: `${one}/change`, right: 'delegations.give', handle: showChange },
  { method: 'POST', path: `${one}/change`, right: 'delegations.give', handle: doChange },
  { method: 'GET', path: `${one}/end`, right: 'delegations.give', handle: showEnd },
  { method: 'POST', path: `${one}/end`, right: 'delegations.give', handle: doEnd },
  { method: 'GET', path: `${received}/people`, right: 'delegations.assign', handle: showDesignate },
  { method: 'POST', path: `${received}/people`, right: 'delegations.assign', handle: doDesignate },
  { method: 'POST', path: `${received}/people/:holder/remove`, right: 'delegations.assign', handle: doRemove },
];
