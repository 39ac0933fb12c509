import { stopViewing, viewAs } from '#domain/accounts';
import type { Answer, Route, SignedVisit } from '../../../frame/visit.ts';

/** Looks at the portal with somebody's rights; whatever would change something is refused meanwhile. */
async function doViewAs(visit: SignedVisit): Promise<Answer> {
  await visit.form();
  await viewAs(visit.context, visit.visitor.actor, visit.visitor.token, visit.params.person ?? '');
  return { kind: 'redirect', to: '/home' };
}

/** Back to one's own rights, on the page of the person whose rights were looked with. */
async function doStopViewing(visit: SignedVisit): Promise<Answer> {
  await visit.form();
  const { viewingAs } = visit.visitor.actor;
  await stopViewing(visit.context, visit.visitor.token);
  return {
    kind: 'redirect',
    to: viewingAs ? `/organisation/people/${viewingAs.userId}` : '/home',
    flash: { tone: 'success', key: 'organisation.viewing-over' },
  };
}

export const viewAsRoutes: readonly Route[] = [
  { method: 'POST', path: '/organisation/people/:person/view-as', right: 'people.view-as', handle: doViewAs },
  { method: 'POST', path: '/stop-viewing', right: 'account.self', whileViewing: true, handle: doStopViewing },
];
