/** The HTTP server: safe defaults, health, metrics, a clean stop. Routes are their rooms'. */
export { statusOf } from './status.ts';
export type { HttpServer, HttpSettings, ServerOptions } from './server.ts';
export { createServer } from './server.ts';
