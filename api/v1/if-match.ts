import type { FastifyRequest } from 'fastify';
import { Problem } from '#kernel';

/** The version an `If-Match` header names; undefined when the header is absent or `*`. */
export function expectedVersion(request: FastifyRequest): { expectedVersion?: number } {
  const header = request.headers['if-match'];
  if (header === undefined || header.trim() === '*') return {};
  const version = /^\s*"(\d{1,9})"\s*$/.exec(header)?.[1];
  if (version === undefined) throw new Problem('api.if-match-malformed', 'malformed');
  return { expectedVersion: Number(version) };
}
