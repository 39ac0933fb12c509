import { managersOf } from '#domain/memberships';
import { tell } from '#domain/news';
import type { Context, Transaction } from '#kernel';
import type { StructureSheet } from '../sheet.ts';
import type { BankAccountRow } from '../store/bank-accounts.ts';
import { maskedIban } from './iban.ts';

/** What managers are told of an account: a proposal, which asks them for something, and what became of it. */
export type BankNews =
  | 'bank-account-proposed'
  | 'bank-account-confirmed'
  | 'bank-account-refused'
  | 'bank-account-closed'
  | 'bank-account-default';

/** Has every manager of the structure told, and whoever proposed the account. A proposal and its confirmation are told whatever rhythm they chose. */
export async function tellManagers(
  context: Context,
  transaction: Transaction,
  told: { code: BankNews; sheet: StructureSheet; account: BankAccountRow; by: string; at: Date },
): Promise<void> {
  const { code, sheet, account, by, at } = told;
  const managers = await managersOf({ ...context, database: transaction }, sheet.id);
  const ids = new Set(managers.map(({ userId }) => userId));
  if (account.proposed_by !== null) ids.add(account.proposed_by);
  const isSecurity = code === 'bank-account-proposed' || code === 'bank-account-confirmed';
  await tell(context, transaction, [
    {
      factKey: `${code}:${account.id}:${at.toISOString()}`,
      code,
      kind: isSecurity ? 'security' : 'structure',
      to: [...ids].map((userId) => ({ userId })),
      params: { structure: sheet.name, iban: maskedIban(account.iban), holder: account.holder, by, motive: account.motive ?? '' },
      path: `/organisation/bank-accounts/${account.id}`,
    },
  ]);
}
