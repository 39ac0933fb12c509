import { apiClient } from '../platform/index.ts';
import { mailsOf } from './ledger.ts';
import { startLoad } from './load.ts';
import type { Stage } from './round.ts';
import { lookAround, mailKind } from './round.ts';

/** Deposits one paper of each kind with nothing killed: all must be well, and the mails each caused are what later ones must cause too. */
export async function quietWeather(stage: Stage): Promise<{ faults: readonly string[]; mails: ReadonlyMap<string, number> }> {
  const client = apiClient(stage.ask);
  const load = startLoad(client, 8, stage.next, () => false);
  const result = await load.finish();
  const { faults } = await lookAround(stage, client, result);
  const unanswered = result.unanswered.map(({ paper }) => `${paper.number}: unanswered`);
  const byNumber = await stage.installation.withDatabase((connection) => mailsOf(connection, result.acknowledged));
  const mails = new Map(result.acknowledged.map((sent) => [mailKind(sent), byNumber.get(sent.paper.number) ?? 0]));
  return { faults: [...result.faults, ...unanswered, ...faults], mails };
}
