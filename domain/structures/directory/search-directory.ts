import { compactIdentifier, isSiret } from '#einvoice';
import type { Context } from '#kernel';
import type { DirectoryFilter } from '../store/directory.ts';
import { directoryMatching } from '../store/directory.ts';
import type { DirectoryEntry } from './entry.ts';

/** Entities of one page, at most. */
export const directoryPageAtMost = 100;
/** Matches counted and paged through, at most: who has more should say more. */
export const directoryMatchesAtMost = 1_000;

export interface DirectoryPage {
  readonly entries: readonly DirectoryEntry[];
  /** `directoryMatchesAtMost` means that many or more. */
  readonly total: number;
}

function filterOf(text: string): DirectoryFilter | undefined {
  const trimmed = text.replaceAll('\0', ' ').trim().slice(0, 200);
  const compact = compactIdentifier(trimmed).toUpperCase();
  if (isSiret(compact)) return { words: [], identifier: compact };
  if (/^\d{2,14}$/.test(compact)) return { words: [], digits: compact };
  const words = trimmed
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8);
  // The index holds groups of three letters: anybody could make us read the whole directory by less.
  return words.some((word) => word.length >= 3) ? { words } : undefined;
}

/**
 * The public directory: active public entities whose name, town or post code holds every word (case, accents and dashes do not count), or whose
 * identifier or post code begins with the digits. A whole SIRET also finds one that is no longer active. Private structures are never found.
 * Undefined for a text too short to search by.
 */
export async function searchDirectory(
  context: Context,
  text: string,
  page: { size: number; number: number },
): Promise<DirectoryPage | undefined> {
  const filter = filterOf(text);
  if (!filter) return undefined;
  const size = Math.max(1, Math.min(page.size, directoryPageAtMost));
  const offset = Math.min(Math.max(0, page.number - 1) * size, directoryMatchesAtMost);
  const place = { size: Math.min(size, directoryMatchesAtMost - offset), offset };
  return await directoryMatching(context.database, filter, place, directoryMatchesAtMost);
}
