import { recordActs } from '#domain/journal';
import type { Actor, PersonActor } from '#domain/rights';
import type { Context, Transaction } from '#kernel';
import { cleanText, isId, Problem } from '#kernel';
import { refuseFaults } from '../field-faults.ts';
import type { OwnChange } from '../own-structure.ts';
import { changeOwnStructure } from '../own-structure.ts';
import type { BankAccountRow } from '../store/bank-accounts.ts';
import { accountById, accountOfLink, accountsOf, updateAccount, useLink, writeDefault } from '../store/bank-accounts.ts';
import { maskedIban } from './iban.ts';
import { hashOfLink, managesAlone, sendOwnLink } from './own-link.ts';
import { tellManagers } from './tell-managers.ts';

const longestMotive = 500;

interface Deciding extends OwnChange {
  readonly person: PersonActor;
  readonly account: BankAccountRow;
}

/** Runs a manager's act on an account, both locked. Who comes second finds it decided: `bank-accounts.decided-already`, naming who came first. */
async function onAccount<T>(
  context: Context,
  actor: Actor,
  id: string,
  wanted: { state: BankAccountRow['state']; evenEnded?: boolean },
  work: (deciding: Deciding) => Promise<T>,
): Promise<T> {
  const right = { right: 'bank-accounts.decide', evenEnded: wanted.evenEnded ?? false } as const;
  return await changeOwnStructure(context, actor, right, async (change) => {
    if (actor.kind !== 'person') throw new Problem('structures.people-only', 'forbidden');
    const account = isId(id) ? await accountById(change.transaction, change.sheet.id, id) : undefined;
    if (!account) throw new Problem('bank-accounts.not-found', 'not-found');
    if (account.state !== wanted.state)
      throw new Problem('bank-accounts.decided-already', 'conflict', {
        params: { name: account.decided_by_name ?? account.proposed_by_name },
        details: { state: account.state },
      });
    return await work({ ...change, person: actor, account });
  });
}

const stamp = ({ person, at }: Deciding) => ({ decided_by: person.id, decided_by_name: person.name, decided_at: at });

const actOf = ({ sheet, account }: Deciding, more: Record<string, string> = {}) => ({
  structureId: sheet.id,
  details: { iban: maskedIban(account.iban), holder: account.holder, ...more },
});

/**
 * Confirms an account somebody else proposed: from now on it is in use, in the place of the one it replaces. Whoever proposed it cannot, unless they
 * are the only manager and bring the token of the link mailed to them. Throws `rights.missing`, `bank-accounts.not-found`,
 * `bank-accounts.decided-already`, `bank-accounts.second-manager-needed`, `bank-accounts.link-needed`, `bank-accounts.link-over`.
 */
export async function confirmBankAccount(context: Context, actor: Actor, id: string, token?: string): Promise<void> {
  await onAccount(context, actor, id, { state: 'awaiting' }, async (deciding) => {
    const { transaction, sheet, account, person, at } = deciding;
    if (account.proposed_by === person.id) await confirmAlone(context, deciding, token);
    await activate(transaction, deciding);
    await recordActs(transaction, person, at, [{ kind: 'bank-accounts.confirmed', ...actOf(deciding) }]);
    await tellManagers(context, transaction, { code: 'bank-account-confirmed', sheet, account, by: person.name, at });
  });
}

/** The only manager confirms their own proposal with what was mailed to them. */
async function confirmAlone(
  context: Context,
  { transaction, sheet, account, person, at }: Deciding,
  token: string | undefined,
): Promise<void> {
  if (!(await managesAlone(context, transaction, sheet.id, person.id)))
    throw new Problem('bank-accounts.second-manager-needed', 'conflict');
  if (token === undefined || token === '') throw new Problem('bank-accounts.link-needed', 'conflict');
  const hash = hashOfLink(token.slice(0, 200));
  const opens = await accountOfLink(transaction, hash, person.id, at);
  if (opens !== account.id || !(await useLink(transaction, hash, at))) throw new Problem('bank-accounts.link-over', 'conflict');
}

async function activate(transaction: Transaction, deciding: Deciding): Promise<void> {
  const { sheet, account, at } = deciding;
  const living = await accountsOf(transaction, sheet.id);
  const replaced = living.find(({ id, state }) => id === account.replaces_id && state === 'active');
  const defaultNow = living.find(({ is_default, state }) => is_default && state === 'active');
  if (replaced) {
    await updateAccount(transaction, replaced.id, { ...stamp(deciding), decided_at: at, state: 'closed', is_default: false });
  }
  await updateAccount(transaction, account.id, { ...stamp(deciding), state: 'active' });
  if (!defaultNow || defaultNow.id === replaced?.id) await writeDefault(transaction, sheet.id, account);
}

/** Has the link mailed again to the only manager; the one before opens nothing any more. Throws as `confirmBankAccount`. */
export async function sendLinkAgain(context: Context, actor: Actor, id: string): Promise<void> {
  await onAccount(context, actor, id, { state: 'awaiting' }, async ({ transaction, sheet, account, at }) => {
    if (!(await sendOwnLink(context, transaction, { actor, sheet, account, at })))
      throw new Problem('bank-accounts.second-manager-needed', 'conflict');
  });
}

/** What a motive must be: a few words, so that whoever proposed knows what to mend. */
function readMotive(motive: string): string {
  const text = cleanText(motive);
  const code = text === '' ? 'fields.motive-empty' : text.length > longestMotive ? 'fields.too-long' : undefined;
  refuseFaults('bank-accounts.invalid', code === undefined ? [] : [{ field: 'motive', code }]);
  return text;
}

/** Refuses a proposal, or takes one's own back, with a motive. Throws `rights.missing`, `bank-accounts.not-found`, `bank-accounts.decided-already`, `bank-accounts.invalid`. */
export async function refuseBankAccount(context: Context, actor: Actor, id: string, motive: string): Promise<void> {
  await onAccount(context, actor, id, { state: 'awaiting', evenEnded: true }, async (deciding) => {
    const { transaction, sheet, account, person, at } = deciding;
    const text = readMotive(motive);
    await updateAccount(transaction, account.id, { ...stamp(deciding), state: 'refused', motive: text });
    await recordActs(transaction, person, at, [{ kind: 'bank-accounts.refused', ...actOf(deciding, { motive: text }) }]);
    const told = { code: 'bank-account-refused', sheet, account: { ...account, motive: text }, by: person.name, at } as const;
    await tellManagers(context, transaction, told);
  });
}

/**
 * Closes an account in use. The default one closes only as the last: with others, another must be chosen first (`bank-accounts.default-first`).
 * Throws besides `rights.missing`, `bank-accounts.not-found`, `bank-accounts.decided-already`.
 */
export async function closeBankAccount(context: Context, actor: Actor, id: string): Promise<void> {
  await onAccount(context, actor, id, { state: 'active', evenEnded: true }, async (deciding) => {
    const { transaction, sheet, account, person, at } = deciding;
    const others = (await accountsOf(transaction, sheet.id)).filter((one) => one.state === 'active' && one.id !== account.id);
    if (account.is_default && others.length > 0) throw new Problem('bank-accounts.default-first', 'conflict');
    if (account.is_default) await writeDefault(transaction, sheet.id, undefined);
    await updateAccount(transaction, account.id, { ...stamp(deciding), state: 'closed' });
    await recordActs(transaction, person, at, [{ kind: 'bank-accounts.closed', ...actOf(deciding) }]);
    await tellManagers(context, transaction, { code: 'bank-account-closed', sheet, account, by: person.name, at });
  });
}

/**
 * Makes an account in use the one that papers name. No second person is needed: it was confirmed when it came into use; every manager is told.
 * Throws `rights.missing`, `structures.inactive`, `bank-accounts.not-found`, `bank-accounts.decided-already`.
 */
export async function chooseDefaultAccount(context: Context, actor: Actor, id: string): Promise<void> {
  await onAccount(context, actor, id, { state: 'active' }, async (deciding) => {
    const { transaction, sheet, account, person, at } = deciding;
    if (account.is_default) return;
    await writeDefault(transaction, sheet.id, account);
    await recordActs(transaction, person, at, [{ kind: 'bank-accounts.chosen', ...actOf(deciding) }]);
    await tellManagers(context, transaction, { code: 'bank-account-default', sheet, account, by: person.name, at });
  });
}
