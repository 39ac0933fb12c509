import type { Answer, ApiClient, Paper } from '../platform/index.ts';
import { answerJson } from '../platform/index.ts';

/** A paper that was sent, and what the sender knows of it. */
export interface Sent {
  readonly paper: Paper;
  readonly key: string;
  /** The invoice's id, once an answer said that it is stored. */
  id?: string;
}

/** What came of a stretch of load. */
export interface LoadResult {
  /** Answered 201 (or 200 as a repetition): promised for good. */
  readonly acknowledged: Sent[];
  /** No answer, or one that says nothing about the paper (5xx): stored wholly or not at all. */
  readonly unanswered: Sent[];
  /** What no client should ever see. */
  readonly faults: string[];
}

/** Load under way. */
export interface Load {
  /** Settles when so many papers were acknowledged, or there is nothing left to send. */
  reached(acknowledged: number): Promise<unknown>;
  /** Sends nothing new; settles when the last answer is in, or its connection is cut. */
  stop(): Promise<LoadResult>;
  /** Settles when there is nothing left to send. */
  finish(): Promise<LoadResult>;
}

/** Milliseconds a sender rests after a failure, as a patient client would. */
const rest = 40;

/** Sends papers from so many senders at once until stopped. `repeat` says which ones are sent twice at the same moment under one key. */
export function startLoad(client: ApiClient, senders: number, next: () => Sent | undefined, repeat: (sent: Sent) => boolean): Load {
  const result: LoadResult = { acknowledged: [], unanswered: [], faults: [] };
  let stopping = false;
  let [wanted, announce] = [Number.POSITIVE_INFINITY, (): void => undefined];
  const send = async (): Promise<void> => {
    while (!stopping) {
      const sent = next();
      if (sent === undefined) return;
      const tries = await Promise.all(Array.from({ length: repeat(sent) ? 2 : 1 }, () => depositOnce(client, sent)));
      judge(sent, tries, result);
      if (result.acknowledged.length >= wanted) announce();
      if (tries.some((one) => one === undefined || one.status >= 500)) await new Promise((resolve) => setTimeout(resolve, rest));
    }
  };
  const done = Promise.all(Array.from({ length: senders }, send));
  return {
    reached(acknowledged) {
      wanted = acknowledged;
      return Promise.race([done, new Promise<void>((resolve) => (announce = resolve))]);
    },
    async stop() {
      stopping = true;
      await done;
      return result;
    },
    finish: () => done.then(() => result),
  };
}

/** One request; undefined when no answer came. */
export async function depositOnce(client: ApiClient, sent: Sent): Promise<Answer | undefined> {
  return client.deposit(sent.paper, sent.key).catch(() => undefined);
}

/** The invoice an answer promises; undefined when it promises none. */
export function promised(answer: Answer | undefined): string | undefined {
  if (answer?.status !== 201 && answer?.status !== 200) return undefined;
  const { id } = answerJson(answer);
  return typeof id === 'string' ? id : undefined;
}

function judge(sent: Sent, tries: readonly (Answer | undefined)[], result: LoadResult): void {
  const ids = new Set(tries.flatMap((answer) => promised(answer) ?? []));
  if (ids.size > 1) result.faults.push(`${sent.paper.number}: one key made two invoices`);
  if (tries.filter((answer) => answer?.status === 201).length > 1)
    result.faults.push(`${sent.paper.number}: two answers 201 under one key`);
  for (const answer of tries) {
    // 409: its twin with the same key is still at work.
    if (answer !== undefined && answer.status >= 300 && answer.status < 500 && !(tries.length > 1 && answer.status === 409))
      result.faults.push(`${sent.paper.number}: ${answer.status} ${answer.body.toString().slice(0, 300)}`);
  }
  const [id] = ids;
  if (id === undefined) {
    if (!tries.some((answer) => answer !== undefined && answer.status < 500)) result.unanswered.push(sent);
  } else {
    sent.id = id;
    result.acknowledged.push(sent);
  }
}
