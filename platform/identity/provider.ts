import type { IdentityProvider } from '#kernel';
import { Problem } from '#kernel';
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { discoverer } from './discoverer.ts';
import { unavailableOrRefused } from './failures.ts';
import { claimsOf, personOf } from './person.ts';

/** The settings of a provider; absent issuer: none. */
export interface ProviderSettings {
  readonly mode: 'demo' | 'production';
  readonly oidcIssuer?: string;
  readonly oidcClientId?: string;
  readonly oidcClientSecret?: string;
  readonly oidcLabel?: string;
}

/**
 * The provider the operator named, or undefined. It is asked nothing before somebody signs in with it, so the platform starts while it is down.
 * Throws `config.invalid` when its settings are incomplete, or its address is not https (http is for demos on this machine).
 */
export function openIdentityProvider(settings: ProviderSettings): IdentityProvider | undefined {
  if (settings.oidcIssuer === undefined) return undefined;
  const issuer = new URL(settings.oidcIssuer);
  const isLocal = issuer.hostname === 'localhost' || issuer.hostname === '127.0.0.1';
  const faults = [
    ...(settings.oidcClientId === undefined ? [{ setting: 'oidcClientId', variable: 'UNISSON_OIDC_CLIENT_ID', code: 'required' }] : []),
    ...(issuer.protocol === 'https:' || (isLocal && settings.mode === 'demo')
      ? []
      : [{ setting: 'oidcIssuer', variable: 'UNISSON_OIDC_ISSUER', code: 'not-https' }]),
  ];
  if (faults.length > 0) throw new Problem('config.invalid', 'invalid', { params: { count: String(faults.length) }, details: { faults } });
  const discover = discoverer({
    issuer,
    clientId: settings.oidcClientId ?? '',
    clientSecret: settings.oidcClientSecret,
    isInsecureAllowed: issuer.protocol === 'http:',
  });
  return {
    label: settings.oidcLabel ?? issuer.hostname,
    async begin(redirectUri) {
      const configuration = await discover();
      const remembered = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const url = buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: 'openid profile email',
        state: remembered.state,
        nonce: remembered.nonce,
        code_challenge: await calculatePKCECodeChallenge(remembered.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, remembered };
    },
    async finish(cameBackTo, remembered) {
      const { state, nonce, verifier } = remembered;
      // Without these three, openid-client would check nothing.
      if (!state || !nonce || !verifier) throw new Problem('accounts.provider-refused', 'unauthenticated');
      const configuration = await discover();
      try {
        const tokens = await authorizationCodeGrant(configuration, new URL(cameBackTo), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        return personOf(configuration.serverMetadata().issuer, await claimsOf(configuration, tokens));
      } catch (error) {
        throw unavailableOrRefused(error);
      }
    },
  };
}
