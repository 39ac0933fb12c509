import type { Context } from '#kernel';
import { Problem } from '#kernel';
import { hashPassword, passwordMatches } from '../passwords.ts';
import { passwordHashOf, replacePassword } from '../store.ts';
import { hashSecret } from '../tokens.ts';
import { personByToken } from './person-by-token.ts';

/** Length before complexity, and no forced renewal (ANSSI guide, 2021). */
const shortest = 12;
const longest = 256;

/**
 * Sets a new password, which ends the person's other sessions.
 * Throws `accounts.session-over`, `accounts.password-wrong` (the current one), `accounts.password-length`.
 */
export async function changePassword(context: Context, token: string, request: { current: string; wanted: string }): Promise<void> {
  const session = await personByToken(context, token);
  if (!session) throw new Problem('accounts.session-over', 'unauthenticated');
  const length = [...request.wanted].length;
  if (length < shortest || request.wanted.length > longest) {
    throw new Problem('accounts.password-length', 'invalid', {
      params: { minimum: String(shortest), maximum: String(longest) },
      details: { fields: [{ field: 'wanted', code: 'accounts.password-length' }] },
    });
  }
  const current = await passwordHashOf(context.database, session.userId);
  if (!(await passwordMatches(current, request.current.slice(0, longest)))) {
    throw new Problem('accounts.password-wrong', 'invalid', {
      details: { fields: [{ field: 'current', code: 'accounts.password-wrong' }] },
    });
  }
  await replacePassword(context.database, session.userId, await hashPassword(request.wanted), hashSecret(token));
}
