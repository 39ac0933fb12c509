import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { InjectOptions } from 'fastify';
import { sql } from 'kysely';
import type { RightName } from '#domain/rights';
import { rights } from '#domain/rights';
import { newId } from '#kernel';
import { available, paper } from '../testing/papers.ts';
import { assertAsPromised } from '../testing/schema.ts';
import type { ClientName, TestApi } from '../testing/world.ts';
import { startTestApi, world } from '../testing/world.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations/index.ts';

let api: TestApi;
let invoiceId: string;
before(async () => {
  api = await startTestApi();
  invoiceId = await available(api);
});
after(() => api.close());

const noOne = '0192f7a4-ffff-7000-8000-000000000000';
const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'multipart/form-data; boundary=b' };
const comment = '--b\r\nContent-Disposition: form-data; name="comment"\r\n\r\nVoici la pièce\r\n--b--\r\n';

const parameters = {
  serviceRequired: false,
  commitmentRequired: false,
  serviceOrCommitment: false,
  paymentStatusReturned: true,
  ediEmitter: false,
  ediRecipient: false,
  isWorksClient: false,
  isWorksClientOnly: false,
  delegatesValidation: false,
};

/** A request that passes every check of shape, so that what is answered is about the right alone. */
function request({ id, method, path }: Operation, paperId: string): InjectOptions {
  const url = `/api/v1${path.replace(':id', paperId).replace(':attachmentId', noOne).replace(':action', 'people.change')}`;
  const bodies: Record<string, Pick<InjectOptions, 'headers' | 'payload'>> = {
    depositInvoice: { headers: { 'content-type': 'application/xml' }, payload: paper() },
    validateInvoice: { headers: { 'content-type': 'application/xml' }, payload: paper() },
    processInvoice: { headers: json, payload: { action: 'book' } },
    recycleInvoice: { headers: json, payload: { serviceCode: null } },
    markHandled: { headers: json, payload: { ids: [paperId] } },
    createService: { headers: json, payload: { code: 'ACCESS', name: 'Accès' } },
    changeService: { headers: json, payload: { name: 'Accès' } },
    previewServiceImport: { headers: { 'content-type': 'text/csv' }, payload: 'code;name' },
    applyServiceImport: { headers: json, payload: {} },
    changeStructure: { headers: json, payload: { phone: '01 02 03 04 05' } },
    setParameters: { headers: json, payload: parameters },
    updateFromRegister: { headers: json, payload: { key: 'x' } },
    proposeBankAccount: { headers: json, payload: { iban: 'DE89370400440532013000', holder: 'Ville' } },
    completeInvoice: { headers: form, payload: comment },
  };
  return { method, url: id === 'findRecipients' || id === 'searchDirectory' ? `${url}?query=ville` : url, ...bodies[id] };
}

/** Who may, who belongs to the paper but lacks the right, and who has every right over other papers. */
const cast: Partial<Record<RightName, { wrong?: ClientName; strangers: ClientName[] }>> = {
  'invoices.deposit': { wrong: 'supplierReader', strangers: [] },
  'invoices.draft': { wrong: 'supplierReader', strangers: [] },
  'invoices.list-issued': { wrong: 'supplierNothing', strangers: [] },
  'invoices.list-received': { wrong: 'recipientNothing', strangers: [] },
  'invoices.read': { wrong: 'recipientNothing', strangers: ['otherSupplier', 'otherRecipient', 'recipientOfOtherService'] },
  'invoices.process': { wrong: 'recipientReader', strangers: ['otherSupplier', 'otherRecipient', 'recipientOfOtherService'] },
  'invoices.complete': { wrong: 'supplierReader', strangers: ['otherSupplier', 'otherRecipient'] },
  'invoices.recycle': { wrong: 'supplierReader', strangers: ['otherSupplier', 'otherRecipient'] },
  'invoices.mark-handled': { wrong: 'supplierReader', strangers: ['otherSupplier', 'otherRecipient'] },
  'structures.find-recipient': { strangers: [] },
  'structures.read': { wrong: 'recipientNothing', strangers: [] },
  'structures.change': { wrong: 'organisationReader', strangers: [] },
  'bank-accounts.propose': { wrong: 'organisationReader', strangers: [] },
  'services.change': { wrong: 'organisationReader', strangers: [] },
  'people.read': { wrong: 'recipientNothing', strangers: [] },
  'requests.read': { wrong: 'recipientNothing', strangers: [] },
  'journal.read': { wrong: 'recipientNothing', strangers: [] },
  'account.self': { strangers: [] },
};

for (const contract of operations) {
  test(`${contract.method} ${contract.path} asks who you are`, async () => {
    const answer = await api.ask(undefined, request(contract, invoiceId));
    assert.equal(answer.statusCode, 401, answer.body);
    assert.equal(answer.headers['www-authenticate'], 'Bearer realm="unisson"');
    assertAsPromised(contract.id, answer);
  });

  const { wrong, strangers } = cast[contract.right] ?? assert.fail(`nobody is cast for ${contract.right}`);
  if (wrong) {
    test(`${contract.method} ${contract.path} refuses ${wrong}, naming the right`, async () => {
      const answer = await api.ask(wrong, request(contract, contract.id === 'readDeposit' ? noOne : invoiceId));
      assert.equal(answer.statusCode, 403, answer.body);
      const told = assertAsPromised(contract.id, answer) as { code: string; detail: string; required?: object; held?: object };
      assert.equal(told.code, 'rights.missing');
      assert.ok(told.required && told.held, answer.body);
      assert.notEqual(told.detail, told.code);
    });
  }
  for (const stranger of strangers) {
    test(`${contract.method} ${contract.path} tells ${stranger} nothing: the same answer as for a paper that is not there`, async () => {
      const theirs = await api.ask(stranger, request(contract, invoiceId));
      const none = await api.ask(stranger, request(contract, noOne));
      // Flagging counts what it flagged: none.
      assert.equal(theirs.statusCode, contract.id === 'markHandled' ? 200 : 404, theirs.body);
      const same = (body: string) => ({ ...(JSON.parse(body) as object), instance: '' });
      assert.deepEqual(same(theirs.body), same(none.body));
      assertAsPromised(contract.id, theirs);
    });
  }
}

test('lists show each structure its own papers only', async () => {
  const seen = async (client: ClientName, side: string) => {
    const answer = await api.ask(client, { url: `/api/v1/invoices/${side}` });
    return (
      assertAsPromised(side === 'issued' ? 'listIssuedInvoices' : 'listReceivedInvoices', answer) as { items: { id: string }[] }
    ).items.map(({ id }) => id);
  };
  assert.deepEqual(await seen('supplier', 'issued'), [invoiceId]);
  assert.deepEqual(await seen('recipient', 'received'), [invoiceId]);
  assert.deepEqual(await seen('otherSupplier', 'issued'), []);
  assert.deepEqual(await seen('otherRecipient', 'received'), []);
});

test('a space that its structure closed is closed to its programs at once', async () => {
  await sql`UPDATE structures SET open_spaces = '{invoices-issued}' WHERE id = ${world.recipient}`.execute(api.context.database);
  api.clock.advance(60_000);
  const answer = await api.ask('recipient', { url: '/api/v1/invoices/received' });
  assert.equal(answer.statusCode, 403, answer.body);
  await sql`UPDATE structures SET open_spaces = '{invoices-issued,invoices-received}' WHERE id = ${world.recipient}`.execute(
    api.context.database,
  );
  api.clock.advance(60_000);
  assert.equal((await api.ask('recipient', { url: '/api/v1/invoices/received' })).statusCode, 200);
});

/** Things of another structure, made once. */
async function strangeThings(): Promise<string[]> {
  const { database } = api.context;
  const [service, person, request, account] = [newId(), newId(), newId(), newId()];
  await sql`INSERT INTO services (id, structure_id, code, name) VALUES (${service}, ${world.otherRecipient}, 'SECRET', 'Secret')`.execute(
    database,
  );
  await sql`INSERT INTO users (id, login, contact_email, first_name, last_name, created_at) VALUES (${person}, 'a@b.example', 'a@b.example', 'A', 'B', now())`.execute(
    database,
  );
  await sql`INSERT INTO memberships (user_id, structure_id, role, spaces, created_at) VALUES (${person}, ${world.otherRecipient}, 'user', '{}', now())`.execute(
    database,
  );
  await sql`INSERT INTO membership_requests (id, kind, user_id, structure_id, state, asked_at) VALUES (${request}, 'attachment', ${person}, ${world.otherRecipient}, 'pending', now())`.execute(
    database,
  );
  await sql`INSERT INTO bank_accounts (id, structure_id, iban, holder, state, proposed_by_name, proposed_at)
    VALUES (${account}, ${world.otherRecipient}, 'FR7630006000011234567890189', 'A', 'active', 'A', now())`.execute(database);
  return [service, person, request, account];
}

test('ids of another structure’s things are answered as ids of nothing, by every operation that takes one', async () => {
  const strange = await strangeThings();
  const taking = operations.filter(
    ({ path, right }) => path.includes('/:id') && rights[right].relation === 'member' && right.startsWith('invoices.') === false,
  );
  assert.ok(taking.length > 3);
  for (const contract of taking)
    for (const id of strange) {
      const theirs = await api.ask('organisation', request(contract, id));
      const none = await api.ask('organisation', request(contract, noOne));
      assert.equal(theirs.statusCode, 404, `${contract.id}: ${theirs.body}`);
      const same = (body: string) => ({ ...(JSON.parse(body) as object), instance: '' });
      assert.deepEqual(same(theirs.body), same(none.body), contract.id);
    }
});
