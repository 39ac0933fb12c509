import type { Actor } from '#domain/accounts';
import type { Context } from '#kernel';
import type { SearchSide, ToDo } from '../search.ts';
import { Problem } from '#kernel';

export async function toDo(_context: Context, _actor: Actor, _side: SearchSide): Promise<ToDo> {
  throw new Problem('invoices.not-ready', 'unavailable');
}
