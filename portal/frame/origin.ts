import type { FastifyRequest } from 'fastify';

/**
 * Whether a request that changes something comes from a page of ours, told by what browsers say of its origin. Forms of people who are not signed in
 * yet (sign-in, language) have no session token: this is what guards them.
 */
export function fromOurselves(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (typeof site === 'string') return site === 'same-origin' || site === 'none';
  const origin = request.headers.origin;
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === request.headers.host;
  } catch {
    return false;
  }
}
