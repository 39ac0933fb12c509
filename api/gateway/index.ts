/** How machines prove who they are: tokens for all APIs of the platform. */
export type { Authenticate } from './bearer.ts';
export { bearerAuthentication } from './bearer.ts';
export { registerTokenRoutes } from './token-routes.ts';
