import type { IncomingMessage } from 'node:http';

/** The address a request comes from, as the server itself takes it: what our one proxy says of it, when there is one. */
export function clientAddress(request: IncomingMessage, trustProxy: boolean): string {
  const told = trustProxy ? request.headers['x-forwarded-for'] : undefined;
  const last = (Array.isArray(told) ? told.at(-1) : told)?.split(',').at(-1)?.trim();
  return last || (request.socket.remoteAddress ?? '');
}
