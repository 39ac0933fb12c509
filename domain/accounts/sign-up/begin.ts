import { tell } from '#domain/news';
import type { Context, Language } from '#kernel';
import { cleanText, foldEmail, isEmailAddress, newId, Problem } from '#kernel';
import { makeLink } from '../links.ts';
import { boundMails } from '../mail-bounds.ts';
import { readName } from '../person-name.ts';
import { isLoginTaken } from '../store-sign-up.ts';
import type { TypedCompany } from './company.ts';
import { findCompany } from './company.ts';

/** A link that verifies an address is good for a day. */
const validFor = 24 * 3600 * 1000;

/** What waits in the link until the address is verified. */
export interface SignUpPayload {
  readonly login: string;
  readonly language: Language;
  /** Absent when the operator opened the structure: the person says their name themself. */
  readonly firstName?: string;
  readonly lastName?: string;
  /** What was typed, or a structure opened by the operator. */
  readonly company: TypedCompany | { readonly structureId: string };
}

export interface SignUp {
  readonly company: TypedCompany;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly language: Language;
  /** Network address it comes from: mails are bounded by it. */
  readonly address: string;
}

/**
 * Mails a link that verifies the address; only that link's row is written. An address that has an account already is answered the same, and told by its mail.
 * Throws as `findCompany`, `accounts.sign-up-invalid` (all fields at once), `accounts.mails-throttled`.
 */
export async function beginSignUp(context: Context, request: SignUp): Promise<void> {
  await findCompany(context, request.company);
  const { name, login } = readPerson(request);
  await boundMails(context, login, request.address);
  const isTaken = await isLoginTaken(context.database, login);
  const payload: SignUpPayload = { ...name, login, language: request.language, company: storable(request.company) };
  await sendLink(context, payload, isTaken ? 'sign-up-known' : 'sign-up');
}

/** Without characters that the database does not take; `findCompany` reads it the same. */
function storable(company: TypedCompany): TypedCompany {
  return JSON.parse(JSON.stringify(company), (_key, value: unknown) =>
    typeof value === 'string' ? cleanText(value) : value,
  ) as TypedCompany;
}

/** Everything wrong of the person comes at once. */
function readPerson(request: SignUp): { name: { firstName: string; lastName: string }; login: string } {
  const fields: unknown[] = [];
  let params: Readonly<Record<string, string>> = {};
  let name = { firstName: '', lastName: '' };
  try {
    name = readName(request);
  } catch (error) {
    if (!(error instanceof Problem) || !Array.isArray(error.details.fields)) throw error;
    const found: readonly unknown[] = error.details.fields;
    fields.push(...found);
    params = error.params;
  }
  const login = foldEmail(request.email.slice(0, 400));
  if (!isEmailAddress(login)) fields.push({ field: 'email', code: 'accounts.email-invalid' });
  if (fields.length > 0) throw new Problem('accounts.sign-up-invalid', 'invalid', { params, details: { fields } });
  return { name, login };
}

/** Writes the link and its mail. `sign-up-known`: its token opens nothing, the same is written so that it takes as long. */
export async function sendLink(
  context: Context,
  payload: SignUpPayload,
  code: 'sign-up' | 'sign-up-known' | 'structure-opened',
  params: Readonly<Record<string, string>> = {},
): Promise<void> {
  const at = context.clock.now();
  const isKnown = code === 'sign-up-known';
  await context.database.transaction().execute(async (transaction) => {
    const token = await makeLink(transaction, 'sign-up', { payload: isKnown ? {} : { ...payload }, at, validFor: isKnown ? 0 : validFor });
    const name = payload.firstName === undefined ? payload.login : `${payload.firstName} ${payload.lastName}`;
    await tell(context, transaction, [
      {
        factKey: `sign-up:${newId(at)}`,
        code,
        kind: 'security',
        // What a stranger typed as a name is not read out to somebody who has an account.
        to: [{ address: payload.login, name: isKnown ? payload.login : name, language: payload.language }],
        params,
        path: isKnown ? '/sign-in' : `/sign-up/confirm/${token}`,
        isSecret: true,
      },
    ]);
  });
}
