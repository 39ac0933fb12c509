import type { Database, Transaction } from '#kernel';
import { Problem } from '#kernel';
import type { LinkPurpose, StoredLink } from './store-links.ts';
import { insertLink, linkByHash, markLinkUsed } from './store-links.ts';
import { hashSecret, newSecret } from './tokens.ts';

export type { LinkPurpose } from './store-links.ts';

/** What a mailed link is for. */
export interface Link {
  readonly userId?: string;
  /** What is done once it is opened; never a password. */
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Our tokens: 32 bytes, base64url. */
const tokenShape = /^[\w-]{43}$/;

/** Makes a link that works once, for `validFor` milliseconds; returns its token (256 bits), of which only the hash is stored. */
export async function makeLink(
  transaction: Transaction,
  purpose: LinkPurpose,
  link: Link & { readonly at: Date; readonly validFor: number },
): Promise<string> {
  const token = newSecret();
  await insertLink(transaction, {
    tokenHash: hashSecret(token),
    purpose,
    userId: link.userId ?? null,
    payload: link.payload,
    createdAt: link.at,
    expiresAt: new Date(link.at.getTime() + link.validFor),
  });
  return token;
}

/**
 * What a link holds, for the page that asks before anything is done: mail scanners open links, so looking uses nothing up.
 * Throws `accounts.link-unknown`, `accounts.link-used`, `accounts.link-expired`: only who holds the token is told which.
 */
export async function readLink(database: Database, purpose: LinkPurpose, token: string, at: Date): Promise<StoredLink> {
  const link = tokenShape.test(token) ? await linkByHash(database, purpose, hashSecret(token)) : undefined;
  if (!link) throw new Problem('accounts.link-unknown', 'not-found');
  if (link.usedAt) throw new Problem('accounts.link-used', 'conflict');
  if (link.expiresAt <= at) throw new Problem('accounts.link-expired', 'conflict');
  return link;
}

/** Uses a link up, in the transaction of what it does: of two at once, one gets it. Throws as `readLink`. */
export async function takeLink(transaction: Transaction, purpose: LinkPurpose, token: string, at: Date): Promise<StoredLink> {
  const link = await readLink(transaction, purpose, token, at);
  if (!(await markLinkUsed(transaction, hashSecret(token), at))) throw new Problem('accounts.link-used', 'conflict');
  return link;
}
