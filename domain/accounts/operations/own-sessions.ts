import { recordActs } from '#domain/journal';
import type { Context } from '#kernel';
import { isId } from '#kernel';
import { shortAddress } from '../address-group.ts';
import type { Session, Way } from '../session.ts';
import { deleteSessions, sessionsOf } from '../store-sessions.ts';
import { hashSecret } from '../tokens.ts';
import { deviceName } from '../user-agent.ts';

/** Whoever asks, by the session they ask with. */
type Owner = Pick<Session, 'userId' | 'profile'> & { readonly token: string };

/** A session of one's own. */
export interface OwnSession {
  readonly id: string;
  /** `Firefox (Windows)`; undefined when the browser says nothing we know. */
  readonly device: string | undefined;
  /** Enough to recognise a place. */
  readonly address: string;
  readonly since: Date;
  readonly lastSeen: Date;
  readonly way: Way;
  /** The one that asks. */
  readonly isThis: boolean;
}

/** Where somebody is signed in now, this session first, then the last seen. */
export async function ownSessions(context: Context, owner: Owner): Promise<OwnSession[]> {
  const found = await sessionsOf(context.database, owner.userId, hashSecret(owner.token), context.clock.now());
  return found.map((session) => ({
    id: session.id,
    device: deviceName(session.userAgent),
    address: shortAddress(session.address ?? ''),
    since: session.createdAt,
    lastSeen: session.seenAt,
    way: session.way,
    isThis: session.isThis,
  }));
}

/** Ends one of one's own sessions (harmless when it is over, or somebody else's), or all others. It is thrown out at its next click. Returns how many ended. */
export async function endOwnSessions(context: Context, owner: Owner, which: { readonly id: string } | 'others'): Promise<number> {
  if (which !== 'others' && !isId(which.id)) return 0;
  return await context.database.transaction().execute(async (transaction) => {
    const ended = await deleteSessions(
      transaction,
      owner.userId,
      which === 'others' ? { exceptTokenHash: hashSecret(owner.token) } : which,
    );
    const person = { id: owner.userId, name: `${owner.profile.firstName} ${owner.profile.lastName}` };
    if (ended > 0)
      await recordActs(transaction, { kind: 'person', ...person }, context.clock.now(), [
        { kind: 'accounts.sessions-ended', user: person, details: { count: ended } },
      ]);
    return ended;
  });
}
