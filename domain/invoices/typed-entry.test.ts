import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Structure } from '#domain/structures';
import type { InvoiceEntry } from './entry.ts';
import { modelOfEntry } from './typed-entry.ts';

const supplier: Structure = {
  id: '1',
  identifierType: 'siret',
  identifier: '55203253400646',
  legalUnit: '552032534',
  name: 'Durand Travaux',
  isPublic: false,
  isActive: true,
  address: { line1: '1 rue A', city: 'Paris', postCode: '75001', country: 'FR' },
  iban: 'FR7630006000011234567890189',
  bic: 'AGRIFRPP',
  parameters: {
    serviceRequired: false,
    commitmentRequired: false,
    serviceOrCommitment: false,
    paymentStatusReturned: true,
    isState: false,
    isWorksClient: false,
  },
  billingMandate: true,
};

function transferOf(given: Partial<InvoiceEntry>) {
  const entry: InvoiceEntry = {
    number: 'F-1',
    kind: 'invoice',
    framework: 'A1',
    issueDate: '2026-11-01',
    recipient: '',
    lines: [{ name: 'Peinture', quantity: '1', unitPrice: '100', vatRate: '20' }],
    ...given,
  };
  return modelOfEntry(entry, supplier, undefined).payment[0]?.creditTransfers[0];
}

test('papers name the default account; another one does not borrow its bank', () => {
  const name = 'Durand Travaux';
  assert.deepEqual(transferOf({}), { account: 'FR7630006000011234567890189', name, provider: 'AGRIFRPP' });
  assert.deepEqual(transferOf({ iban: 'fr76 3000 6000 0112 3456 7890 189' }), {
    account: 'FR7630006000011234567890189',
    name,
    provider: 'AGRIFRPP',
  });
  assert.deepEqual(transferOf({ iban: 'DE89 3704 0044 0532 0130 00' }), { account: 'DE89370400440532013000', name });
  assert.equal(transferOf({ iban: 'DE89370400440532013000', bic: 'cobadeff' })?.provider, 'COBADEFF');
});
