import { randomBytes } from 'node:crypto';
import { hashSecret } from '../tokens.ts';

/** Codes of one set. */
const recoveryCodesAtOnce = 10;
/** With so few left, the person is told to make new ones. */
export const fewRecoveryCodes = 3;

/** Crockford's base 32: no letter that looks like a figure. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const lengthOfCode = 16;

/** A set of codes of 80 bits, written `xxxx-xxxx-xxxx-xxxx`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodesAtOnce }, () => {
    const code = [...randomBytes(lengthOfCode)].map((byte) => letters[byte % letters.length]).join('');
    return (code.match(/.{4}/g) ?? []).join('-');
  });
}

/** What is stored of a code, however it was typed: case, spaces, hyphens and look-alikes are forgiven. Bound to its owner. */
export function hashOfRecoveryCode(userId: string, code: string): string {
  const typed = code
    .slice(0, 64)
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '');
  return hashSecret(`${userId} ${typed.replace(/o/g, '0').replace(/[il]/g, '1')}`);
}
