import { Problem } from '#kernel';

const longest = 60;

/** The name a person gives a passkey to know it by. Throws `accounts.passkey-name` (field `name`). */
export function passkeyName(given: string): string {
  const name = given.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (name === '' || name.length > longest)
    throw new Problem('accounts.passkey-name', 'invalid', {
      params: { maximum: String(longest) },
      details: { fields: [{ field: 'name', code: 'accounts.passkey-name' }] },
    });
  return name;
}
