import type { Route } from '../../../frame/visit.ts';
import { doDetach, showDetach } from './detach.tsx';
import { doDuplicate, showDuplicate } from './duplicate.tsx';
import { exportPeopleCsv } from './export.ts';
import { doCancelInvitation, showPeople } from './list.tsx';
import { addPerson, showNewPerson } from './new.tsx';
import { savePerson, showPerson } from './person.tsx';
import { savePersonServices, showPersonServices } from './services.tsx';
import { doTransfer, showTransfer } from './transfer.tsx';

/** People of the structure and their rights. */
export const peopleRoutes: readonly Route[] = [
  { method: 'GET', path: '/organisation/people', right: 'people.read', handle: showPeople },
  { method: 'GET', path: '/organisation/people/export.csv', right: 'people.read', handle: exportPeopleCsv },
  { method: 'GET', path: '/organisation/people/new', right: 'people.change', handle: showNewPerson },
  { method: 'POST', path: '/organisation/people/new', right: 'people.change', handle: addPerson },
  { method: 'GET', path: '/organisation/people/duplicate', right: 'people.change', handle: showDuplicate },
  { method: 'POST', path: '/organisation/people/duplicate', right: 'people.change', handle: doDuplicate },
  { method: 'GET', path: '/organisation/people/transfer', right: 'people.transfer-principal', handle: showTransfer },
  { method: 'POST', path: '/organisation/people/transfer', right: 'people.transfer-principal', handle: doTransfer },
  { method: 'POST', path: '/organisation/people/invitations/:id/cancel', right: 'people.change', handle: doCancelInvitation },
  { method: 'GET', path: '/organisation/people/:id', right: 'people.read', handle: showPerson },
  { method: 'POST', path: '/organisation/people/:id', right: 'people.change', handle: savePerson },
  { method: 'GET', path: '/organisation/people/:id/services', right: 'people.change', handle: showPersonServices },
  { method: 'POST', path: '/organisation/people/:id/services', right: 'people.change', handle: savePersonServices },
  { method: 'GET', path: '/organisation/people/:id/detach', right: 'people.change', handle: showDetach },
  { method: 'POST', path: '/organisation/people/:id/detach', right: 'people.change', handle: doDetach },
];
