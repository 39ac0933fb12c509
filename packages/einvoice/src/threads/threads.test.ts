import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildInvoice } from '../build.ts';
import { checkDocument } from '../verdict/index.ts';
import { writeUbl } from '../write/ubl.ts';
import { checkOffThread, closeThreads } from './index.ts';

after(closeThreads);

function invoiceOf(lines: number): Uint8Array {
  const address = { country: 'FR' };
  const invoice = buildInvoice({
    number: 'F1',
    issueDate: '2026-01-05',
    seller: { name: 'Papeterie', identifiers: [{ value: '73282932000074', scheme: '0009' }], vatIdentifier: 'FR44732829320', address },
    buyer: { name: 'Commune', identifiers: [], address },
    lines: Array.from({ length: lines }, () => ({ name: 'Papier', quantity: '3', unitPrice: '10', vatCategory: 'S', vatRate: '20' })),
  });
  invoice.totals.gross = '1.00';
  return writeUbl(invoice, { attachment: () => undefined });
}

for (const [size, lines] of [
  ['small', 3],
  ['large', 400],
] as const) {
  test(`a ${size} document gets the same verdict, model and places as on the spot`, async () => {
    const bytes = invoiceOf(lines);
    const here = checkDocument(bytes);
    const there = await checkOffThread(bytes);
    assert.deepEqual(there.findings, here.findings);
    assert.ok(there.findings.some(({ code }) => code === 'BR-CO-15'));
    assert.deepEqual(there.invoice, here.document?.invoice);
    for (const path of ['number', 'seller.identifiers[0].value', 'totals.gross', 'buyerReference', 'totals.vat'])
      assert.deepEqual(
        there.sources?.locate(path)?.path.startsWith('/Invoice'),
        here.document?.sources.locate(path)?.path.startsWith('/Invoice'),
        path,
      );
    assert.deepEqual(there.sources?.locate('totals.gross'), here.document?.sources.locate('totals.gross'));
    assert.equal(there.sources?.raw('totals.gross'), '1.00');
  });
}

test('a large document that cannot be read is refused in the thread too', async () => {
  const refused = await checkOffThread(new TextEncoder().encode(`<a>${'x'.repeat(100_000)}`));
  assert.equal(refused.reading, 'refused');
  assert.equal(refused.findings[0]?.code, 'READ-UNCLOSED');
});
