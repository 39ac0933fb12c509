import { recordActs } from '#domain/journal';
import { tell } from '#domain/news';
import type { Context } from '#kernel';
import { foldEmail, isEmailAddress, newId, Problem } from '#kernel';
import { makeLink, readLink, takeLink } from '../links.ts';
import { boundMails } from '../mail-bounds.ts';
import { acceptPassword } from '../password-rules/rules.ts';
import { hashPassword } from '../passwords.ts';
import { answerMatches } from '../secret-question.ts';
import { cancelLinks } from '../store-links.ts';
import type { ResetPerson } from '../store-passwords.ts';
import { forgetDevices, replacePassword, resetPerson } from '../store-passwords.ts';
import { deleteSessions } from '../store-sessions.ts';

/** A link to a new password is good for an hour. */
const validFor = 3600 * 1000;

/**
 * Mails a link for a new password to whoever has this login. Whether anybody has is told by nothing: the same is written for both, so that it takes as long.
 * Throws `accounts.email-invalid` (what was typed is no address), `accounts.mails-throttled`.
 */
export async function askReset(context: Context, request: { readonly login: string; readonly address: string }): Promise<void> {
  const login = foldEmail(request.login.slice(0, 400));
  if (!isEmailAddress(login))
    throw new Problem('accounts.email-invalid', 'invalid', { details: { fields: [{ field: 'login', code: 'accounts.email-invalid' }] } });
  await boundMails(context, login, request.address);
  const at = context.clock.now();
  const person = await resetPerson(context.database, { login }, at);
  await context.database.transaction().execute(async (transaction) => {
    const token = await makeLink(transaction, 'reset-password', {
      ...(person && { userId: person.userId }),
      payload: {},
      at,
      validFor: person ? validFor : 0,
    });
    await tell(context, transaction, [
      {
        factKey: `reset-password:${newId(at)}`,
        code: 'reset-password',
        kind: 'security',
        // Nobody has a fresh id: no mail is written.
        to: [
          person
            ? { address: person.login, name: `${person.firstName} ${person.lastName}`, language: person.language }
            : { userId: newId(at) },
        ],
        params: {},
        path: `/password/reset/${token}`,
        isSecret: true,
      },
    ]);
  });
}

/** What the page of a link asks for: the secret question, when the operator allows it and the person has one. Throws as `readLink`. */
export async function readReset(context: Context, token: string): Promise<{ readonly question?: string }> {
  const { secretQuestion } = await personOf(context, token);
  return context.policy.secretQuestion && secretQuestion !== null ? { question: secretQuestion } : {};
}

async function personOf(context: Context, token: string): Promise<ResetPerson> {
  const at = context.clock.now();
  const { userId } = await readLink(context.database, 'reset-password', token, at);
  const person = userId === null ? undefined : await resetPerson(context.database, { userId }, at);
  // Closed since.
  if (!person) throw new Problem('accounts.link-unknown', 'not-found');
  return person;
}

/**
 * Sets a new password by a mailed link, once. Every session ends, every browser is a stranger again, other links of the kind open nothing any more. The second
 * factor, for those who have one, is asked for at the next sign-in as always. The secret question adds to the link, it never stands in for it.
 * Throws as `readLink` and `acceptPassword`, `accounts.answer-wrong`, `accounts.throttled`.
 */
export async function resetPassword(context: Context, request: { token: string; wanted: string; answer: string }): Promise<void> {
  const person = await personOf(context, request.token);
  const wanted = acceptPassword(request.wanted, person, 'wanted');
  if (context.policy.secretQuestion) await answerMatches(context, person, request.answer);
  const passwordHash = await hashPassword(wanted);
  const at = context.clock.now();
  const { userId } = person;
  await context.database.transaction().execute(async (transaction) => {
    await takeLink(transaction, 'reset-password', request.token, at);
    await cancelLinks(transaction, 'reset-password', userId, at);
    await replacePassword(transaction, userId, passwordHash);
    await deleteSessions(transaction, userId, 'all');
    await forgetDevices(transaction, userId, at);
    const named = { id: userId, name: `${person.firstName} ${person.lastName}` };
    await recordActs(transaction, { kind: 'person', ...named }, at, [{ kind: 'accounts.password-reset', user: named }]);
    await tell(context, transaction, [
      {
        factKey: `password-reset:${newId(at)}`,
        code: 'password-changed',
        kind: 'security',
        to: [{ userId }],
        params: {},
        path: '/account/security',
      },
    ]);
  });
}
