import type { Context, Language } from '#kernel';
import { updateUser } from '../store.ts';

/** Sets the language a person reads pages and mails in. */
export async function changeLanguage(context: Context, userId: string, language: Language): Promise<void> {
  await updateUser(context.database, userId, { language });
}
