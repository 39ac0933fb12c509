import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { assertAsPromised } from '../testing/schema.ts';
import type { TestApi } from '../testing/world.ts';
import { startTestApi, world } from '../testing/world.ts';

let api: TestApi;
before(async () => {
  api = await startTestApi();
});
after(() => api.close());

interface Structure {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly parameters: Record<string, boolean>;
  readonly version: number;
}

test('contact data changes under its version; what is absent stays', async () => {
  const read = await api.ask('organisationReader', { url: '/api/v1/structure' });
  const before = assertAsPromised('readStructure', read) as Structure;
  assert.equal(before.id, world.recipient);
  const change = (payload: object, etag = String(read.headers.etag)) =>
    api.ask('organisation', { method: 'PATCH', url: '/api/v1/structure', headers: { 'if-match': etag }, payload });
  const changed = await change({ phone: '01 02 03 04 05' });
  const now = assertAsPromised('changeStructure', changed) as Structure;
  assert.deepEqual([now.phone, now.email, now.version], ['01 02 03 04 05', before.email, before.version + 1]);
  const late = await change({ phone: '06' });
  assert.equal(late.statusCode, 412, late.body);
  assert.deepEqual((assertAsPromised('changeStructure', late) as { current: unknown }).current, { version: now.version });
  const wrong = await change({ email: 'personne' }, String(changed.headers.etag));
  assert.equal(wrong.statusCode, 422);
  const { fields } = assertAsPromised('changeStructure', wrong) as { fields: { path: string; message: string }[] };
  assert.equal(fields[0]?.path, '/email');
  assert.match(fields[0]?.message ?? '', /adresse électronique/);
});

test('parameters are set whole, contradictions refused', async () => {
  const { parameters } = assertAsPromised('readStructure', await api.ask('organisation', { url: '/api/v1/structure' })) as Structure;
  const set = (payload: object) => api.ask('organisation', { method: 'PUT', url: '/api/v1/structure/parameters', payload });
  const changed = await set({ ...parameters, commitmentRequired: true });
  assert.equal((assertAsPromised('setParameters', changed) as Structure).parameters.commitmentRequired, true);
  assert.equal((await set({ ...parameters, isWorksClientOnly: true })).statusCode, 422);
  assert.equal((await set({ commitmentRequired: true })).statusCode, 400);
});

test('the register is compared, and taken over as it was shown', async () => {
  const siret = world.recipientSiret;
  await sql`INSERT INTO register_entries (siret, siren, name, address, is_active, is_head_office, is_diffusible, source, fetched_at)
    VALUES (${siret}, ${siret.slice(0, 9)}, 'VILLE NOUVELLE', ${JSON.stringify({ line1: '1 rue B', postCode: '75004', city: 'Paris', country: 'FR' })}, true, true, true, 'stock', ${api.clock.now()})`.execute(
    api.context.database,
  );
  const url = '/api/v1/structure/register';
  const { state, key } = assertAsPromised('compareWithRegister', await api.ask('organisationReader', { url })) as {
    state: string;
    key: string;
  };
  assert.equal(state, 'different');
  const update = (text: string) => api.ask('organisation', { method: 'POST', url, payload: { key: text } });
  assert.equal((await update('another')).statusCode, 409);
  assert.equal((assertAsPromised('updateFromRegister', await update(key)) as Structure).name, 'VILLE NOUVELLE');
});

test('a program proposes an account, and may not confirm it; readers see its end', async () => {
  const url = '/api/v1/structure/bank-accounts';
  const payload = { iban: 'DE89 3704 0044 0532 0130 00', holder: 'Ville' };
  const made = await api.ask('organisation', { method: 'POST', url, payload });
  const account = assertAsPromised('proposeBankAccount', made) as { state: string; iban: string };
  assert.deepEqual([made.statusCode, account.state, account.iban], [201, 'awaiting', 'DE89370400440532013000']);
  const items = async (client: 'organisation' | 'organisationReader' | 'otherOrganisation') =>
    (assertAsPromised('listBankAccounts', await api.ask(client, { url })) as { items: { iban: string }[] }).items.map(({ iban }) => iban);
  assert.deepEqual(await items('organisation'), ['DE89370400440532013000']);
  assert.match((await items('organisationReader'))[0] ?? '', /^DE•+3000$/);
  assert.deepEqual(await items('otherOrganisation'), []);
  assert.equal((await api.ask('organisation', { method: 'POST', url, payload })).statusCode, 422);
});

test('the state of the mandate', async () => {
  const answer = await api.ask('organisationReader', { url: '/api/v1/structure/billing-mandate' });
  assert.equal((assertAsPromised('readBillingMandate', answer) as { isActive: boolean }).isActive, false);
});
