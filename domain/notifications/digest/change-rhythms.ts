import type { Rhythm, Rhythms } from '#domain/accounts';
import { rhythms, setRhythms } from '#domain/accounts';
import type { NewsKind } from '#domain/news';
import { newsKinds } from '#domain/news';
import type { Context } from '#kernel';
import { Problem } from '#kernel';
import { dropLines, moveLines } from '../store-digest.ts';

/** Kinds people choose a rhythm for: news of security is always told at once. */
const chosenKinds = newsKinds.filter((kind) => kind !== 'security');

const isRhythm = (text: string | undefined): text is Rhythm => rhythms.some((rhythm) => rhythm === text);

/**
 * Sets when somebody is told of each kind of news; kinds that are not given stay as they are. What waits for a mail follows: to the next morning, to the next
 * Monday, or is dropped for a kind nothing is wanted of. Throws `accounts.rhythm-unknown`, naming the fields.
 */
export async function changeRhythms(context: Context, userId: string, given: Readonly<Partial<Record<NewsKind, string>>>): Promise<void> {
  const wanted: Partial<Record<NewsKind, Rhythm>> = {};
  const fields: { field: string; code: string }[] = [];
  for (const kind of chosenKinds) {
    const rhythm = given[kind];
    if (rhythm === undefined) continue;
    if (isRhythm(rhythm)) wanted[kind] = rhythm;
    else fields.push({ field: kind, code: 'accounts.rhythm-unknown' });
  }
  if (fields.length > 0) throw new Problem('accounts.rhythm-unknown', 'invalid', { details: { fields } });
  await context.database.transaction().execute(async (transaction) => {
    await setRhythms(transaction, userId, wanted satisfies Rhythms);
    for (const [kind, rhythm] of Object.entries(wanted) as [NewsKind, Rhythm][]) {
      if (rhythm === 'none') await dropLines(transaction, userId, [kind]);
      // What waited when "at once" was chosen comes with the next morning.
      else await moveLines(transaction, userId, kind, rhythm === 'weekly' ? 'weekly' : 'daily');
    }
  });
}
