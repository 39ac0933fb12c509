import assert from 'node:assert/strict';
import { routeInvoice } from '#domain/invoices';
import { ubl } from '../../domain/testing/world.ts';
import type { TestApi } from './world.ts';

let serial = 0;

/** A valid invoice of the supplier to the recipient, as UBL bytes. */
export function paper(given: Parameters<typeof ubl>[0] = {}): Buffer {
  serial += 1;
  return Buffer.from(ubl({ number: `F-2026-${serial}`, ...given }));
}

/** Deposits an invoice through the API and routes it, as the worker would. Returns its id. */
export async function available(api: TestApi, given: Parameters<typeof ubl>[0] = {}): Promise<string> {
  const answer = await api.ask('supplier', {
    method: 'POST',
    url: '/api/v1/invoices',
    headers: { 'content-type': 'application/xml' },
    payload: paper(given),
  });
  assert.equal(answer.statusCode, 201, answer.body);
  const { id } = answer.json<{ id: string }>();
  await routeInvoice(api.context, id);
  return id;
}
