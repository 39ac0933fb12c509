import type { Actor } from '#domain/rights';
import type { Context } from '#kernel';
import { dayInParis } from '#kernel';
import { countServices, servicesMatching } from '../store-services.ts';
import type { Service, ServiceState } from '../structure.ts';
import { memberOf } from './member-of.ts';

/** Services of one page, at most. */
export const servicesAtMost = 200;

export interface ServiceQuery {
  /** Words that stand somewhere in the code or the name, in any order. */
  readonly text?: string;
  readonly state?: ServiceState;
  readonly size: number;
  /** Page from 1; beside it, `after` continues from a code. */
  readonly page?: number;
  readonly after?: string;
}

export interface ServiceList {
  readonly services: readonly Service[];
  /** How many match in all. */
  readonly total: number;
  /** How many match the words, in each state. */
  readonly counts: Readonly<Record<ServiceState, number>>;
  /** There are further ones, after this code. */
  readonly next?: string;
}

/** One page of the services of the structure somebody acts for, by code. Throws `rights.missing`, `accounts.no-structure`. */
export async function listServices(context: Context, actor: Actor, query: ServiceQuery): Promise<ServiceList> {
  const { structureId } = memberOf(actor, 'structures.read');
  const { state, after } = query;
  const words = (query.text ?? '')
    .trim()
    .slice(0, 200)
    .split(/\s+/)
    .filter((word) => word !== '' && !word.includes('\0'))
    .slice(0, 8);
  const filter = { structureId, words, ...(state && { state }) };
  const size = Math.max(1, Math.min(query.size, servicesAtMost));
  const offset = Math.min(Math.max(0, (query.page ?? 1) - 1) * size, 1_000_000);
  const day = dayInParis(context.clock.now());
  const [found, counts] = await Promise.all([
    servicesMatching(context.database, filter, day, { size: size + 1, ...(after === undefined ? { offset } : { after }) }),
    countServices(context.database, filter, day),
  ]);
  const services = found.slice(0, size);
  const last = services.at(-1);
  return {
    services,
    total: state ? counts[state] : Object.values(counts).reduce((sum, count) => sum + count, 0),
    counts,
    ...(found.length > size && last && { next: last.code }),
  };
}

/** Services read at once for an export. */
const portion = 1000;

/** All services of the structure somebody acts for, by code, read in portions. Throws (at the first step) as `listServices`. */
export async function* exportServices(context: Context, actor: Actor): AsyncGenerator<Service> {
  const { structureId } = memberOf(actor, 'structures.read');
  const day = dayInParis(context.clock.now());
  let after: string | undefined;
  for (;;) {
    const found = await servicesMatching(context.database, { structureId, words: [] }, day, {
      size: portion,
      ...(after !== undefined && { after }),
    });
    yield* found;
    after = found.at(-1)?.code;
    if (found.length < portion) return;
  }
}
