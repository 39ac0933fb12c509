import { createHash } from 'node:crypto';
import type { Connection } from '#platform/database';
import type { ApiClient } from '../platform/index.ts';
import { answerJson } from '../platform/index.ts';
import { unrest } from './ledger.ts';
import type { Sent } from './load.ts';
import { depositOnce, promised } from './load.ts';

/** Works through a list, so many at once. */
export async function eachOf<T>(list: readonly T[], atOnce: number, work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...list];
  const take = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, take));
}

/**
 * Sends again what got no answer, as a client does. What was stored must be given back under its key, what was not must be taken now.
 * Notes the ids it learns. Returns what went wrong.
 */
export async function resend(client: ApiClient, unanswered: readonly Sent[], stored: ReadonlyMap<string, string>): Promise<string[]> {
  const faults: string[] = [];
  await eachOf(unanswered, 8, async (sent) => {
    const answer = await depositOnce(client, sent);
    const id = promised(answer);
    const before = stored.get(sent.paper.number);
    const wanted = before === undefined ? 201 : 200;
    if (id !== undefined) sent.id = id;
    if (answer?.status !== wanted || (before !== undefined && id !== before))
      faults.push(
        `${sent.paper.number}: sent again, ${before === undefined ? 'not stored before' : 'stored before'}, answered ${answer?.status ?? 'nothing'} ${answer?.body.toString().slice(0, 200) ?? ''}`,
      );
  });
  return faults;
}

/** Sends acknowledged papers again: under their key they come back, without one they are refused as duplicates. */
export async function repeatAcknowledged(client: ApiClient, acknowledged: readonly Sent[]): Promise<string[]> {
  const faults: string[] = [];
  await eachOf(acknowledged, 4, async (sent) => {
    const answer = await depositOnce(client, sent);
    if (answer?.status !== 200 || answer.headers['idempotency-replayed'] !== 'true' || promised(answer) !== sent.id)
      faults.push(`${sent.paper.number}: repeated with its key, answered ${answer?.status ?? 'nothing'}`);
    const bare = await client.deposit(sent.paper).catch(() => undefined);
    if (bare === undefined || bare.status < 400 || bare.status >= 500)
      faults.push(`${sent.paper.number}: repeated without key, answered ${bare?.status ?? 'nothing'}`);
  });
  return faults;
}

/** Fetches the originals of acknowledged papers and compares them byte for byte (by SHA-256). */
export async function damagedOriginals(client: ApiClient, acknowledged: readonly Sent[]): Promise<string[]> {
  const faults: string[] = [];
  await eachOf(acknowledged, 8, async ({ paper, id }) => {
    const answer = await client.get(paper.clientId, `/api/v1/invoices/${id}/original`).catch(() => undefined);
    const hash = answer && createHash('sha256').update(answer.body).digest('hex');
    if (answer?.status !== 200 || hash !== paper.hash)
      faults.push(`${paper.number}: original answered ${answer?.status ?? 'nothing'}${hash === paper.hash ? '' : ', other bytes'}`);
  });
  return faults;
}

/** Reads invoices as their supplier does: at rest, with every step since the deposit. */
export async function wrongDossiers(client: ApiClient, acknowledged: readonly Sent[]): Promise<string[]> {
  const faults: string[] = [];
  await eachOf(acknowledged, 4, async ({ paper, id }) => {
    const answer = await client.get(paper.clientId, `/api/v1/invoices/${id}`).catch(() => undefined);
    const { invoice, history } = answer ? answerJson(answer) : {};
    const status = typeof invoice === 'object' && invoice !== null && 'status' in invoice ? invoice.status : undefined;
    const steps = Array.isArray(history) ? history.length : 0;
    if (status !== paper.restsAt || steps !== (paper.restsAt === 'available' ? 3 : 4))
      faults.push(`${paper.number}: read as ${String(status)} after ${steps} steps`);
  });
  return faults;
}

/** Waits until every job is done and every invoice has arrived. Returns what still moves after the patience (ms) is over. */
export async function untilAtRest(connection: Connection, patience: number): Promise<string[]> {
  const from = performance.now();
  for (;;) {
    const moving = await unrest(connection);
    if (moving.length === 0 || performance.now() - from > patience) return moving;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}
