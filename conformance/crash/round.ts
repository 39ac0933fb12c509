import type { ApiClient, Ask } from '../platform/index.ts';
import { apiClient } from '../platform/index.ts';
import { damagedOriginals, repeatAcknowledged, resend, untilAtRest, wrongDossiers } from './aftermath.ts';
import type { Installation } from './installation.ts';
import { brokenInvariants, brokenPromises, countInvoices, mailsOf, storedAmong } from './ledger.ts';
import type { LoadResult, Sent } from './load.ts';
import { startLoad } from './load.ts';
import type { Plan } from './plan.ts';

/** How a round went. */
export interface RoundResult {
  readonly acknowledged: number;
  readonly unanswered: number;
  /** Unanswered ones that were stored all the same. */
  readonly storedUnanswered: number;
  /** Milliseconds from the kill's end until the web was ready again. */
  readonly readyAfter: number;
  /** Milliseconds until every job was done and every invoice had arrived. */
  readonly atRestAfter: number;
  readonly faults: readonly string[];
}

/** What rounds share. */
export interface Stage {
  readonly installation: Installation;
  readonly ask: Ask;
  /** The next paper of the round; undefined when it has had enough. */
  readonly next: () => Sent | undefined;
  readonly isRepeated: () => boolean;
  /** Everything that is stored, as far as the senders know. */
  readonly all: Sent[];
  /** Mails that a paper of a kind causes when nothing is killed. */
  readonly usualMails: ReadonlyMap<string, number>;
}

const senders = 12;
/** A job that fails waits some seconds before its second attempt, some more before the third; jobs of a killed worker are freed within 15 s. */
const patience = 90_000;
const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What decides how many mails a paper causes. */
export const mailKind = ({ paper }: Sent): string => `${paper.kind} ${paper.restsAt}`;

/** Load, kill, restart, look. */
export async function playRound(stage: Stage, plan: Plan): Promise<RoundResult> {
  const { installation, ask } = stage;
  const load = startLoad(apiClient(ask), senders, stage.next, stage.isRepeated);
  await load.reached(plan.deposits);
  await sleep(plan.moment);
  await installation.kill(plan.victims);
  await sleep(plan.after);
  const result = await load.stop();
  const lost = installation.lost(plan.victims).map((part) => `${part} ended by itself`);
  const from = performance.now();
  if (plan.again !== undefined) {
    installation.beginWeb();
    await sleep(plan.again);
    await installation.kill(new Set(['web']));
  }
  await installation.raise();
  const readyAfter = performance.now() - from;
  const looked = await lookAround(stage, apiClient(ask), result);
  return {
    acknowledged: result.acknowledged.length,
    unanswered: result.unanswered.length,
    readyAfter,
    ...looked,
    faults: [...result.faults, ...lost, ...looked.faults],
  };
}

/** Checks everything that was promised, once the platform stands again. */
export async function lookAround(
  stage: Stage,
  client: ApiClient,
  { acknowledged, unanswered }: LoadResult,
): Promise<Pick<RoundResult, 'storedUnanswered' | 'atRestAfter' | 'faults'>> {
  return stage.installation.withDatabase(async (connection) => {
    const from = performance.now();
    const stored = await storedAmong(connection, unanswered);
    const faults = await resend(client, unanswered, stored);
    const known = [...acknowledged, ...unanswered.filter((sent) => sent.id !== undefined)];
    stage.all.push(...known);
    // The last ones before the kill are the ones in danger.
    const endangered = known.slice(-80);
    faults.push(...(await brokenPromises(connection, known)));
    faults.push(...(await repeatAcknowledged(client, acknowledged.slice(-4))));
    faults.push(...(await damagedOriginals(client, endangered)));
    faults.push(...(await untilAtRest(connection, patience)).map((what) => `not at rest: ${what}`));
    const atRestAfter = performance.now() - from;
    faults.push(...(await brokenInvariants(connection)));
    faults.push(...(await wrongDossiers(client, endangered.slice(-4))));
    faults.push(...(await wrongMails(stage, connection, known)));
    const count = await countInvoices(connection);
    if (count !== stage.all.length) faults.push(`${count} invoices stored, ${stage.all.length} known to their senders`);
    return { storedUnanswered: stored.size, atRestAfter, faults };
  });
}

async function wrongMails(stage: Stage, connection: Parameters<typeof mailsOf>[0], known: readonly Sent[]): Promise<string[]> {
  const mails = await mailsOf(connection, known);
  return known.flatMap((sent) => {
    const [found, usual] = [mails.get(sent.paper.number), stage.usualMails.get(mailKind(sent))];
    return usual === undefined || found === usual ? [] : [`${sent.paper.number}: ${found ?? 'no'} mails instead of ${usual}`];
  });
}
