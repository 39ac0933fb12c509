import type { Context } from '#kernel';
import { deleteSession } from '../store.ts';
import { hashSecret } from '../tokens.ts';

/** Ends the session of a token; harmless when there is none. */
export async function signOut(context: Context, token: string): Promise<void> {
  await deleteSession(context.database, hashSecret(token));
}
