import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readActs } from '#domain/journal';
import type { News } from '#domain/news';
import type { PersonActor } from '#domain/rights';
import type { Context, Job } from '#kernel';
import { newId, Problem } from '#kernel';
import { sql } from 'kysely';
import type { World } from '../../testing/world.ts';
import { addPerson, openWorld } from '../../testing/world.ts';
import { readSheet } from '../operations/read-sheet.ts';
import type { TypedBankAccount } from './account.ts';
import { chooseDefaultAccount, closeBankAccount, confirmBankAccount, refuseBankAccount, sendLinkAgain } from './decide-account.ts';
import { proposeBankAccount } from './propose-account.ts';
import { accountsForPapers, listBankAccounts, readBankAccount } from './read-accounts.ts';

let world: World;
let context: Context;
let first: PersonActor;
let second: PersonActor;
let reader: PersonActor;
let alone: PersonActor;
const told: News[] = [];

const organisation = { organisation: 'write', 'invoices-issued': 'write' } as const;

before(async () => {
  world = await openWorld();
  const recorded = {
    enqueue: async (_: unknown, jobs: readonly Job[]) => {
      told.push(...jobs.filter(({ name }) => name === 'notifications.tell').map(({ payload }) => payload as unknown as News));
    },
  };
  context = { ...world.context, jobs: recorded };
  const of = (structureId: string, structureName: string) => ({ structureId, structureName, structureIsPublic: false });
  const company = of(world.company, 'Durand Travaux');
  first = await addPerson(context, { ...company, role: 'principal-manager', spaces: organisation });
  second = await addPerson(context, { ...company, role: 'secondary-manager', spaces: organisation });
  reader = await addPerson(context, { ...company, spaces: { organisation: 'read' } });
  alone = await addPerson(context, { ...of(world.bakery, 'Boulangerie Martin'), role: 'principal-manager', spaces: organisation });
});
after(() => world.close());

/** German accounts with a right key, one for each number. */
function iban(number: number): string {
  const account = String(number).padStart(18, '0');
  return `DE${String(98n - (BigInt(`${account}131400`) % 97n)).padStart(2, '0')}${account}`;
}

const typed = (number: number, more: Partial<TypedBankAccount> = {}): TypedBankAccount => ({
  iban: iban(number),
  bic: 'DEUTDEFF',
  holder: 'Durand Travaux',
  label: '',
  isFactor: false,
  replacesId: '',
  ...more,
});

const code = (expected: string) => (error: unknown) => error instanceof Problem && error.code === expected;
const fieldsOf = (error: unknown): string[] =>
  error instanceof Problem ? (error.details.fields as { field: string; code: string }[]).map((one) => `${one.field} ${one.code}`) : [];
const bare = (text: string): string => text.replaceAll('\u00a0', '');

test('an account is in use only once another manager confirmed it; papers name the default one', async () => {
  told.length = 0;
  const proposed = await proposeBankAccount(context, first, typed(1));
  assert.equal(proposed.state, 'awaiting');
  assert.equal((await readSheet(context, first)).iban, undefined, 'nothing is paid to a proposal, not even the first');
  assert.deepEqual(
    told.map((news) => [news.code, news.kind, news.to.length]),
    [['bank-account-proposed', 'security', 2]],
  );
  assert.ok(!JSON.stringify(told).includes(iban(1)), 'mails do not carry the whole number');
  await assert.rejects(confirmBankAccount(context, first, proposed.id), code('bank-accounts.second-manager-needed'));
  await confirmBankAccount(context, second, proposed.id);
  const sheet = await readSheet(context, first);
  assert.deepEqual([sheet.iban, sheet.bic], [iban(1), 'DEUTDEFF']);
  const kept = await readBankAccount(context, first, proposed.id);
  assert.deepEqual([kept.state, kept.isDefault, kept.decidedBy], ['active', true, second.name]);
  await assert.rejects(confirmBankAccount(context, second, proposed.id), code('bank-accounts.decided-already'));
  const { acts } = await readActs(context, first, { size: 5 });
  assert.deepEqual(acts.map(({ kind }) => kind).sort(), ['bank-accounts.confirmed', 'bank-accounts.proposed']);
  assert.ok(!JSON.stringify(acts).includes(iban(1)));
});

test('an account takes the place of another, and the default with it', async () => {
  const [old] = await listBankAccounts(context, first);
  assert.ok(old);
  const proposed = await proposeBankAccount(context, second, typed(2, { replacesId: old.id, isFactor: true, label: 'Affacturage' }));
  assert.equal((await readSheet(context, first)).iban, iban(1), 'the old one stays until the new one is confirmed');
  await confirmBankAccount(context, first, proposed.id);
  assert.equal((await readSheet(context, first)).iban, iban(2));
  assert.equal((await readBankAccount(context, first, old.id)).state, 'closed');
  assert.deepEqual(
    (await accountsForPapers(context, first)).map((one) => [bare(one.iban), one.label, one.isDefault]),
    [[iban(2), 'Affacturage', true]],
  );
});

test('another account is chosen as the default; the default closes only as the last', async () => {
  const proposed = await proposeBankAccount(context, first, typed(3));
  await confirmBankAccount(context, second, proposed.id);
  const before = (await listBankAccounts(context, first)).find(({ isDefault }) => isDefault);
  assert.ok(before);
  await assert.rejects(closeBankAccount(context, first, before.id), code('bank-accounts.default-first'));
  await chooseDefaultAccount(context, first, proposed.id);
  assert.equal((await readSheet(context, first)).iban, iban(3));
  await closeBankAccount(context, first, before.id);
  await closeBankAccount(context, second, proposed.id);
  assert.equal((await readSheet(context, first)).iban, undefined);
});

test('a refusal says why, and both at once leave one decision', async () => {
  const proposed = await proposeBankAccount(context, first, typed(4));
  await assert.rejects(
    refuseBankAccount(context, second, proposed.id, '  '),
    (error) => fieldsOf(error)[0] === 'motive fields.motive-empty',
  );
  await refuseBankAccount(context, second, proposed.id, 'Ce compte n’est pas le nôtre');
  assert.deepEqual((await readBankAccount(context, first, proposed.id)).motive, 'Ce compte n’est pas le nôtre');
  const third = await addPerson(context, { ...first.grant, role: 'secondary-manager' });
  for (let number = 10; number < 14; number++) {
    const { id } = await proposeBankAccount(context, first, typed(number));
    const outcomes = await Promise.allSettled([confirmBankAccount(context, second, id), refuseBankAccount(context, third, id, 'Inconnu')]);
    const done = outcomes.filter(({ status }) => status === 'fulfilled');
    assert.equal(done.length, 1);
    const lost = outcomes.find((one) => one.status === 'rejected');
    assert.ok(lost && code('bank-accounts.decided-already')(lost.reason));
    const { state } = await readBankAccount(context, first, id);
    assert.equal(state, outcomes[0].status === 'fulfilled' ? 'active' : 'refused');
  }
  await sql`DELETE FROM memberships WHERE user_id = ${third.id}`.execute(context.database);
});

test('whoever proposes may take it back, and propose the same again', async () => {
  const { id } = await proposeBankAccount(context, first, typed(20));
  await assert.rejects(proposeBankAccount(context, second, typed(20)), (error) => fieldsOf(error)[0] === 'iban fields.iban-awaiting');
  await refuseBankAccount(context, first, id, 'Erreur de saisie');
  const again = await proposeBankAccount(context, first, typed(20));
  await confirmBankAccount(context, second, again.id);
  await assert.rejects(proposeBankAccount(context, first, typed(20)), (error) => fieldsOf(error)[0] === 'iban fields.iban-known');
});

test('everything that is wrong is told at once', async () => {
  await assert.rejects(
    proposeBankAccount(context, first, typed(1, { iban: 'FR76 1', bic: 'NOPE', holder: ' ', label: 'x'.repeat(200), replacesId: newId() })),
    (error) => {
      assert.deepEqual(fieldsOf(error), [
        'iban fields.iban-invalid',
        'bic fields.bic-invalid',
        'holder fields.holder-missing',
        'label fields.too-long',
        'replacesId fields.replaced-account',
      ]);
      return true;
    },
  );
  await assert.rejects(
    proposeBankAccount(context, first, typed(1, { bic: 'AGRIFRPP' })),
    (error) => fieldsOf(error)[0] === 'bic fields.bic-country',
  );
});

test('the only manager confirms with the link mailed to their sign-in address: signed in, once, within a day', async () => {
  told.length = 0;
  const { id } = await proposeBankAccount(context, alone, typed(30, { holder: 'Boulangerie Martin' }));
  const link = told.find((news) => news.code === 'bank-account-link');
  assert.ok(link?.isSecret);
  assert.deepEqual(
    link.to.map((one) => 'address' in one && one.address.startsWith('person')),
    [true],
  );
  const token = new URL(link.path, 'http://x').searchParams.get('token') ?? '';
  await assert.rejects(confirmBankAccount(context, alone, id), code('bank-accounts.link-needed'));
  await assert.rejects(confirmBankAccount(context, alone, id, `${token}x`), code('bank-accounts.link-over'));
  await assert.rejects(confirmBankAccount(context, first, id, token), code('bank-accounts.not-found'));
  world.context.clock.set(new Date(world.context.clock.now().getTime() + 25 * 3600_000));
  await assert.rejects(confirmBankAccount(context, alone, id, token), code('bank-accounts.link-over'));
  told.length = 0;
  await sendLinkAgain(context, alone, id);
  const fresh = new URL(told[0]?.path ?? '', 'http://x').searchParams.get('token') ?? '';
  await confirmBankAccount(context, alone, id, fresh);
  assert.equal((await readSheet(context, alone)).iban, iban(30));
  const next = await proposeBankAccount(context, alone, typed(31));
  await assert.rejects(confirmBankAccount(context, alone, next.id, fresh), code('bank-accounts.link-over'));
  // A second manager has come: the link is not enough any more.
  const newLink =
    new URL(told.findLast((news) => news.code === 'bank-account-link')?.path ?? '', 'http://x').searchParams.get('token') ?? '';
  const helper = await addPerson(context, { ...alone.grant, role: 'secondary-manager' });
  await assert.rejects(confirmBankAccount(context, alone, next.id, newLink), code('bank-accounts.second-manager-needed'));
  await confirmBankAccount(context, helper, next.id);
});

test('whoever only consults sees the end of the number and decides nothing', async () => {
  const listed = await listBankAccounts(context, reader);
  assert.ok(listed.length > 0);
  for (const one of listed) assert.match(one.iban, /^DE[•\u00a0]+[\d\u00a0]+$/);
  assert.ok(!JSON.stringify(listed).includes(iban(20)));
  await assert.rejects(proposeBankAccount(context, reader, typed(40)), code('rights.missing'));
  const { id } = await proposeBankAccount(context, first, typed(41));
  await assert.rejects(confirmBankAccount(context, reader, id), code('rights.missing'));
  await assert.rejects(
    refuseBankAccount(context, { ...reader, grant: { ...reader.grant, spaces: organisation } }, id, 'Non'),
    code('rights.missing'),
  );
});

test('accounts of others do not exist', async () => {
  const [theirs] = await listBankAccounts(context, first);
  assert.ok(theirs);
  for (const id of [theirs.id, newId(), 'nothing']) {
    await assert.rejects(readBankAccount(context, alone, id), code('bank-accounts.not-found'));
    await assert.rejects(confirmBankAccount(context, alone, id), code('bank-accounts.not-found'));
    await assert.rejects(closeBankAccount(context, alone, id), code('bank-accounts.not-found'));
  }
});
