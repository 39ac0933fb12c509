import type { Context } from '#kernel';
import { Problem } from '#kernel';
import type { Preferences } from '../session.ts';
import { updateUser } from '../store.ts';

/** Enough to catch a slip of the hand; whether mail arrives is shown by sending it. */
const emailShape = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

/** Changes what is given of a person's account. Throws `accounts.email-invalid`. */
export async function changePreferences(context: Context, userId: string, preferences: Preferences): Promise<void> {
  const { contactEmail } = preferences;
  if (contactEmail !== undefined && (contactEmail.length > 254 || !emailShape.test(contactEmail))) {
    throw new Problem('accounts.email-invalid', 'invalid', {
      details: { fields: [{ field: 'contactEmail', code: 'accounts.email-invalid' }] },
    });
  }
  await updateUser(context.database, userId, preferences);
}
