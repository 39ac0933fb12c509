import { Problem } from '#kernel';
import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';

/** Codes of failures that say nothing of the person: the provider did not answer, or not in time, or not as one. */
const unavailable = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_PARSE_ERROR',
  'OAUTH_RESPONSE_IS_NOT_JSON',
]);

/**
 * What a failed conversation with a provider means to the person: `accounts.provider-unavailable` (try again) or `accounts.provider-refused` (it said no, or
 * what came back does not hold: state, nonce, signature, audience, time). `otherwise` decides where the library does not tell.
 */
export function unavailableOrRefused(error: unknown, otherwise: 'unavailable' | 'refused' = 'refused'): Problem {
  if (error instanceof Problem) return error;
  const isRefusal = error instanceof AuthorizationResponseError || error instanceof ResponseBodyError;
  const isSilence = !(error instanceof ClientError) || (error.code !== undefined && unavailable.has(error.code)) || isNetwork(error.cause);
  return !isRefusal && (isSilence || otherwise === 'unavailable')
    ? new Problem('accounts.provider-unavailable', 'unavailable', { cause: error })
    : new Problem('accounts.provider-refused', 'unauthenticated', { cause: error });
}

/** `fetch` fails with a TypeError that carries the system's error. */
const isNetwork = (cause: unknown): boolean => cause instanceof TypeError && cause.message === 'fetch failed';
