import { compactIdentifier } from '#einvoice';
import type { Context } from '#kernel';
import { isId } from '#kernel';
import type { AskableStructure } from '../store/houses.ts';
import { askableStructures, houseById } from '../store/houses.ts';

const most = 20;

/**
 * Active structures somebody may ask to be attached to: public ones by words of their name or the first digits of their SIRET (three at least),
 * private ones only by their whole identifier or exact name, so that nobody learns who else is here. Source: dossier § 7.3.
 */
export async function findStructuresToAsk(context: Context, text: string): Promise<readonly AskableStructure[]> {
  const trimmed = text.trim().slice(0, 200);
  const compact = compactIdentifier(trimmed).toUpperCase();
  if (trimmed.length < 3) return [];
  const isNumber = /^\d{3,14}$/.test(compact);
  return await askableStructures(
    context.database,
    {
      identifier: compact,
      prefix: isNumber ? compact : undefined,
      name: trimmed.toLowerCase(),
      words: isNumber ? [] : trimmed.split(/\s+/).slice(0, 8),
    },
    most,
  );
}

/** One structure to ask, found before; undefined when it is not there or no longer active. */
export async function structureToAsk(context: Context, structureId: string): Promise<AskableStructure | undefined> {
  const house = isId(structureId) ? await houseById(context.database, structureId) : undefined;
  if (!house?.isActive) return undefined;
  const found = await askableStructures(context.database, { identifier: house.identifier, prefix: undefined, name: '', words: [] }, most);
  return found.find(({ id }) => id === structureId);
}
