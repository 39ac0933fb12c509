import { Problem } from '#kernel';

/** What a device answered, as a form of the `passkeys` island brought it. Throws `accounts.passkey-refused`. */
export function passkeyAnswer(fields: URLSearchParams): unknown {
  try {
    return JSON.parse(fields.get('answer') ?? '');
  } catch {
    throw new Problem('accounts.passkey-refused', 'invalid');
  }
}
