/** Identity: an outside provider people sign in with (OpenID Connect). All that others may import. */
export { openIdentityProvider } from './provider.ts';
