import type { Context } from '#kernel';
import { addressesAwaited } from '../store-addresses.ts';
import { cancelLinks } from '../store-links.ts';
import type { AddressPurpose } from './address.ts';

/** Addresses of an account that wait for their link to be opened. */
export interface AwaitedAddress {
  readonly purpose: AddressPurpose;
  readonly email: string;
  readonly expiresAt: Date;
}

/** What somebody asked for and did not verify yet. For that person only: the caller knows who asks. */
export async function awaitedAddresses(context: Context, userId: string): Promise<readonly AwaitedAddress[]> {
  return await addressesAwaited(context.database, userId, context.clock.now());
}

/** Gives up a change of address: its link opens nothing more. */
export async function giveUpAddress(context: Context, userId: string, purpose: AddressPurpose): Promise<void> {
  await context.database.transaction().execute((transaction) => cancelLinks(transaction, purpose, userId, context.clock.now()));
}
