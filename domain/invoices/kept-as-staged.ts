import type { Context, StagedFile } from '#kernel';

/** A file the store has already, handed to a deposit as if just received. Discarding it leaves it: what nothing refers to is swept. */
export function keptAsStaged(context: Context, hash: string, size: number): StagedFile {
  return { hash, size, bytes: () => context.files.read(hash), keep: async () => ({ hash, size }), discard: async () => undefined };
}
