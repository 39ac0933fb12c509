import { recordActs } from '#domain/journal';
import type { Context } from '#kernel';
import { isId, Problem } from '#kernel';
import type { Asker } from '../membership.ts';
import type { MembershipRequest } from '../request.ts';
import { closeRequest, requestById, requestsOfUser } from '../store/requests.ts';

const most = 100;

/** What somebody asked for, newest first, a hundred at most. For that person only: the caller knows who asks. */
export async function ownRequests(context: Context, userId: string): Promise<readonly MembershipRequest[]> {
  return await requestsOfUser(context.database, userId, most);
}

/** Takes one's own request back while it waits. Throws `memberships.request-not-found`, `memberships.request-decided`. */
export async function withdrawRequest(context: Context, person: Asker, requestId: string): Promise<void> {
  await context.database.transaction().execute(async (transaction) => {
    const request = isId(requestId) ? await requestById(transaction, requestId) : undefined;
    if (request?.userId !== person.id) throw new Problem('memberships.request-not-found', 'not-found');
    const at = context.clock.now();
    if (!(await closeRequest(transaction, request.id, { state: 'withdrawn', by: person, at, motive: null })))
      throw decidedAlready((await requestById(transaction, request.id)) ?? request);
    await recordActs(transaction, { kind: 'person', ...person }, at, [
      { kind: 'memberships.request-withdrawn', structureId: request.structureId, user: person, details: { requestId: request.id } },
    ]);
  });
}

/** Somebody was quicker: who, and what they decided. */
export function decidedAlready(request: MembershipRequest): Problem {
  return new Problem('memberships.request-decided', 'conflict', {
    params: { name: request.decidedByName ?? '', decision: request.state },
    details: {
      requestState: request.state,
      decidedBy: request.decidedByName,
      decidedAt: request.decidedAt?.toISOString(),
      ...(request.motive !== null && { motive: request.motive }),
    },
  });
}
