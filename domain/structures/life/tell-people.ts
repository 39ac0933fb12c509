import { peopleAt } from '#domain/memberships';
import type { News } from '#domain/news';
import { tell } from '#domain/news';
import type { Context, Transaction } from '#kernel';

/** People told by one job: a job stays short however many people a structure has. */
const toldAtOnce = 500;

/** Has everybody of a structure told of something in its life, the one who did it included: it cannot be overlooked. */
export async function tellPeople(
  context: Context,
  transaction: Transaction,
  structureId: string,
  news: Omit<News, 'kind' | 'to'>,
): Promise<void> {
  const people = await peopleAt(transaction, structureId, context.clock.now());
  const portions = Array.from({ length: Math.ceil(people.length / toldAtOnce) }, (_, index) =>
    people.slice(index * toldAtOnce, (index + 1) * toldAtOnce),
  );
  await tell(
    context,
    transaction,
    portions.map((portion) => ({ ...news, kind: 'structure', to: portion.map((userId) => ({ userId })) })),
  );
}
