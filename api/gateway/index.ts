/** How machines prove who they are: tokens for all APIs of the platform. */
export { forgetExpiredArtefacts } from './artefacts.ts';
export { tokenLifetime } from './authorization-server.ts';
export type { Authenticate } from './bearer.ts';
export { bearerAuthentication } from './bearer.ts';
export type { TokenSettings } from './token-routes.ts';
export { registerTokenRoutes } from './token-routes.ts';
