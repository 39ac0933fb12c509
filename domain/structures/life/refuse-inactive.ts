import type { Transaction } from '#kernel';
import { Problem } from '#kernel';
import { nameIfInactive } from '../store-life.ts';

/**
 * Nothing grows in a structure whose life has ended: called, in the transaction of the change, by what gives it services, parameters, accounts or people.
 * The structure cannot end before the transaction does. Throws `structures.inactive`.
 */
export async function refuseInactive(transaction: Transaction, structureId: string): Promise<void> {
  const name = await nameIfInactive(transaction, structureId);
  if (name !== undefined) throw new Problem('structures.inactive', 'conflict', { params: { name } });
}
