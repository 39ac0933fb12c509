import type { Context } from '#kernel';
import { dayInParis, isId } from '#kernel';
import { servicesByStructure } from '../store-services.ts';
import type { Service } from '../structure.ts';

/** The services of a structure, by code; all of them, or those that receive papers today: switched on, and within their dates of validity. */
export async function servicesOf(context: Context, structureId: string, options: { activeOnly: boolean }): Promise<Service[]> {
  if (!isId(structureId)) return [];
  return await servicesByStructure(context.database, structureId, dayInParis(context.clock.now()), options.activeOnly);
}
