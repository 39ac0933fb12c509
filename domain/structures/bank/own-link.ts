import { createHash, randomBytes } from 'node:crypto';
import { managersOf } from '#domain/memberships';
import { tell } from '#domain/news';
import type { Actor } from '#domain/rights';
import type { Context, Transaction } from '#kernel';
import type { StructureSheet } from '../sheet.ts';
import type { BankAccountRow } from '../store/bank-accounts.ts';
import { insertLink, signInAddress } from '../store/bank-accounts.ts';
import { maskedIban } from './iban.ts';

/** A mailed link opens its account for a day. */
const linkLife = 24 * 3600 * 1000;

/** What is stored of a link's secret: 256 random bits need no salt. */
export const hashOfLink = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Whether nobody but this person manages the structure now: then no second manager can confirm. */
export async function managesAlone(context: Context, transaction: Transaction, structureId: string, userId: string): Promise<boolean> {
  const managers = await managersOf({ ...context, database: transaction }, structureId);
  return managers.length === 1 && managers[0]?.userId === userId;
}

/**
 * Mails a link to the only manager of a structure who proposed an account, at the address they sign in with (which a thief of a session does not
 * hold); true when one was sent. With it, and signed in, they may confirm their own proposal.
 */
export async function sendOwnLink(
  context: Context,
  transaction: Transaction,
  given: { actor: Actor; sheet: StructureSheet; account: BankAccountRow; at: Date },
): Promise<boolean> {
  const { actor, sheet, account, at } = given;
  if (actor.kind !== 'person' || account.proposed_by !== actor.id) return false;
  if (!(await managesAlone(context, transaction, sheet.id, actor.id))) return false;
  const reader = await signInAddress(transaction, actor.id);
  if (!reader) return false;
  const token = randomBytes(32).toString('base64url');
  await insertLink(transaction, {
    tokenHash: hashOfLink(token),
    userId: actor.id,
    accountId: account.id,
    at,
    expiresAt: new Date(at.getTime() + linkLife),
  });
  await tell(context, transaction, [
    {
      factKey: `bank-account-link:${account.id}:${at.toISOString()}`,
      code: 'bank-account-link',
      kind: 'security',
      to: [reader],
      params: { structure: sheet.name, iban: maskedIban(account.iban), holder: account.holder },
      path: `/organisation/bank-accounts/${account.id}?token=${token}`,
      isSecret: true,
    },
  ]);
  return true;
}
