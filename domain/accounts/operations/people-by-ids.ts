import type { Context } from '#kernel';
import type { PersonToTell } from '../session.ts';
import { activePeople } from '../store.ts';

/** Active people among these ids, as mails reach them. */
export async function peopleByIds(context: Context, ids: readonly string[]): Promise<PersonToTell[]> {
  return ids.length === 0 ? [] : await activePeople(context.database, ids);
}
