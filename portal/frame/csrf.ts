import { createHmac, timingSafeEqual } from 'node:crypto';

/** The token forms of a session carry: says that the form is ours without telling the session's secret. */
export function csrfToken(secret: string): string {
  return createHmac('sha256', secret).update('portal-form').digest('base64url');
}

/** Compares in constant time. */
export function csrfMatches(secret: string, given: string | undefined): boolean {
  const expected = Buffer.from(csrfToken(secret));
  const actual = Buffer.from(given ?? '');
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
