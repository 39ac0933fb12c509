import { attach, requestIn } from '#domain/memberships';
import type { Space } from '#domain/rights';
import { createStructure, findStructure } from '#domain/structures';
import type { Context, Transaction } from '#kernel';
import { Problem } from '#kernel';
import type { NewAccount } from '../create-account.ts';
import { createAccount } from '../create-account.ts';
import { readLink, takeLink } from '../links.ts';
import type { Caller, SignedIn } from '../open-session.ts';
import { openSession } from '../open-session.ts';
import { acceptPassword } from '../password-rules/rules.ts';
import { hashPassword } from '../passwords.ts';
import { readName } from '../person-name.ts';
import { holdStructure, isManned } from '../store-sign-up.ts';
import type { SignUpPayload } from './begin.ts';
import type { FoundCompany } from './company.ts';
import { findCompany } from './company.ts';

/** A sign-up whose address is verified by holding the link. */
export interface AwaitedSignUp {
  readonly login: string;
  /** Undefined: to be asked. */
  readonly name: { readonly firstName: string; readonly lastName: string } | undefined;
  readonly companyName: string;
}

/** What becomes of who signed up: manager of a structure that had nobody, or awaiting the decision of its managers. */
export interface SignedUp {
  readonly outcome: 'manages' | 'asked';
  readonly structureId: string;
  readonly structureName: string;
  readonly session: SignedIn;
}

const payloadOf = (payload: Readonly<Record<string, unknown>>): SignUpPayload => payload as unknown as SignUpPayload;

/** What the page of a mailed link shows; nothing is used up. Throws as `readLink` and `findCompany`. */
export async function readSignUp(context: Context, token: string): Promise<AwaitedSignUp> {
  const link = await readLink(context.database, 'sign-up', token, context.clock.now());
  const payload = payloadOf(link.payload);
  const { login, firstName, lastName } = payload;
  const name = firstName === undefined || lastName === undefined ? undefined : { firstName, lastName };
  const company = await companyOf(context, payload);
  return { login, name, companyName: company.name ?? company.identifier ?? '' };
}

/** The company as it is now: it may have closed, or come to the platform, since the mail. */
async function companyOf(context: Context, { company }: SignUpPayload): Promise<FoundCompany> {
  if (!('structureId' in company)) return await findCompany(context, company);
  const structure = await findStructure(context, company.structureId);
  if (!structure?.isActive) throw new Problem('accounts.link-unknown', 'not-found');
  const { id, name, identifier, address, isPublic } = structure;
  return { identifier, name, address, isPublic, structureId: id, identity: undefined };
}

/**
 * Makes the account with the password chosen, once, and signs the person in. The first of a structure (made now, if it was not here) becomes its principal
 * manager with its spaces; of two at once one does, and the other's wish goes to the managers, as everybody's after them.
 * Throws as `readLink`, `findCompany`, `acceptPassword`, `readName`, and `accounts.login-taken`, `structures.identity-invalid`.
 */
export async function finishSignUp(
  context: Context,
  request: { readonly token: string; readonly password: string; readonly firstName: string; readonly lastName: string } & Caller,
): Promise<SignedUp> {
  const link = await readLink(context.database, 'sign-up', request.token, context.clock.now());
  const payload = payloadOf(link.payload);
  const company = await companyOf(context, payload);
  const { firstName, lastName } =
    payload.firstName === undefined ? readName(request) : { firstName: payload.firstName, lastName: payload.lastName ?? '' };
  const { login, language } = payload;
  const password = acceptPassword(
    request.password,
    { firstName, lastName, login, structureNames: company.name ? [company.name] : [] },
    'password',
  );
  const account = { login, firstName, lastName, language, passwordHash: await hashPassword(password) };
  const made = await context.database.transaction().execute(async (transaction) => {
    await takeLink(transaction, 'sign-up', request.token, context.clock.now());
    return await settle(context, transaction, account, company);
  });
  const session = await openSession(context, { userId: made.userId, language }, { ...request, way: 'password', stage: 'open' });
  return { ...made, session };
}

async function settle(
  context: Context,
  transaction: Transaction,
  account: NewAccount,
  company: FoundCompany,
): Promise<Omit<SignedUp, 'session'> & { userId: string }> {
  const at = context.clock.now();
  const person = await createAccount(context, transaction, account);
  const structureId = company.structureId ?? (await structureMade(transaction, person, at, company));
  const structure = await holdStructure(transaction, structureId);
  if (!structure?.isActive) throw new Problem('accounts.company-inactive', 'conflict', { params: { name: company.name ?? '' } });
  const told = { structureId, structureName: structure.name, userId: person.id };
  if (await isManned(transaction, structureId, at)) {
    await requestIn(context, transaction, person, { structureId });
    return { ...told, outcome: 'asked' };
  }
  const spaces = Object.fromEntries(structure.openSpaces.map((space) => [space as Space, 'write' as const]));
  await attach(transaction, person.id, structureId, { role: 'principal-manager', spaces, serviceIds: null }, at);
  return { ...told, outcome: 'manages' };
}

/** Makes the structure; somebody who was quicker made it for both. */
async function structureMade(
  transaction: Transaction,
  person: { id: string; name: string },
  at: Date,
  company: FoundCompany,
): Promise<string> {
  if (!company.identity) throw new RangeError('a company that is not here has an identity to make it from');
  try {
    return (
      await createStructure(transaction, { kind: 'person', ...person }, at, { identity: company.identity, isPublic: company.isPublic })
    ).id;
  } catch (error) {
    if (error instanceof Problem && error.code === 'structures.exists' && typeof error.details.id === 'string') return error.details.id;
    throw error;
  }
}
