import type { RegisterService } from '#kernel';
import { Problem } from '#kernel';
import { boundedBody } from './bounded-body.ts';
import { Circuit } from './circuit.ts';

/** How to reach the service. */
export interface RegisterServiceOptions {
  /** Up to the version, e.g. the address of API Sirene 3.11. */
  readonly url: string;
  /** Sent as `X-INSEE-Api-Key-Integration`. */
  readonly key?: string;
  /** Told when the key is refused: only the operator can mend that. */
  readonly onRefused?: () => void;
  /** Longest an answer may take, both tries together. Default 5,000 ms. */
  readonly timeout?: number;
  /** Milliseconds, from any beginning. Default: since the process began. */
  readonly now?: () => number;
}

/** An answer about one establishment has a few kilobytes. */
const longestAnswer = 1024 * 1024;

const unavailable = (reason: string, cause?: unknown) =>
  new Problem('register.unavailable', 'unavailable', { details: { reason }, ...(cause !== undefined && { cause }) });

/** Failed in a way that another try may mend. */
class Passing extends Error {}

/**
 * The register as API Sirene gives it (`GET {url}/siret/{siret}`). An answer has 5 s and 1 MB, redirects are not followed, what fails is tried once
 * more, and a service that keeps failing is left alone for half a minute. Source: INSEE, API Sirene 3.11.
 */
export function openRegisterService(options: RegisterServiceOptions): RegisterService {
  const circuit = new Circuit(options.now ?? (() => performance.now()));
  return {
    async establishment(siret) {
      // What reaches a path of ours is digits, whoever calls.
      if (!/^\d{14}$/.test(siret)) throw new RangeError('no SIRET');
      if (circuit.isOpen) throw unavailable('resting');
      const deadline = AbortSignal.timeout(options.timeout ?? 5_000);
      try {
        const answer = await askTwice(options, circuit, siret, deadline);
        circuit.succeeded();
        return answer;
      } catch (error) {
        if (error instanceof Problem && error.code === 'register.refused') {
          options.onRefused?.();
          throw error;
        }
        circuit.failed();
        throw error instanceof Problem ? error : unavailable(deadline.aborted ? 'too-slow' : 'failed', error);
      }
    },
  };
}

async function askTwice(options: RegisterServiceOptions, circuit: Circuit, siret: string, deadline: AbortSignal): Promise<unknown> {
  try {
    return await ask(options, circuit, siret, deadline);
  } catch (error) {
    if (error instanceof Problem || deadline.aborted) throw error;
    return await ask(options, circuit, siret, deadline);
  }
}

async function ask({ url, key }: RegisterServiceOptions, circuit: Circuit, siret: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(`${url.replace(/\/+$/, '')}/siret/${siret}`, {
    headers: { Accept: 'application/json', ...(key !== undefined && { 'X-INSEE-Api-Key-Integration': key }) },
    // The key goes where the operator sends it and nowhere else.
    redirect: 'manual',
    signal,
  });
  try {
    return await answerOf(response, circuit);
  } finally {
    // Frees the connection of an answer that was not read to its end.
    if (!response.bodyUsed) await response.body?.cancel();
  }
}

async function answerOf(response: Response, circuit: Circuit): Promise<unknown> {
  const { status } = response;
  if (status === 401 || status === 403) throw new Problem('register.refused', 'unavailable', { details: { status } });
  if (status === 429) {
    const seconds = Number(response.headers.get('retry-after'));
    circuit.rest(seconds > 0 ? seconds * 1_000 : 10_000);
    throw unavailable('too-many');
  }
  if (status >= 500) throw new Passing(`answered ${status}`);
  if (status !== 200 && status !== 404) throw unavailable(`status-${status}`);
  const body = await boundedBody(response, longestAnswer);
  if (body === undefined) throw unavailable('too-large');
  const answer = parsed(body);
  if (status === 200) return answer;
  // Only the service itself says that there is none: a wrong address answers 404 too, and would make every company unknown.
  if (statusInside(answer) !== 404) throw unavailable('not-the-service');
  return undefined;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    throw unavailable('not-json', error);
  }
}

function statusInside(answer: unknown): unknown {
  const header: unknown = typeof answer === 'object' && answer !== null && 'header' in answer ? answer.header : undefined;
  return typeof header === 'object' && header !== null && 'statut' in header ? header.statut : undefined;
}
