import type { Context } from '#kernel';
import { isId } from '#kernel';
import { servicesByStructure } from '../store.ts';
import type { Service } from '../structure.ts';

/** The services of a structure, by code; all of them, or those that still receive papers. */
export async function servicesOf(context: Context, structureId: string, options: { activeOnly: boolean }): Promise<Service[]> {
  return isId(structureId) ? await servicesByStructure(context.database, structureId, options.activeOnly) : [];
}
