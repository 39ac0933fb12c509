import { Problem } from '#kernel';
import { isCommon } from './common.ts';
import { isPersonal, isTrivial } from './patterns.ts';

/**
 * Length before complexity, no forced renewal, no composition rule, breached ones refused (ANSSI, Recommandations relatives à l'authentification multifacteur
 * et aux mots de passe, 2021, R21 to R27; CNIL, délibération 2022-100). One length for everybody.
 */
const shortestPassword = 12;
/** Characters; longer ones would only cost. */
export const longestPassword = 256;

/** What people may know of whoever chooses the password. */
export interface PasswordOwner {
  readonly firstName: string;
  readonly lastName: string;
  readonly login: string;
  readonly structureNames: readonly string[];
}

const platformName = 'unisson';

/** What is wrong with a password, or undefined. */
function faultOf(password: string, owner: PasswordOwner): string | undefined {
  if (password.length > longestPassword || [...password].length < shortestPassword) return 'accounts.password-length';
  if (isTrivial(password)) return 'accounts.password-trivial';
  if (isPersonal(password, [platformName, owner.firstName, owner.lastName, owner.login, ...owner.structureNames]))
    return 'accounts.password-personal';
  if (isCommon(password)) return 'accounts.password-common';
  return undefined;
}

/**
 * A password somebody chose, as it is hashed (Unicode NFC: the same keys make the same password on every machine). The one place where passwords are judged.
 * Throws `accounts.password-length`, `accounts.password-trivial`, `accounts.password-personal`, `accounts.password-common`, tied to `field`.
 */
export function acceptPassword(wanted: string, owner: PasswordOwner, field: string): string {
  const password = wanted.length > longestPassword * 2 ? wanted : wanted.normalize('NFC');
  const code = faultOf(password, owner);
  if (code === undefined) return password;
  throw new Problem(code, 'invalid', {
    params: { minimum: String(shortestPassword), maximum: String(longestPassword) },
    details: { fields: [{ field, code }] },
  });
}
