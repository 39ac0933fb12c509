import type { Language } from '#kernel';
import type { Database, Transaction } from '#kernel';
import type { Insertable, Updateable } from 'kysely';
import type { BankAccount, BankAccountState } from '../bank/account.ts';
import { groupedIban, maskedIban } from '../bank/iban.ts';

export interface BankAccountRow {
  id: string;
  structure_id: string;
  iban: string;
  bic: string | null;
  holder: string;
  label: string | null;
  is_factor: boolean;
  is_default: boolean;
  state: BankAccountState;
  replaces_id: string | null;
  proposed_by: string | null;
  proposed_by_name: string;
  proposed_at: Date;
  decided_by: string | null;
  decided_by_name: string | null;
  decided_at: Date | null;
  motive: string | null;
}

interface LinkRow {
  token_hash: string;
  purpose: 'bank-account';
  user_id: string;
  payload: { accountId: string };
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
}

type BankTables = {
  bank_accounts: BankAccountRow;
  structures: { id: string; iban: string | null; bic: string | null };
  links: LinkRow;
  users: { id: string; login: string; first_name: string; last_name: string; language: Language };
};

const tables = (database: Database) => database.$extendTables<BankTables>();

/** A row as people see it: the IBAN whole, or all but its end hidden. */
export function toBankAccount(row: BankAccountRow, isMasked: boolean): BankAccount {
  return {
    id: row.id,
    iban: isMasked ? maskedIban(row.iban) : groupedIban(row.iban),
    ...(row.bic !== null && { bic: row.bic }),
    holder: row.holder,
    ...(row.label !== null && { label: row.label }),
    isFactor: row.is_factor,
    isDefault: row.is_default,
    state: row.state,
    ...(row.replaces_id !== null && { replacesId: row.replaces_id }),
    ...(row.proposed_by !== null && { proposedById: row.proposed_by }),
    proposedBy: row.proposed_by_name,
    proposedAt: row.proposed_at,
    ...(row.decided_by_name !== null && { decidedBy: row.decided_by_name }),
    ...(row.decided_at !== null && { decidedAt: row.decided_at }),
    ...(row.motive !== null && { motive: row.motive }),
  };
}

/** Accounts listed of one structure, at most. */
const listed = 500;

/** The accounts of a structure: those in use first, then those that wait, then the past. */
export async function accountsOf(database: Database, structureId: string): Promise<BankAccountRow[]> {
  return await tables(database)
    .selectFrom('bank_accounts')
    .selectAll()
    .where('structure_id', '=', structureId)
    .orderBy((e) => e.case().when('state', '=', 'active').then(0).when('state', '=', 'awaiting').then(1).else(2).end())
    .orderBy('is_default', 'desc')
    .orderBy('proposed_at', 'desc')
    .orderBy('id')
    .limit(listed)
    .execute();
}

/** One account of a structure. */
export async function accountById(database: Database, structureId: string, id: string): Promise<BankAccountRow | undefined> {
  return await tables(database)
    .selectFrom('bank_accounts')
    .selectAll()
    .where('structure_id', '=', structureId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Writes a proposal. */
export async function insertAccount(transaction: Transaction, row: Insertable<BankAccountRow>): Promise<void> {
  await tables(transaction).insertInto('bank_accounts').values(row).execute();
}

/** Changes an account. */
export async function updateAccount(transaction: Transaction, id: string, set: Updateable<BankAccountRow>): Promise<void> {
  await tables(transaction).updateTable('bank_accounts').set(set).where('id', '=', id).execute();
}

/** Makes one active account the default (or none), and keeps what papers are made from true to it. */
export async function writeDefault(transaction: Transaction, structureId: string, account: BankAccountRow | undefined): Promise<void> {
  await tables(transaction)
    .updateTable('bank_accounts')
    .set({ is_default: false })
    .where('structure_id', '=', structureId)
    .where('is_default', '=', true)
    .execute();
  if (account) await updateAccount(transaction, account.id, { is_default: true });
  await tables(transaction)
    .updateTable('structures')
    .set({ iban: account?.iban ?? null, bic: account?.bic ?? null })
    .where('id', '=', structureId)
    .execute();
}

/** The address somebody signs in with, with their name and language. */
export async function signInAddress(
  transaction: Transaction,
  userId: string,
): Promise<{ address: string; name: string; language: Language } | undefined> {
  const row = await tables(transaction)
    .selectFrom('users')
    .select(['login', 'first_name', 'last_name', 'language'])
    .where('id', '=', userId)
    .executeTakeFirst();
  return row && { address: row.login, name: `${row.first_name} ${row.last_name}`, language: row.language };
}

/** Writes a mailed link for an account; those sent before for it open nothing any more. */
export async function insertLink(
  transaction: Transaction,
  link: { tokenHash: string; userId: string; accountId: string; at: Date; expiresAt: Date },
): Promise<void> {
  const { tokenHash, userId, accountId, at, expiresAt } = link;
  await tables(transaction)
    .updateTable('links')
    .set({ used_at: at })
    .where('user_id', '=', userId)
    .where('purpose', '=', 'bank-account')
    .where('used_at', 'is', null)
    .where((e) => e(e.ref('payload', '->>').key('accountId'), '=', accountId))
    .execute();
  await tables(transaction)
    .insertInto('links')
    .values({
      token_hash: tokenHash,
      purpose: 'bank-account',
      user_id: userId,
      payload: { accountId },
      created_at: at,
      expires_at: expiresAt,
      used_at: null,
    })
    .execute();
}

/** The account a mailed link is about, if it still opens something for this person. */
export async function accountOfLink(database: Database, tokenHash: string, userId: string, at: Date): Promise<string | undefined> {
  const row = await tables(database)
    .selectFrom('links')
    .select('payload')
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', 'bank-account')
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return row?.payload.accountId;
}

/** Uses a link up; false when somebody did already. */
export async function useLink(transaction: Transaction, tokenHash: string, at: Date): Promise<boolean> {
  const result = await tables(transaction)
    .updateTable('links')
    .set({ used_at: at })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
