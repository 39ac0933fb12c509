import type { Context } from '#kernel';
import type { ClientActor } from '#domain/rights';
import { clientById } from '../store.ts';
import { hashSecret, secretMatches } from '../tokens.ts';

/** Ids are short; a longer text is none of ours. */
const longestId = 100;

/** An active API client by its id, with its rights as they are now. */
export async function clientActor(context: Context, clientId: string): Promise<ClientActor | undefined> {
  if (clientId.length > longestId) return undefined;
  return (await clientById(context.database, clientId))?.actor;
}

/** Whether a secret is the client's. Unknown clients take as long as known ones. */
export async function clientSecretMatches(context: Context, clientId: string, secret: string): Promise<boolean> {
  const client = clientId.length > longestId ? undefined : await clientById(context.database, clientId);
  return secretMatches(client?.secretHash ?? hashSecret(''), secret) && client !== undefined;
}
