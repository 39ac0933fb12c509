import type { Context } from '#kernel';
import { managersAt } from '../store/grants.ts';

/** Somebody who manages a structure. */
export interface Manager {
  readonly userId: string;
  readonly name: string;
  readonly role: string;
}

/** Who manages a structure now, the principal manager first. */
export function managersOf(context: Context, structureId: string): Promise<readonly Manager[]> {
  return managersAt(context.database, structureId, context.clock.now());
}
