import type { StagedFile } from '#kernel';
import { Problem } from '#kernel';

/** Compares a body with the `Content-Digest` it was announced with (RFC 9530, `sha-256`): a client can prove that all of it arrived. */
export function checkDigest(header: string | string[] | undefined, file: StagedFile): void {
  if (typeof header !== 'string') return;
  const announced = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):/.exec(header)?.[1];
  if (announced === undefined) return;
  const expected = Buffer.from(announced, 'base64').toString('hex');
  if (expected !== file.hash)
    throw new Problem('api.digest-differs', 'malformed', { params: { announced: expected, received: file.hash } });
}
