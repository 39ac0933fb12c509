/** The HTTP server: safe defaults, health, metrics, a clean stop. Routes are their rooms'. */
export { clientAddress } from './client-address.ts';
export { contentDisposition } from './disposition.ts';
export { statusOf } from './status.ts';
export type { Doorkeeper, HttpServer } from './server.ts';
export type { HttpSettings } from './settings.ts';
export { createServer } from './server.ts';
