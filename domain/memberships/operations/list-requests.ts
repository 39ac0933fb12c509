import type { Actor } from '#domain/rights';
import { authorise } from '#domain/rights';
import type { Context } from '#kernel';
import { isId, Problem } from '#kernel';
import type { MembershipRequest } from '../request.ts';
import { requestById, requestsTo } from '../store/requests.ts';
import { wordsOf } from '../words-of.ts';

const most = 100;

export interface RequestQuery {
  /** Those that wait, or those that were decided or taken back. */
  readonly pending: boolean;
  /** Words of the asker's name or login. */
  readonly text?: string;
  /** From 1. */
  readonly page: number;
  readonly size: number;
}

/** Requests to the structure somebody manages: those that wait oldest first, the others newest first. Throws `rights.missing`. */
export async function listRequests(
  context: Context,
  actor: Actor,
  query: RequestQuery,
): Promise<{ requests: readonly MembershipRequest[]; total: number }> {
  authorise(actor, 'requests.read');
  if (actor.kind === 'system' || actor.grant.structureId === '') return { requests: [], total: 0 };
  const limit = Math.max(1, Math.min(query.size, most));
  return await requestsTo(context.database, {
    structureId: actor.grant.structureId,
    pending: query.pending,
    words: wordsOf(query.text ?? ''),
    limit,
    offset: (Math.max(1, query.page) - 1) * limit,
  });
}

/** One request to the structure somebody manages. Throws `rights.missing`, `memberships.request-not-found`. */
export async function readRequest(context: Context, actor: Actor, requestId: string): Promise<MembershipRequest> {
  authorise(actor, 'requests.read');
  const request = isId(requestId) ? await requestById(context.database, requestId) : undefined;
  if (actor.kind === 'system' || request?.structureId !== actor.grant.structureId)
    throw new Problem('memberships.request-not-found', 'not-found');
  return request;
}
