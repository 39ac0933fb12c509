import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deposit } from '#domain/invoices';
import { readActs } from '#domain/journal';
import type { PersonActor } from '#domain/rights';
import { changeService, createService, readService, valuesOf } from '#domain/structures';
import { Problem } from '#kernel';
import { sql } from 'kysely';
import type { World } from '../../testing/world.ts';
import { addPerson, openWorld, party, sirets, ubl } from '../../testing/world.ts';

let world: World;
let manager: PersonActor;
let reader: PersonActor;
let stranger: PersonActor;
before(async () => {
  world = await openWorld();
  const grant = { structureId: world.ministry, structureName: 'Ministère', structureIsPublic: true };
  manager = await addPerson(world.context, { ...grant, role: 'principal-manager', spaces: { organisation: 'write' } });
  reader = await addPerson(world.context, { ...grant, spaces: { organisation: 'read' } });
  stranger = await addPerson(world.context, {
    structureId: world.bakery,
    structureName: 'Boulangerie Martin',
    structureIsPublic: false,
    role: 'principal-manager',
    spaces: { organisation: 'write' },
  });
});
after(() => world.close());

/** The codes of all complaints a call fails with, by field. */
async function complaints(call: Promise<unknown>): Promise<Record<string, string>> {
  const error: unknown = await call.then(
    () => assert.fail('nothing was refused'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Problem) || !Array.isArray(error.details.fields)) throw error;
  return Object.fromEntries((error.details.fields as { field: string; code: string }[]).map(({ field, code }) => [field, code]));
}
const failsWith = (code: string) => (error: unknown) => error instanceof Problem && error.code === code;

test('a service is made, read and changed; the history tells before and after', async () => {
  const made = await createService(world.context, manager, {
    code: '  VOIRIE  nord ',
    name: 'Voirie',
    line1: '3 rue Haute',
    country: 'fr',
    validTo: '2027-01-31',
  });
  assert.equal(made.code, 'VOIRIE nord');
  assert.deepEqual(made.address, { line1: '3 rue Haute', country: 'FR' });
  assert.equal(made.state, 'active');
  world.context.clock.advance(1000);
  const changed = await changeService(world.context, manager, made.id, {
    name: 'Voirie et réseaux',
    commitmentRequired: true,
    paymentStatusReturned: false,
    expectedVersion: made.version,
  });
  assert.equal(changed.version, made.version + 1);
  assert.deepEqual(await readService(world.context, reader, made.id), changed);
  const { acts } = await readActs(world.context, manager, { size: 10 });
  const [change, creation] = acts.filter(({ details }) => details?.serviceId === made.id);
  assert.equal(creation?.kind, 'services.created');
  assert.equal(change?.kind, 'services.changed');
  assert.deepEqual(change?.details, {
    serviceId: made.id,
    code: 'VOIRIE nord',
    before: { name: 'Voirie', commitmentRequired: false, paymentStatusReturned: null },
    after: { name: 'Voirie et réseaux', commitmentRequired: true, paymentStatusReturned: false },
  });
});

test('nothing changed writes nothing', async () => {
  const before = await readService(world.context, manager, world.services.plain);
  assert.deepEqual(await changeService(world.context, manager, before.id, valuesOf(before)), before);
});

test('everything wrong is told at once, and nothing is stored', async () => {
  const wrong = createService(world.context, manager, {
    code: 'A\u0007B',
    name: ' ',
    description: 'x'.repeat(1001),
    line1: 'y'.repeat(101),
    city: 'a\u202eb',
    country: 'FRA',
    validFrom: '2026-02-30',
    validTo: 'demain',
  });
  assert.deepEqual(await complaints(wrong), {
    code: 'services.text-not-printable',
    name: 'services.name-missing',
    description: 'services.description-long',
    line1: 'services.address-long',
    city: 'services.text-not-printable',
    country: 'services.country-invalid',
    validFrom: 'services.date-invalid',
    validTo: 'services.date-invalid',
  });
  assert.deepEqual(await complaints(createService(world.context, manager, { code: 'c'.repeat(101), name: 'n'.repeat(256) })), {
    code: 'services.code-long',
    name: 'services.name-long',
  });
  assert.deepEqual(await complaints(createService(world.context, manager, { code: '', name: 'Sans code' })), {
    code: 'services.code-missing',
  });
  assert.deepEqual(
    await complaints(createService(world.context, manager, { code: 'D', name: 'D', validFrom: '2026-05-02', validTo: '2026-05-01' })),
    { validTo: 'services.dates-reversed' },
  );
  // One day is a span too.
  await createService(world.context, manager, { code: 'ONE-DAY', name: 'D', validFrom: '2026-05-01', validTo: '2026-05-01' });
});

test('a code is one with those a person reads as the same, in its structure only', async () => {
  for (const code of ['budget', ' Bud get', 'ＢＵＤＧＥＴ'])
    assert.deepEqual(await complaints(createService(world.context, manager, { code, name: 'Bis' })), { code: 'services.code-taken' }, code);
  const other = await createService(world.context, stranger, { code: 'BUDGET', name: 'Le nôtre' });
  assert.equal(other.code, 'BUDGET');
  await assert.rejects(
    sql`INSERT INTO services (id, structure_id, code, name) VALUES (gen_random_uuid(), ${world.ministry}, 'bud GET', 'x')`.execute(
      world.context.database,
    ),
    /services_code_once/,
  );
});

test('the reserved code is written in one way, of public structures, and means one thing', async () => {
  assert.deepEqual(await complaints(createService(world.context, manager, { code: 'Factures publiques', name: 'F' })), {
    code: 'services.code-reserved',
  });
  assert.deepEqual(await complaints(createService(world.context, stranger, { code: 'FACTURES_PUBLIQUES', name: 'F' })), {
    code: 'services.code-reserved-public',
  });
  assert.deepEqual(
    await complaints(createService(world.context, manager, { code: 'FACTURES_PUBLIQUES', name: 'F', isMediaAgency: true })),
    {
      isMediaAgency: 'services.reserved-no-agency',
    },
  );
  await createService(world.context, manager, { code: 'FACTURES_PUBLIQUES', name: 'Entre entités publiques' });
  assert.deepEqual(await complaints(createService(world.context, manager, { code: 'FACTURES_PUBLIQUES', name: 'F' })), {
    code: 'services.code-taken',
  });
});

test('a code changes as long as no paper names it', async () => {
  const made = await createService(world.context, manager, { code: 'TYPO', name: 'T' });
  assert.equal((await changeService(world.context, manager, made.id, { code: 'RIGHT' })).code, 'RIGHT');
  assert.deepEqual(await complaints(changeService(world.context, manager, made.id, { code: 'plain' })), { code: 'services.code-taken' });
  assert.equal((await changeService(world.context, manager, made.id, { code: 'right' })).code, 'right');
  const paper = await deposit(world.context, world.supplier, {
    file: await world.stage(ubl({ number: 'NAMES-IT', buyer: party(sirets.ministry), buyerReference: 'right' })),
    fileName: 'a.xml',
    channel: 'portal',
  });
  assert.equal(paper.state, 'accepted', JSON.stringify(paper.findings));
  assert.deepEqual(await complaints(changeService(world.context, manager, made.id, { code: 'OTHER' })), { code: 'services.code-in-use' });
  assert.equal((await changeService(world.context, manager, made.id, { isEnabled: false })).state, 'inactive');
});

test('the second of two who change at once is told so', async () => {
  const seen = await readService(world.context, manager, world.services.budget);
  const both = await Promise.allSettled(
    ['Un', 'Deux'].map((name) => changeService(world.context, manager, seen.id, { name, expectedVersion: seen.version })),
  );
  const failed = both.flatMap((one) => (one.status === 'rejected' ? [one.reason as Problem] : []));
  assert.equal(failed.length, 1);
  assert.equal(failed[0]?.code, 'services.changed-meanwhile');
  assert.equal(failed[0]?.details.version, seen.version + 1);
});

test('readers change nothing; services of others are not there', async () => {
  await assert.rejects(createService(world.context, reader, { code: 'X', name: 'X' }), failsWith('rights.missing'));
  await assert.rejects(changeService(world.context, reader, world.services.plain, { name: 'X' }), failsWith('rights.missing'));
  await assert.rejects(readService(world.context, world.official, world.services.plain), failsWith('rights.missing'));
  for (const id of [world.services.plain, '0192f7a4-ffff-7000-8000-000000000000', 'x']) {
    await assert.rejects(readService(world.context, stranger, id), failsWith('services.not-found'));
    await assert.rejects(changeService(world.context, stranger, id, { name: 'X' }), failsWith('services.not-found'));
  }
});
