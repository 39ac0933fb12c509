import type { Context } from '#kernel';
import type { Grant } from '#domain/rights';
import { managers } from '#domain/rights';
import { mustSetUpSecondFactor } from '../second-factor/must-set-up.ts';
import type { Session } from '../session.ts';
import { sessionMilliseconds } from '../session.ts';
import { prolongSession, sessionByToken } from '../store.ts';
import { heldIn } from '../store-viewing.ts';
import { hashSecret } from '../tokens.ts';

/** A session's end is moved at most this often: not one write a request. */
const prolongEvery = 60_000;

/** Someone who belongs to no structure yet: may sign in, reaches nothing. */
const nowhere: Grant = { structureId: '', structureName: '', structureIsPublic: false, role: 'user', spaces: {} };

/** The person whose session a token opens, or undefined when it is unknown or over. Rights are read afresh each time. The session slides. */
export async function personByToken(context: Context, token: string): Promise<Session | undefined> {
  const tokenHash = hashSecret(token);
  const at = context.clock.now();
  const stored = await sessionByToken(context.database, tokenHash, at);
  if (!stored) return undefined;
  if (at.getTime() - stored.seenAt.getTime() >= prolongEvery) {
    await prolongSession(context.database, tokenHash, at, new Date(at.getTime() + sessionMilliseconds));
  }
  const { userId, memberships, csrfSecret, profile, language } = stored;
  const grant = memberships.find((membership) => membership.structureId === stored.structureId) ?? memberships[0] ?? nowhere;
  // Only as long as they manage that structure, and the other one belongs to it.
  const isManager = managers.some((role) => role === grant.role);
  const viewed = stored.viewingAs && isManager ? await heldIn(context.database, stored.viewingAs, grant.structureId, at) : undefined;
  const name = `${profile.firstName} ${profile.lastName}`;
  return {
    userId,
    actor: {
      kind: 'person',
      id: userId,
      name,
      language,
      grant: viewed?.grant ?? grant,
      ...(viewed && { viewingAs: { userId: viewed.userId, name: viewed.name } }),
    },
    memberships,
    csrfSecret,
    profile,
    mustSetUpSecondFactor: await mustSetUpSecondFactor(context, memberships, tokenHash),
  };
}
