import type { Configuration } from 'openid-client';
import { allowInsecureRequests, discovery } from 'openid-client';
import { unavailableOrRefused } from './failures.ts';

/** Seconds each request to the provider may take. */
const answerWithin = 8;
/** What a provider says of itself is asked again after an hour. */
const rememberedFor = 60 * 60 * 1000;

/**
 * Finds out what a provider says of itself, once an hour and at first use; those who ask at once share one request. A failure is not remembered.
 * Throws `accounts.provider-unavailable`.
 */
export function discoverer(provider: {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  readonly isInsecureAllowed: boolean;
}): () => Promise<Configuration> {
  let known: { readonly configuration: Promise<Configuration>; readonly until: number } | undefined;
  return async () => {
    if (!known || known.until < Date.now()) {
      const configuration = discovery(provider.issuer, provider.clientId, provider.clientSecret, undefined, {
        timeout: answerWithin,
        execute: provider.isInsecureAllowed ? [allowInsecureRequests] : [],
      });
      known = { configuration, until: Date.now() + rememberedFor };
    }
    const asked = known;
    try {
      return await asked.configuration;
    } catch (error) {
      if (known === asked) known = undefined;
      throw unavailableOrRefused(error, 'unavailable');
    }
  };
}
