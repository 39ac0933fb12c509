import type { Context } from '#kernel';
import { compactIdentifier } from '#einvoice';
import { publicStructures } from '../store.ts';
import type { Structure } from '../structure.ts';

/** Answers of one search, at most. */
const most = 50;

/**
 * Public active structures a paper can be sent to: those whose name holds every word of the text, or whose SIRET begins with its digits
 * (three at least). Nothing for shorter texts.
 */
export async function findRecipients(context: Context, text: string, limit: number): Promise<Structure[]> {
  const trimmed = text.trim().slice(0, 200);
  const compact = compactIdentifier(trimmed);
  const wanted = Math.max(1, Math.min(limit, most));
  if (/^\d{3,14}$/.test(compact)) return await publicStructures(context.database, [], compact, wanted);
  if (trimmed.length < 2) return [];
  return await publicStructures(context.database, trimmed.split(/\s+/).slice(0, 8), '', wanted);
}
