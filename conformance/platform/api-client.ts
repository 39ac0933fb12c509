import { demoSecret } from '../../run/demo/seed.ts';
import type { Answer, Ask } from './http.ts';
import type { Paper } from './papers.ts';

/** Speaks our API as the demo world's clients do; tokens are asked for once and kept. */
export interface ApiClient {
  /** Deposits a paper for its supplier, with its Idempotency-Key unless there is none. */
  deposit(paper: Paper, key?: string): Promise<Answer>;
  /** Asks as one of the clients. */
  get(clientId: string, path: string): Promise<Answer>;
}

/** A client over connections of its own. */
export function apiClient(ask: Ask): ApiClient {
  const tokens = new Map<string, Promise<string>>();
  const bearer = async (clientId: string): Promise<string> => {
    const known = tokens.get(clientId) ?? askForToken(ask, clientId);
    tokens.set(clientId, known);
    try {
      return `Bearer ${await known}`;
    } catch (error) {
      tokens.delete(clientId);
      throw error;
    }
  };
  return {
    deposit: async (paper, key) =>
      ask('/api/v1/invoices', {
        method: 'POST',
        headers: {
          authorization: await bearer(paper.clientId),
          'content-type': paper.mediaType,
          'content-disposition': `attachment; filename="${paper.fileName}"`,
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        },
        body: paper.bytes,
      }),
    get: async (clientId, path) => ask(path, { headers: { authorization: await bearer(clientId) } }),
  };
}

async function askForToken(ask: Ask, clientId: string): Promise<string> {
  const answer = await ask('/api/oauth/token', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: demoSecret(clientId),
      scope: 'openid',
    }).toString(),
  });
  const { access_token: token } = answerJson(answer);
  if (answer.status !== 200 || typeof token !== 'string')
    throw new Error(`no token for ${clientId}: ${answer.status} ${answer.body.toString().slice(0, 200)}`);
  return token;
}

/** The JSON object of an answer; empty when it is none. */
export function answerJson(answer: Answer): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(answer.body.toString());
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}
