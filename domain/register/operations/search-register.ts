import { compactIdentifier } from '#einvoice';
import type { Context } from '#kernel';
import type { KnownEntry } from '../entry.ts';
import { entriesMatching } from '../store/entries.ts';

/** Answers of one search, at most. */
const most = 50;

/**
 * Establishments among the loaded ones whose SIREN or SIRET begins with the digits (three at least), or whose name holds every word of the text
 * (three letters at least in one of them: less would read the whole register). Nothing for shorter texts.
 */
export async function searchRegister(context: Context, text: string, limit: number): Promise<KnownEntry[]> {
  const trimmed = text.trim().slice(0, 200);
  const wanted = Math.max(1, Math.min(limit, most));
  const digits = compactIdentifier(trimmed);
  if (/^\d{3,14}$/.test(digits)) return await entriesMatching(context.database, { digits }, wanted);
  const words = trimmed.replaceAll('\0', ' ').split(/\s+/).slice(0, 8);
  if (!words.some((word) => word.length >= 3)) return [];
  return await entriesMatching(context.database, { words }, wanted);
}
