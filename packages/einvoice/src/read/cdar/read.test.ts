import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CDAR_MESSAGE } from '../../rules/cdar/cases.testing.ts';
import { limitsOf } from '../limits.ts';
import { openXml } from '../open.ts';
import { type LifecycleMessage, readLifecycle } from './index.ts';

function read(xml: string): LifecycleMessage {
  const opened = openXml(new TextEncoder().encode(xml), limitsOf(undefined));
  assert.ok(opened.kind === 'open');
  return readLifecycle(opened.tree);
}

test('a message says who refuses which invoice to whom, and why', () => {
  const message = read(CDAR_MESSAGE);
  assert.equal(message.id, 'M-1');
  assert.equal(message.kind, '23');
  assert.deepEqual(message.issuedAt, { text: '20260902101500', iso: '2026-09-02T10:15:00' });
  assert.equal(message.issuer?.role, 'BY');
  assert.deepEqual(
    message.recipients.map(({ role, address }) => [role, address?.value]),
    [
      ['SE', '732829320_S'],
      ['DFH', undefined],
    ],
  );
  const [status] = message.statuses;
  assert.equal(status?.invoiceNumber, 'F-1');
  assert.equal(status?.invoiceDate?.iso, '2026-09-01');
  assert.deepEqual([status?.status, status?.statusName, status?.statusCode], ['210', 'REFUSEE', '50']);
  assert.deepEqual(status?.issuer, [{ value: '732829320', scheme: '0002' }]);
  const [reason] = status?.reasons ?? [];
  assert.deepEqual([reason?.code, reason?.text, reason?.action], ['TX_TVA_ERR', 'Taux erroné', 'CNF']);
  assert.equal(reason?.where.line, 22);
  const [value] = reason?.values ?? [];
  assert.deepEqual([value?.type, value?.term, value?.amount?.value.toText(), value?.amount?.currency], ['DIV', 'BT-152', '12000.5', 'EUR']);
  assert.equal(value?.percent?.toText(), '10');
});

test('what is missing or no date is left out', () => {
  const message = read(
    '<c:CrossDomainAcknowledgementAndResponse xmlns:c="urn:un:unece:uncefact:data:standard:CrossDomainAcknowledgementAndResponse:100"/>',
  );
  assert.deepEqual([message.id, message.sender, message.recipients, message.statuses], [undefined, undefined, [], []]);
  const odd = read(CDAR_MESSAGE.replace('20260902101500', '20260230').replace('12000.50', 'much'));
  assert.deepEqual(odd.issuedAt, { text: '20260230', iso: undefined });
  assert.equal(odd.statuses[0]?.reasons[0]?.values[0]?.amount, undefined);
});
