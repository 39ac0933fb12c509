import { readInvitation, takeUpInvitation } from '#domain/memberships';
import type { Context, Language } from '#kernel';
import { createAccount } from '../create-account.ts';
import type { Caller, SignedIn } from '../open-session.ts';
import { openSession } from '../open-session.ts';
import { acceptPassword } from '../password-rules/rules.ts';
import { hashPassword } from '../passwords.ts';
import { readName } from '../person-name.ts';

/**
 * Takes an invitation up with a new account, for the address it was mailed to, and signs the person in.
 * Throws `memberships.invitation-over`, `accounts.name-invalid`, as `acceptPassword`, `accounts.login-taken` (sign in, then accept).
 */
export async function acceptInvitation(
  context: Context,
  request: {
    readonly token: string;
    readonly password: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly language: Language;
  } & Caller,
): Promise<SignedIn> {
  const { login, structureName } = await readInvitation(context, request.token);
  const name = readName(request);
  const password = acceptPassword(request.password, { ...name, login, structureNames: [structureName] }, 'password');
  const account = { ...name, login, language: request.language, passwordHash: await hashPassword(password) };
  const person = await context.database.transaction().execute(async (transaction) => {
    const made = await createAccount(context, transaction, account);
    await takeUpInvitation(context, transaction, request.token, made);
    return made;
  });
  return await openSession(context, { userId: person.id, language: request.language }, { ...request, way: 'password', stage: 'open' });
}

/** Takes an invitation up for somebody signed in whose login it was mailed to. Throws `memberships.invitation-over`, `memberships.already-attached`. */
export async function joinByInvitation(
  context: Context,
  token: string,
  person: { readonly id: string; readonly name: string },
): Promise<{ structureId: string }> {
  return await context.database.transaction().execute((transaction) => takeUpInvitation(context, transaction, token, person));
}
