import type { Actor } from '#domain/rights';
import { structureToEnd } from '#domain/structures';
import type { Context } from '#kernel';
import type { Status } from '../statuses.ts';
import { finalStatuses, statuses } from '../statuses.ts';
import { countDrafts, figuresByStatus } from '../store/figures.ts';

/** Papers of a structure that are not finished, by side. */
export interface OpenPapers {
  readonly received: number;
  readonly issued: number;
  readonly drafts: number;
}

/** What is not finished. An issued paper that was rejected waits for its supplier until it is flagged handled. */
const unfinished: readonly Status[] = statuses.filter((status) => !finalStatuses.includes(status));

/**
 * The open papers of a structure whose life is about to end: the one acted for or, with an absorption under way, the one that is absorbed. Read from the
 * figures, so it is quick however many papers there are. Throws as `structureToEnd` of structures.
 */
export async function openPapers(context: Context, actor: Actor, absorptionId?: string): Promise<OpenPapers> {
  const structureId = await structureToEnd(context, actor, absorptionId);
  const [received, issued, drafts] = await Promise.all([
    figuresByStatus(context.database, { side: 'received', structureId }, unfinished, true),
    figuresByStatus(context.database, { side: 'issued', structureId }, [...unfinished, 'rejected'], true),
    countDrafts(context.database, structureId),
  ]);
  const sum = (figures: readonly { count: number }[]): number => figures.reduce((total, { count }) => total + Number(count), 0);
  return { received: sum(received), issued: sum(issued), drafts: Number(drafts) };
}
