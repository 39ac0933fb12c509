import type { Context } from '#kernel';
import { dayInParis, isId, Problem } from '#kernel';
import { directoryEntryById } from '../store/directory.ts';
import { countServices, servicesMatching } from '../store-services.ts';
import type { Service } from '../structure.ts';
import type { DirectoryDetail } from './entry.ts';

/** A public entity for anybody to read, active or not. Throws Problem `directory.not-found`: for a private structure too. */
export async function directoryEntry(context: Context, id: string): Promise<DirectoryDetail> {
  const entry = isId(id) ? await directoryEntryById(context.database, id) : undefined;
  if (!entry) throw new Problem('directory.not-found', 'not-found');
  const counts = await countServices(context.database, { structureId: id, words: [] }, dayInParis(context.clock.now()));
  return { ...entry, activeServices: entry.isActive ? counts.active : 0 };
}

/** Which services of a public entity. */
export interface ServicesQuery {
  /** Words of the code or the name. */
  readonly text?: string;
  readonly size: number;
  /** Page from 1; `after` (a code) continues from a service instead. */
  readonly page?: number;
  readonly after?: string;
}

export interface ServicesPage {
  readonly services: readonly Service[];
  readonly total: number;
  /** There are further ones, after this code. */
  readonly next?: string;
}

/** Services of one page, at most. */
const most = 200;

/** The services of a public entity that papers can be addressed to today, by code. Throws Problem `directory.not-found`. */
export async function servicesPage(context: Context, structureId: string, query: ServicesQuery): Promise<ServicesPage> {
  const { isActive } = await directoryEntry(context, structureId);
  if (!isActive) return { services: [], total: 0 };
  const words = (query.text ?? '')
    .replaceAll('\0', ' ')
    .trim()
    .slice(0, 200)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8);
  const filter = { structureId, words, state: 'active' as const };
  const size = Math.max(1, Math.min(query.size, most));
  const offset = Math.min(Math.max(0, (query.page ?? 1) - 1) * size, 1_000_000);
  const day = dayInParis(context.clock.now());
  const place = query.after === undefined ? { offset } : { after: query.after.replaceAll('\0', ' ') };
  const [found, counts] = await Promise.all([
    servicesMatching(context.database, filter, day, { size: size + 1, ...place }),
    countServices(context.database, filter, day),
  ]);
  const services = found.slice(0, size);
  const last = services.at(-1);
  return { services, total: counts.active, ...(found.length > size && last && { next: last.code }) };
}
