import type { Reader } from '#domain/news';
import type { Transaction } from '#kernel';
import { foldEmail, isEmailAddress, Problem } from '#kernel';
import type { LinkPurpose } from '../links.ts';
import type { AccountRow } from '../store-addresses.ts';
import { linksMadeSince } from '../store-addresses.ts';

const day = 24 * 3600 * 1000;
/** How long a link to verify an address works. */
export const addressLinkMilliseconds = day;
/** Links somebody can have sent in a day: their account is no way to write to strangers. */
const linksADay = 10;

/** The two addresses of an account. */
export type AddressPurpose = Extract<LinkPurpose, 'change-login' | 'change-contact'>;

/** A typed address, folded. Throws `accounts.email-invalid` on the field, or when it is the one there is. */
export function readAddress(field: string, typed: string, current: string): string {
  const email = foldEmail(typed.slice(0, 400));
  const code = email === current ? 'accounts.address-same' : isEmailAddress(email) ? undefined : 'accounts.email-invalid';
  if (code) throw new Problem(code, 'invalid', { details: { fields: [{ field, code }] } });
  return email;
}

/** Throws `accounts.links-too-many` when somebody had ten links sent within a day. */
export async function limitLinks(transaction: Transaction, purpose: AddressPurpose, userId: string, at: Date): Promise<void> {
  const made = await linksMadeSince(transaction, purpose, userId, new Date(at.getTime() - day));
  if (made >= linksADay) throw new Problem('accounts.links-too-many', 'too-many', { params: { maximum: String(linksADay) } });
}

/** The owner of an account, told at an address that is not their contact address. */
export const ownerAt = (account: AccountRow, address: string): Reader => ({
  address,
  name: `${account.firstName} ${account.lastName}`,
  language: account.language,
});

/** Enough of an address to recognise one's own, too little to learn somebody else's: `c…@valmorin.example`. */
export function maskedAddress(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, Math.min(at, 1))}…${email.slice(at)}`;
}
