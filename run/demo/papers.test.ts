import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildInvoice, checkInvoice, isSiren, isSiret } from '#einvoice';
import { demoIban } from './identifiers.ts';
import { demoPapers, paperCount } from './papers.ts';
import { demoPeople } from './people.ts';
import { namedId } from './random.ts';
import { demoStructures } from './structures.ts';

const now = new Date('2026-11-21T12:00:00Z');

test('the same instant makes the same papers', () => {
  assert.deepEqual(demoPapers(now), demoPapers(now));
  assert.equal(demoPapers(now).length, paperCount);
});

test('papers lie within three years, oldest first, never ahead of now, each number once a supplier', () => {
  const papers = demoPapers(now);
  const seen = new Set<string>();
  let before = 0;
  for (const { depositedAt, supplier, draft } of papers) {
    assert.ok(depositedAt.getTime() >= before && depositedAt <= now);
    before = depositedAt.getTime();
    const key = `${supplier.key} ${draft.number}`;
    assert.ok(!seen.has(key), key);
    seen.add(key);
  }
  assert.ok((now.getTime() - (papers[0]?.depositedAt.getTime() ?? 0)) / 86_400_000 > 1_000);
});

test('every paper obeys the rules of EN 16931', () => {
  for (const { draft } of demoPapers(now)) {
    const errors = checkInvoice(buildInvoice({ ...draft, specification: 'urn:cen.eu:en16931:2017' })).filter(
      (finding) => finding.severity === 'error',
    );
    assert.deepEqual(errors, [], draft.number);
  }
});

test('structures have right keys, and every combination of what a recipient may ask', () => {
  for (const one of demoStructures)
    if (one.identifierType === 'siret') assert.ok(isSiret(one.identifier) && isSiren(one.legalUnit), one.name);
  const recipients = demoStructures.filter((one) => one.isPublic);
  assert.equal(recipients.length, 8);
  assert.equal(demoStructures.length - recipients.length, 12);
  const asked = new Set(recipients.map((one) => `${one.serviceRequired} ${one.commitmentRequired} ${one.serviceOrCommitment}`));
  assert.deepEqual([...asked].sort(), ['false false false', 'false false true', 'false true false', 'true false false', 'true true false']);
  assert.equal(recipients.filter((one) => !one.isActive).length, 1);
});

test('ids and logins are unique; IBAN keys are right', () => {
  const ids = [
    ...demoStructures.map((one) => one.id),
    ...demoPeople.map((one) => one.id),
    ...demoStructures.flatMap((one) => one.services.map((service) => service.id)),
  ];
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(namedId('a'), namedId('a'));
  const iban = demoIban(7);
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  assert.equal(BigInt(digits) % 97n, 1n);
});
