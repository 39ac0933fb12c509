import type { Actor } from '#domain/rights';
import { authorise, check } from '#domain/rights';
import type { Context } from '#kernel';
import { isId, Problem } from '#kernel';
import { ownGrant } from '../own-structure.ts';
import { accountById, accountsOf, toBankAccount } from '../store/bank-accounts.ts';
import type { BankAccount } from './account.ts';

/** Whoever may only consult sees the end of an IBAN; a manager who looks with such a person's rights too. */
const seesMasked = (actor: Actor): boolean => actor.kind !== 'system' && check(actor, 'bank-accounts.propose') === 'missing';

/** The bank accounts of one's structure: in use, waiting, past. Throws `rights.missing`. */
export async function listBankAccounts(context: Context, actor: Actor): Promise<readonly BankAccount[]> {
  authorise(actor, 'structures.read');
  const rows = await accountsOf(context.database, ownGrant(actor).structureId);
  return rows.map((row) => toBankAccount(row, seesMasked(actor)));
}

/** One of them. Throws `rights.missing`, `bank-accounts.not-found`. */
export async function readBankAccount(context: Context, actor: Actor, id: string): Promise<BankAccount> {
  authorise(actor, 'structures.read');
  const row = isId(id) ? await accountById(context.database, ownGrant(actor).structureId, id) : undefined;
  if (!row) throw new Problem('bank-accounts.not-found', 'not-found');
  return toBankAccount(row, seesMasked(actor));
}

/** An account that a paper of its structure may name. */
export interface AccountForPapers {
  /** Whole, grouped by four. */
  readonly iban: string;
  readonly label: string;
  readonly isDefault: boolean;
}

/** Accounts that a paper of one's structure may name: active ones, the default first, with their whole IBAN. Throws `rights.missing`. */
export async function accountsForPapers(context: Context, actor: Actor): Promise<readonly AccountForPapers[]> {
  authorise(actor, 'invoices.draft');
  const rows = await accountsOf(context.database, ownGrant(actor).structureId);
  return rows
    .filter(({ state }) => state === 'active')
    .map((row) => ({ iban: toBankAccount(row, false).iban, label: row.label ?? row.holder, isDefault: row.is_default }));
}
