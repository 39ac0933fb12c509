/** Our own API: everything the portal can do with invoices, for machines. */
export { registerOpenApi } from './openapi.ts';
export { operations } from './operations/index.ts';
export { registerRoutes } from './routes.ts';
export type { ApiSettings } from './settings.ts';
export { defaultSettings } from './settings.ts';
