import { recordActs } from '#domain/journal';
import { tell } from '#domain/news';
import type { Context } from '#kernel';
import { newId, Problem } from '#kernel';
import { acceptPassword, longestPassword } from '../password-rules/rules.ts';
import { hashPassword, passwordMatches } from '../passwords.ts';
import { passwordHashOf } from '../store.ts';
import { countAttempt, forgiveAttempt } from '../store-attempts.ts';
import { replacePassword } from '../store-passwords.ts';
import { deleteSessions } from '../store-sessions.ts';
import { throttled } from '../throttled.ts';
import { hashSecret } from '../tokens.ts';
import { personByToken } from './person-by-token.ts';

/** Wrong guesses at the current password before delays begin: whoever sits down at an open session does not learn it. */
const freeFailures = 5;

/**
 * Sets a new password, which ends the person's other sessions. Somebody who has none (they sign in by other ways) gives no current one.
 * Throws `accounts.session-over`, `accounts.password-wrong` (the current one), `accounts.throttled`, and as `acceptPassword`.
 */
export async function changePassword(context: Context, token: string, request: { current: string; wanted: string }): Promise<void> {
  const session = await personByToken(context, token);
  if (!session) throw new Problem('accounts.session-over', 'unauthenticated');
  const { userId, profile } = session;
  const wanted = acceptPassword(
    request.wanted,
    { ...profile, structureNames: session.memberships.map((membership) => membership.structureName) },
    'wanted',
  );
  await proveCurrent(context, userId, request.current);
  const passwordHash = await hashPassword(wanted);
  const at = context.clock.now();
  await context.database.transaction().execute(async (transaction) => {
    await replacePassword(transaction, userId, passwordHash);
    await deleteSessions(transaction, userId, { exceptTokenHash: hashSecret(token) });
    const person = { id: userId, name: `${profile.firstName} ${profile.lastName}` };
    await recordActs(transaction, { kind: 'person', ...person }, at, [{ kind: 'accounts.password-changed', user: person }]);
    await tell(context, transaction, [
      {
        factKey: `password-changed:${newId(at)}`,
        code: 'password-changed',
        kind: 'security',
        to: [{ userId }],
        params: {},
        path: '/account/security',
      },
    ]);
  });
}

async function proveCurrent(context: Context, userId: string, typed: string): Promise<void> {
  const passwordHash = await passwordHashOf(context.database, userId);
  if (passwordHash === undefined) return;
  const at = context.clock.now();
  const key = `current-password:${userId}`;
  const waitUntil = await countAttempt(context.database, [{ key, free: freeFailures }], at);
  if (waitUntil) throw throttled(waitUntil, at);
  if (typed.length > longestPassword || !(await passwordMatches(passwordHash, typed.normalize('NFC'))))
    throw new Problem('accounts.password-wrong', 'invalid', {
      details: { fields: [{ field: 'current', code: 'accounts.password-wrong' }] },
    });
  await forgiveAttempt(context.database, key, '', at);
}
