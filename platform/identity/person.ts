import type { OutsidePerson } from '#kernel';
import { Problem } from '#kernel';
import type { Configuration, TokenEndpointResponse, TokenEndpointResponseHelpers } from 'openid-client';
import { fetchUserInfo } from 'openid-client';

type Claims = Readonly<Record<string, unknown>>;

/** What a provider says of somebody: the verified id token, and its answer about the person where the token says less (OpenID Connect Core § 5.3). */
export async function claimsOf(
  configuration: Configuration,
  tokens: TokenEndpointResponse & TokenEndpointResponseHelpers,
): Promise<Claims> {
  const claims = tokens.claims();
  if (!claims) throw new Problem('accounts.provider-refused', 'unauthenticated');
  const { userinfo_endpoint: endpoint } = configuration.serverMetadata();
  const isWhole = typeof claims['email'] === 'string' && typeof claims['family_name'] === 'string';
  if (isWhole || endpoint === undefined) return claims;
  return { ...claims, ...(await fetchUserInfo(configuration, tokens.access_token, claims.sub)) };
}

const longestName = 100;
const longestEmail = 254;

const textOf = (claims: Claims, name: string, longest: number): string => {
  const value = claims[name];
  return typeof value === 'string'
    ? value
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim()
        .slice(0, longest)
    : '';
};

/** The person in our terms. An address counts only when the provider says that it verified it: exactly `true`. */
export function personOf(issuer: string, claims: Claims): OutsidePerson {
  const subject = claims['sub'];
  if (typeof subject !== 'string' || subject === '') throw new Problem('accounts.provider-refused', 'unauthenticated');
  const email = textOf(claims, 'email', longestEmail);
  const [firstName = '', ...rest] = textOf(claims, 'name', 2 * longestName).split(' ');
  return {
    issuer,
    subject,
    ...(claims['email_verified'] === true && email !== '' && { email }),
    firstName: textOf(claims, 'given_name', longestName) || firstName.slice(0, longestName),
    lastName: textOf(claims, 'family_name', longestName) || rest.join(' ').slice(0, longestName),
  };
}
