import type { Context } from '#kernel';
import { referencedHashes } from '../store/read.ts';

/** Which of these files something still refers to; the others may be swept once nobody kept them lately. */
export async function referencedFiles(context: Context, hashes: readonly string[]): Promise<Set<string>> {
  return new Set(await referencedHashes(context.database, hashes));
}
