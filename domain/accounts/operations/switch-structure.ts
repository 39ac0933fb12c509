import type { Context } from '#kernel';
import { isId, Problem } from '#kernel';
import { moveSession } from '../store.ts';
import { hashSecret } from '../tokens.ts';

/** Has the session act for another structure of its person. Throws `accounts.not-a-member`. */
export async function switchStructure(context: Context, token: string, structureId: string): Promise<void> {
  const moved = isId(structureId) && (await moveSession(context.database, hashSecret(token), structureId, context.clock.now()));
  if (!moved) throw new Problem('accounts.not-a-member', 'forbidden');
}
