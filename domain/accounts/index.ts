/** Accounts: who acts, for whom, with what rights. All that others may import. */
export type { Actor, ClientActor, Grant, Level, PersonActor, Role, Space } from './actor.ts';
export { spaces, system } from './actor.ts';
export { changeLanguage } from './operations/change-language.ts';
export { changePassword } from './operations/change-password.ts';
export { changePreferences } from './operations/change-preferences.ts';
export { clientActor, clientSecretMatches } from './operations/client-actor.ts';
export { personByToken } from './operations/person-by-token.ts';
export { recipientsToTell } from './operations/recipients-to-tell.ts';
export { signIn } from './operations/sign-in.ts';
export { signOut } from './operations/sign-out.ts';
export { switchStructure } from './operations/switch-structure.ts';
export { hashPassword } from './passwords.ts';
export type { Right, RightName } from './rights.ts';
export { authorise, check, rights } from './rights.ts';
export type { PersonToTell, Session } from './session.ts';
export { hashSecret } from './tokens.ts';
