import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { decideDeposit } from '#domain/invoices';
import { available, paper } from '../testing/papers.ts';
import { assertAsPromised } from '../testing/schema.ts';
import type { TestApi } from '../testing/world.ts';
import { startTestApi, world } from '../testing/world.ts';

let api: TestApi;
before(async () => {
  api = await startTestApi();
});
after(() => api.close());

const json = { 'content-type': 'application/json' };
const act = (id: string, payload: object, headers: Record<string, string> = {}) =>
  api.ask('recipient', { method: 'POST', url: `/api/v1/invoices/${id}/actions`, headers: { ...json, ...headers }, payload });

interface Dossier {
  invoice: { status: string; version: number };
  history: { action: string; toStatus: string; comment: string | null; actor: { name: string } }[];
  allowedActions: { action: string; motives?: { name: string }[]; paymentOrderNumber?: string }[];
}

async function dossier(id: string, client: 'supplier' | 'recipient' = 'recipient'): Promise<Dossier> {
  const answer = await api.ask(client, { url: `/api/v1/invoices/${id}` });
  assert.equal(answer.statusCode, 200, answer.body);
  return assertAsPromised('readInvoice', answer) as Dossier;
}

test('an invoice goes from available to paid, every step in its tracking', async () => {
  const id = await available(api);
  const first = await dossier(id);
  assert.equal(first.invoice.status, 'available');
  assert.deepEqual(first.allowedActions.find(({ action }) => action === 'order-payment')?.paymentOrderNumber, 'required');
  assert.ok(first.allowedActions.find(({ action }) => action === 'reject')?.motives?.some(({ name }) => name === 'other'));
  for (const [payload, status] of [
    [{ action: 'certify-service' }, 'service-certified'],
    [{ action: 'order-payment', paymentOrderNumber: 'M-2026-8' }, 'payment-ordered'],
    [{ action: 'put-in-payment', comment: 'Bordereau 12' }, 'in-payment'],
  ] as const) {
    const answer = await act(id, payload);
    assert.equal(answer.statusCode, 200, answer.body);
    assert.equal((assertAsPromised('processInvoice', answer) as { status: string }).status, status);
  }
  const last = await dossier(id, 'supplier');
  assert.deepEqual(last.allowedActions, []);
  const history = await api.ask('supplier', { url: `/api/v1/invoices/${id}/history` });
  const { items } = assertAsPromised('readHistory', history) as { items: Dossier['history'] };
  assert.deepEqual(
    items.map(({ toStatus }) => toStatus),
    ['deposited', 'in-transit', 'available', 'service-certified', 'payment-ordered', 'in-payment'],
  );
  assert.equal(items.at(-1)?.comment, 'Bordereau 12');
  assert.equal(items.at(-1)?.actor.name, 'Client recipient');
});

test('of two who act at once on what they saw, one wins and the other is shown the state', async () => {
  const id = await available(api);
  const { version } = (await dossier(id)).invoice;
  const both = await Promise.all([
    act(id, { action: 'book' }, { 'if-match': `"${version}"` }),
    act(id, { action: 'certify-service' }, { 'if-match': `"${version}"` }),
  ]);
  assert.deepEqual(both.map((answer) => String(answer.statusCode)).toSorted(), ['200', '412']);
  const loser = both.find((answer) => answer.statusCode === 412)!;
  const told = loser.json<{ code: string; current: { status: string; version: number; statusLabel: string } }>();
  assert.equal(told.code, 'invoices.changed-meanwhile');
  assert.equal(told.current.version, version + 1);
  assert.equal(both.find((answer) => answer.statusCode === 200)?.headers.etag, `"${version + 1}"`);
});

test('an action the status does not allow is 409 with what is allowed; one that lacks its motive 422 with the field', async () => {
  const id = await available(api);
  const incomplete = await act(id, { action: 'reject' });
  assert.equal(incomplete.statusCode, 422, incomplete.body);
  assert.equal((assertAsPromised('processInvoice', incomplete) as { fields: { path: string }[] }).fields[0]?.path, '/motive');
  assert.equal((await act(id, { action: 'reject', motive: 'other', comment: '.' })).statusCode, 422);
  assert.equal((await act(id, { action: 'reject', motive: 'amount-wrong' })).statusCode, 200);
  const late = await act(id, { action: 'put-in-payment' });
  assert.equal(late.statusCode, 409, late.body);
  assert.equal(late.json<{ current: { status: string } }>().current.status, 'rejected');
});

test('a supplier flags a rejected invoice as handled, once', async () => {
  const id = await available(api);
  await act(id, { action: 'reject', motive: 'amount-wrong' });
  const flag = () => api.ask('supplier', { method: 'POST', url: '/api/v1/invoices/handled', headers: json, payload: { ids: [id] } });
  assert.deepEqual(assertAsPromised('markHandled', await flag()), { flagged: 1 });
  assert.deepEqual(assertAsPromised('markHandled', await flag()), { flagged: 0 });
});

test('a supplier completes a suspended invoice with the missing piece', async () => {
  const id = await available(api);
  assert.equal((await act(id, { action: 'suspend', motive: 'document-missing' })).statusCode, 200);
  const form = new FormData();
  form.append('comment', 'Voici le bon de livraison');
  form.append('attachments', new Blob(['signed'], { type: 'text/plain' }), 'bon.txt');
  const body = new Request('http://x', { method: 'POST', body: form });
  const answer = await api.ask('supplier', {
    method: 'POST',
    url: `/api/v1/invoices/${id}/completion`,
    headers: { 'content-type': body.headers.get('content-type')! },
    payload: Buffer.from(await body.arrayBuffer()),
  });
  assert.equal(answer.statusCode, 200, answer.body);
  assert.equal((assertAsPromised('completeInvoice', answer) as { status: string }).status, 'completed');
});

test('a supplier recycles an invoice to the right service; a wrong one changes nothing', async () => {
  const id = await available(api);
  await act(id, { action: 'ask-recycling', motive: 'service-code-wrong' });
  const recycle = (payload: object) =>
    api.ask('supplier', { method: 'POST', url: `/api/v1/invoices/${id}/recycling`, headers: json, payload });
  const wrong = await recycle({ serviceCode: 'CLOS' });
  assert.equal(wrong.statusCode, 422, wrong.body);
  assert.ok((assertAsPromised('recycleInvoice', wrong) as { findings: object[] }).findings.length > 0);
  const right = await recycle({ serviceCode: 'VOIRIE' });
  assert.equal(right.statusCode, 200, right.body);
  assert.equal((assertAsPromised('recycleInvoice', right) as { invoice: { serviceCode: string } }).invoice.serviceCode, 'VOIRIE');
});

test('pages say whether there is more and the cursor walks through all, each once', async () => {
  const own = await startTestApi();
  try {
    const made: string[] = [];
    for (let each = 0; each < 5; each += 1) {
      made.push(await available(own));
      own.clock.advance(60_000);
    }
    const seen: string[] = [];
    let next: string | undefined = '/api/v1/invoices/received?size=2&sort=deposited';
    while (next !== undefined) {
      const answer = await own.ask('recipient', { url: next });
      const page = assertAsPromised('listReceivedInvoices', answer) as {
        items: { id: string }[];
        hasMore: boolean;
        total: number;
        nextCursor?: string;
      };
      assert.equal(page.total, 5);
      seen.push(...page.items.map(({ id }) => id));
      assert.equal(page.hasMore, seen.length < 5);
      next = /^<([^>]+)>; rel="next"$/.exec(String(answer.headers.link ?? ''))?.[1];
    }
    assert.deepEqual(seen, made.toReversed());
    const some = async (query: string) =>
      ((await own.ask('recipient', { url: `/api/v1/invoices/received?${query}` })).json<{ items: object[] }>().items ?? []).length;
    assert.equal(await some('status=available,booked'), 5);
    assert.equal(await some('status=rejected'), 0);
    assert.equal(await some('text=%25'), 0, 'a percent sign is a percent sign');
    assert.equal(await some('amountFrom=240.00&amountTo=240'), 5);
    assert.equal((await own.ask('recipient', { url: '/api/v1/invoices/received?cursor=made-up' })).statusCode < 500, true);
  } finally {
    await own.close();
  }
});

test('documents are made in the language asked for, and for both sides', async () => {
  const id = await available(api);
  for (const [operation, name] of [
    ['downloadReadable', 'readable.pdf'],
    ['downloadTrackingSlip', 'tracking-slip.pdf'],
  ] as const) {
    for (const client of ['supplier', 'recipient'] as const) {
      const answer = await api.ask(client, { url: `/api/v1/invoices/${id}/${name}?lang=en` });
      assert.equal(answer.statusCode, 200, answer.body.slice(0, 300));
      assertAsPromised(operation, answer);
      assert.equal(answer.headers['content-type'], 'application/pdf');
      assert.equal(answer.rawPayload.subarray(0, 5).toString(), '%PDF-');
    }
  }
});

test('an unchanged invoice is 304', async () => {
  const id = await available(api);
  const first = await api.ask('recipient', { url: `/api/v1/invoices/${id}` });
  const again = await api.ask('recipient', { url: `/api/v1/invoices/${id}`, headers: { 'if-none-match': String(first.headers.etag) } });
  assert.equal(again.statusCode, 304);
  assert.equal(again.body, '');
});

test('the directory tells entities, their active services and what they ask', async () => {
  const answer = await api.ask('supplier', { url: '/api/v1/structures/recipients?query=belleroche' });
  const { items } = assertAsPromised('findRecipients', answer) as { items: { id: string; services: { code: string }[] }[] };
  assert.deepEqual(
    items.map(({ id, services }) => [id, services.map(({ code }) => code)]),
    [[world.recipient, ['VOIRIE']]],
  );
  const me = assertAsPromised('readMe', await api.ask('supplier', { url: '/api/v1/me' })) as { structure: { id: string }; spaces: object };
  assert.equal(me.structure.id, world.supplier);
  assert.deepEqual(me.spaces, { 'invoices-issued': 'write' });
});

test('a deposit answered later gives its verdict at its address', async () => {
  const answer = await api.ask('supplier', {
    method: 'POST',
    url: '/api/v1/invoices',
    headers: { 'content-type': 'application/xml', prefer: 'respond-async' },
    payload: paper(),
  });
  assert.equal(answer.statusCode, 202, answer.body);
  assert.equal(answer.headers['preference-applied'], 'respond-async');
  const { id } = assertAsPromised('depositInvoice', answer) as { id: string };
  const state = await api.ask('supplier', { url: String(answer.headers.location) });
  assert.equal((assertAsPromised('readDeposit', state) as { state: string }).state, 'received');
  await decideDeposit(api.context, id);
  const decided = assertAsPromised('readDeposit', await api.ask('supplier', { url: String(answer.headers.location) })) as {
    state: string;
    invoice: { href: string };
  };
  assert.equal(decided.state, 'accepted');
  assert.equal((await api.ask('supplier', { url: decided.invoice.href })).statusCode, 200);
  assert.equal((await api.ask('otherSupplier', { url: String(answer.headers.location) })).statusCode, 404);
});
