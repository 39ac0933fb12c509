import { recordActs } from '#domain/journal';
import type { Actor } from '#domain/rights';
import type { Context } from '#kernel';
import { isId, newId } from '#kernel';
import { refuseFaults } from '../field-faults.ts';
import { changeOwnStructure } from '../own-structure.ts';
import { accountsOf, insertAccount, toBankAccount } from '../store/bank-accounts.ts';
import type { BankAccount, TypedBankAccount } from './account.ts';
import { maskedIban } from './iban.ts';
import { readTypedAccount } from './read-typed.ts';
import { sendOwnLink } from './own-link.ts';
import { tellManagers } from './tell-managers.ts';

/** Accounts in use or waiting that one structure may have. */
const most = 50;

/**
 * Proposes an account for one's structure, to be added or to take the place of an active one. Nobody is paid there before somebody else has confirmed:
 * another manager, or, when the proposer is the only manager there is, whoever holds the mailbox of their sign-in address. The first account of a
 * structure is no exception. Every manager is told. Throws `rights.missing`, `structures.inactive`, `bank-accounts.invalid` (`details.fields`).
 */
export async function proposeBankAccount(context: Context, actor: Actor, typed: TypedBankAccount): Promise<BankAccount> {
  return await changeOwnStructure(context, actor, { right: 'bank-accounts.propose' }, async ({ transaction, sheet, at }) => {
    const { account, faults: wrong } = readTypedAccount(typed);
    const faults = [...wrong];
    const living = (await accountsOf(transaction, sheet.id)).filter(({ state }) => state === 'active' || state === 'awaiting');
    const same = living.find(({ iban }) => iban === account.iban);
    if (same) faults.push({ field: 'iban', code: same.state === 'active' ? 'fields.iban-known' : 'fields.iban-awaiting' });
    const replaced = living.find(({ id, state }) => id === typed.replacesId && state === 'active');
    if (typed.replacesId !== '' && (!isId(typed.replacesId) || !replaced))
      faults.push({ field: 'replacesId', code: 'fields.replaced-account' });
    if (living.length >= most) faults.push({ field: 'iban', code: 'fields.accounts-many' });
    refuseFaults('bank-accounts.invalid', faults);
    const name = actor.kind === 'system' ? 'Unisson' : actor.name;
    const row = {
      id: newId(at),
      structure_id: sheet.id,
      iban: account.iban,
      bic: account.bic,
      holder: account.holder,
      label: account.label,
      is_factor: account.isFactor,
      is_default: false,
      state: 'awaiting' as const,
      replaces_id: replaced?.id ?? null,
      proposed_by: actor.kind === 'person' ? actor.id : null,
      proposed_by_name: name,
      proposed_at: at,
      decided_by: null,
      decided_by_name: null,
      decided_at: null,
      motive: null,
    };
    await insertAccount(transaction, row);
    await recordActs(transaction, actor, at, [
      { kind: 'bank-accounts.proposed', structureId: sheet.id, details: { iban: maskedIban(row.iban), holder: row.holder } },
    ]);
    await tellManagers(context, transaction, { code: 'bank-account-proposed', sheet, account: row, by: name, at });
    await sendOwnLink(context, transaction, { actor, sheet, account: row, at });
    return toBankAccount(row, false);
  });
}
