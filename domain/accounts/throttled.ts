import { Problem } from '#kernel';

/** What is told to whoever tried too often: when to try again. */
export function throttled(until: Date, at: Date): Problem {
  const seconds = Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 1000));
  return new Problem('accounts.throttled', 'too-many', { params: { seconds: String(seconds) }, details: { retryAfterSeconds: seconds } });
}
