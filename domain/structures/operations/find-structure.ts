import { compactIdentifier } from '#einvoice';
import type { Context } from '#kernel';
import { isId } from '#kernel';
import { structureByIdentifier, structureById } from '../store.ts';
import type { Structure } from '../structure.ts';

/** A structure by its id, or undefined. */
export async function findStructure(context: Context, id: string): Promise<Structure | undefined> {
  return isId(id) ? await structureById(context.database, id) : undefined;
}

/** A structure by its identifier as people write it: spaces of every width, dots and dashes between digits do not count, nor does case. */
export async function findByIdentifier(context: Context, identifier: string): Promise<Structure | undefined> {
  const compact = compactIdentifier(identifier).toUpperCase();
  if (compact === '' || compact.length > 100) return undefined;
  return await structureByIdentifier(context.database, compact);
}
