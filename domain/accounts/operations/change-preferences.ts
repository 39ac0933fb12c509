import type { Context, Transaction } from '#kernel';
import type { Preferences, Rhythms } from '../session.ts';
import { mergeRhythms, updateUser } from '../store.ts';

/** Changes what is given of what a person prefers: the language of pages and mails, the shortcuts of the keyboard. */
export async function changePreferences(context: Context, userId: string, preferences: Preferences): Promise<void> {
  await updateUser(context.database, userId, preferences);
}

/** Sets when a person is told of the kinds given; the others stay. In the transaction of what that changes for news that waits. */
export async function setRhythms(transaction: Transaction, userId: string, rhythms: Rhythms): Promise<void> {
  await mergeRhythms(transaction, userId, rhythms);
}
