/** The HTTP server: safe defaults, health, metrics, a clean stop. Routes are their rooms'. */
export { contentDisposition } from './disposition.ts';
export { statusOf } from './status.ts';
export type { HttpServer } from './server.ts';
export type { HttpSettings } from './settings.ts';
export { createServer } from './server.ts';
