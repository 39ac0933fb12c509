import type { Context } from '#kernel';
import type { Space } from '#domain/rights';
import type { PersonToTell } from '../session.ts';
import { peopleHolding } from '../store.ts';

/** Who might be told of a paper. */
export interface Told {
  readonly structureId: string;
  readonly space: Space;
  /** The paper's service: people restricted to other services are not told. Ignored on the supplier's side. */
  readonly serviceId: string | null;
  /** Whoever acted knows already. */
  readonly exceptUserId: string | null;
}

/** Active people of a structure who hold the space and reach the service, with the rhythm each wants to be told by. */
export async function recipientsToTell(context: Context, told: Told): Promise<PersonToTell[]> {
  return await peopleHolding(context.database, { ...told, at: context.clock.now() });
}
