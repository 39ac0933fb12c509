import type { Actor } from '#domain/accounts';
import type { Context } from '#kernel';
import type { Dashboard, SearchSide } from '../search.ts';
import { Problem } from '#kernel';

export async function dashboard(_context: Context, _actor: Actor, _side: SearchSide): Promise<Dashboard> {
  throw new Problem('invoices.not-ready', 'unavailable');
}
