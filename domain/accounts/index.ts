/** Accounts: who acts, for whom, with what rights. All that others may import. */
export { changeLanguage } from './operations/change-language.ts';
export { changePassword } from './operations/change-password.ts';
export { clientActor, clientSecretMatches } from './operations/client-actor.ts';
export { changePreferences } from './operations/change-preferences.ts';
export { peopleByIds } from './operations/people-by-ids.ts';
export { personByToken } from './operations/person-by-token.ts';
export { recipientsToTell } from './operations/recipients-to-tell.ts';
export { signIn } from './operations/sign-in.ts';
export { signOut } from './operations/sign-out.ts';
export { switchStructure } from './operations/switch-structure.ts';
export { hashPassword } from './passwords.ts';
export type { PersonToTell, Rhythm, Rhythms, Session } from './session.ts';
export { rhythms } from './session.ts';
export { hashSecret } from './tokens.ts';
