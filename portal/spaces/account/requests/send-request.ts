import { requestAttachment, requestSubscription } from '#domain/memberships';
import { Problem } from '#kernel';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { askedOf } from './ask-form.tsx';
import { ownRequestsPage } from './own-requests.tsx';

/** Sends a request to the managers of a structure. */
export async function sendRequest(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const asked = await askedOf(visit, fields);
  if (!asked) throw new Problem('memberships.structure-unknown', 'not-found');
  const { context, visitor } = visit;
  const { structure, spaces, role, message } = asked;
  try {
    if (asked.belongs)
      await requestSubscription(context, visitor.actor, { structureId: structure.id, spaces, message, ...(role && { role }) });
    else await requestAttachment(context, visitor.actor, { structureId: structure.id, spaces, message });
  } catch (error) {
    return await ownRequestsPage(visit, asked, formErrors(visit, error, 'spaces'));
  }
  return {
    kind: 'redirect',
    to: '/account/requests',
    flash: { tone: 'success', key: 'people.mine.sent', params: { structure: structure.name } },
  };
}
