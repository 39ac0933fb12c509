import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readActs } from '#domain/journal';
import type { RegisterEntry } from '#domain/register';
import type { PersonActor } from '#domain/rights';
import { system } from '#domain/rights';
import { Problem } from '#kernel';
import { sql } from 'kysely';
import type { World } from '../../testing/world.ts';
import { addPerson, openWorld, sirets } from '../../testing/world.ts';
import type { ContactData } from '../sheet.ts';
import { changeSheet } from './change-sheet.ts';
import { createStructure } from './create-structure.ts';
import { findByIdentifier } from './find-structure.ts';
import { readSheet } from './read-sheet.ts';
import { receiveSiret } from './receive-siret.ts';
import { registerDifference, updateFromRegister } from './update-from-register.ts';

let world: World;
let manager: PersonActor;
let reader: PersonActor;

before(async () => {
  world = await openWorld();
  const company = { structureId: world.company, structureName: 'Durand Travaux', structureIsPublic: false };
  manager = await addPerson(world.context, { ...company, role: 'principal-manager', spaces: { organisation: 'write' } });
  reader = await addPerson(world.context, { ...company, spaces: { organisation: 'read' } });
});
after(() => world.close());

const contact: ContactData = { email: '', phone: '', legalForm: '', rcsNumber: '', vatNumber: '', addressComplement: '' };
const code = (expected: string) => (error: unknown) => error instanceof Problem && error.code === expected;
const fieldsOf = (error: unknown): string[] =>
  error instanceof Problem && Array.isArray(error.details.fields)
    ? (error.details.fields as { field: string; code: string }[]).map((one) => `${one.field} ${one.code}`)
    : [String(error)];
const create = (given: Parameters<typeof createStructure>[3]) =>
  world.context.database.transaction().execute((transaction) => createStructure(transaction, system, world.context.clock.now(), given));

const entry = (more: Partial<RegisterEntry> = {}): RegisterEntry => ({
  siret: sirets.company,
  siren: sirets.company.slice(0, 9),
  name: 'DURAND TRAVAUX PUBLICS',
  address: { line1: '9 quai Neuf', postCode: '75001', city: 'Paris', country: 'FR' },
  isActive: true,
  isHeadOffice: true,
  isDiffusible: true,
  ...more,
});

/** What the register says of an establishment from now on. */
async function register({ siret, siren, name, address, isActive, isDiffusible }: RegisterEntry): Promise<void> {
  await sql`INSERT INTO register_entries (siret, siren, name, address, is_active, is_head_office, is_diffusible, source, fetched_at)
    VALUES (${siret}, ${siren}, ${name}, ${JSON.stringify(address)}, ${isActive}, true, ${isDiffusible}, 'stock', ${world.context.clock.now()})
    ON CONFLICT (siret) DO UPDATE SET name = excluded.name, address = excluded.address, is_active = excluded.is_active, is_diffusible = excluded.is_diffusible`.execute(
    world.context.database,
  );
}

test('contact data is folded, checked and changed at once; a change of nothing keeps no act', async () => {
  const changed = await changeSheet(world.context, manager, {
    contact: {
      email: ' Compta@Durand.EXAMPLE ',
      phone: '+33 (0)1 23-45 67',
      legalForm: 'SARL',
      rcsNumber: 'Paris B 552 032 534',
      vatNumber: 'fr 27 552 032 534',
      addressComplement: ' Bâtiment  C ',
    },
  });
  assert.deepEqual(
    [changed.email, changed.vatNumber, changed.rcsNumber, changed.address.line3, changed.address.line1],
    ['compta@durand.example', 'FR27552032534', 'Paris B 552 032 534', 'Bâtiment C', '1 rue de la Paix'],
  );
  const count = async () => (await readActs(world.context, manager, { kinds: ['structures.changed'], size: 50 })).acts;
  const acts = await count();
  const after = acts[0]?.details?.after as Record<string, unknown> | undefined;
  assert.equal(after?.email, 'compta@durand.example');
  const same = await changeSheet(world.context, manager, { contact: { ...contact, ...pick(changed) } });
  assert.equal(same.version, changed.version);
  assert.equal((await count()).length, acts.length);
});

const pick = (sheet: Awaited<ReturnType<typeof readSheet>>): ContactData => ({
  email: sheet.email ?? '',
  phone: sheet.phone ?? '',
  legalForm: sheet.legalForm ?? '',
  rcsNumber: sheet.rcsNumber ?? '',
  vatNumber: sheet.vatNumber ?? '',
  addressComplement: sheet.address.line3 ?? '',
});

test('everything wrong is told at once, and nothing of it is stored', async () => {
  const before = await readSheet(world.context, manager);
  const wrong = {
    ...contact,
    email: 'a@b\r\nBcc: c@d.example',
    phone: 'appelez-moi',
    vatNumber: 'FR13552032534',
    legalForm: 'x'.repeat(101),
  };
  await assert.rejects(changeSheet(world.context, manager, { contact: wrong }), (error) => {
    assert.deepEqual(fieldsOf(error), [
      'email fields.email-invalid',
      'phone fields.phone-invalid',
      'legalForm fields.too-long',
      'vatNumber fields.vat-key',
    ]);
    return true;
  });
  const vat = async (vatNumber: string) =>
    await changeSheet(world.context, manager, { contact: { ...contact, vatNumber } }).then(
      () => 'taken',
      (error: unknown) => fieldsOf(error)[0],
    );
  assert.equal(await vat('FR83404833048'), 'vatNumber fields.vat-other-siren');
  assert.equal(await vat('US123'), 'vatNumber fields.vat-country');
  assert.equal(await vat('BE12'), 'vatNumber fields.vat-form');
  assert.deepEqual(await readSheet(world.context, manager), before);
});

test('of two people at once the second sees what the first did', async () => {
  const { version } = await readSheet(world.context, manager);
  await changeSheet(world.context, manager, { expectedVersion: version, contact: { ...contact, phone: '01 02 03 04 05' } });
  await assert.rejects(
    changeSheet(world.context, manager, { expectedVersion: version, contact: { ...contact, phone: '06 06 06 06 06' } }),
    (error) => {
      assert.ok(code('structures.changed-meanwhile')(error) && error instanceof Problem);
      assert.deepEqual([error.details.changedBy, error.details.version], [manager.name, version + 1]);
      return true;
    },
  );
  assert.equal((await readSheet(world.context, manager)).phone, '01 02 03 04 05');
});

test('name and address with a SIRET are not typed; who consults changes nothing', async () => {
  const identity = { name: 'Autre', address: { line1: 'a', city: 'b', postCode: '75001', country: 'FR' } };
  await assert.rejects(changeSheet(world.context, manager, { contact, identity }), code('structures.identity-from-register'));
  await assert.rejects(changeSheet(world.context, reader, { contact }), code('rights.missing'));
});

test('the register’s difference is shown, confirmed as shown, and applied at once', async () => {
  await register(entry());
  const { sheet, comparison } = await registerDifference(world.context, reader);
  assert.equal(comparison.state, 'different');
  assert.deepEqual(comparison.differences, [
    { field: 'name', now: 'Durand Travaux', register: 'DURAND TRAVAUX PUBLICS' },
    { field: 'line1', now: '1 rue de la Paix', register: '9 quai Neuf' },
  ]);
  await assert.rejects(updateFromRegister(world.context, reader, { key: comparison.key }), code('rights.missing'));
  await register(entry({ name: 'DURAND' }));
  await assert.rejects(updateFromRegister(world.context, manager, { key: comparison.key }), code('structures.register-changed'));
  const { comparison: now } = await registerDifference(world.context, manager);
  const updated = await updateFromRegister(world.context, manager, { expectedVersion: sheet.version, key: now.key });
  assert.deepEqual([updated.name, updated.address.line1], ['DURAND', '9 quai Neuf']);
  assert.equal((await registerDifference(world.context, manager)).comparison.state, 'same');
  const { acts } = await readActs(world.context, manager, { kinds: ['structures.updated-from-register'], size: 1 });
  assert.deepEqual(acts[0]?.details?.before, { name: 'Durand Travaux', line1: '1 rue de la Paix' });
});

test('what a unit hides from publication is not taken for erased', async () => {
  await register(entry({ name: '', isDiffusible: false, address: { city: 'Paris', country: 'FR' } }));
  const { comparison } = await registerDifference(world.context, manager);
  assert.deepEqual([comparison.state, comparison.differences, comparison.becomesDiffusible], ['different', [], false]);
  const updated = await updateFromRegister(world.context, manager, { key: comparison.key });
  assert.deepEqual([updated.name, updated.address.line1, updated.isDiffusible], ['DURAND', '9 quai Neuf', false]);
});

test('a closed or unknown establishment is said so and changes nothing', async () => {
  await register(entry({ isActive: false }));
  const { comparison } = await registerDifference(world.context, manager);
  assert.equal(comparison.state, 'closed');
  await assert.rejects(updateFromRegister(world.context, manager, { key: comparison.key }), code('structures.register-closed'));
  const baker = await addPerson(world.context, {
    structureId: world.bakery,
    structureName: 'Boulangerie Martin',
    structureIsPublic: false,
    role: 'principal-manager',
    spaces: { organisation: 'write' },
  });
  const unknown = await registerDifference(world.context, baker);
  assert.equal(unknown.comparison.state, 'unknown');
  await assert.rejects(updateFromRegister(world.context, baker, { key: unknown.comparison.key }), code('structures.register-unknown'));
});

test('structures are made from the register or from what was typed, once each', async () => {
  const made = await create({
    identity: { kind: 'register', entry: entry({ siret: '35600000000048', siren: '356000000' }) },
    isPublic: true,
  });
  assert.deepEqual(
    [made.identifier, made.legalUnit, made.openSpaces],
    ['35600000000048', '356000000', ['invoices-issued', 'invoices-received']],
  );
  await assert.rejects(
    create({ identity: { kind: 'register', entry: entry() }, isPublic: false }),
    (error) => error instanceof Problem && error.code === 'structures.exists' && error.details.id === world.company,
  );
  const address = { line1: 'Kerkstraat 12', city: 'Antwerpen', country: 'be' };
  const belgian = await create({
    identity: { kind: 'typed', type: 'eu-vat', identifier: 'BE 0999.123.456', name: 'Berg BV', address },
    isPublic: false,
  });
  assert.deepEqual([belgian.identifier, belgian.vatNumber, belgian.openSpaces], ['BE0999123456', 'BE0999123456', ['invoices-issued']]);
  assert.equal((await findByIdentifier(world.context, 'be 0999 123 456'))?.id, belgian.id);
  const swiss = await create({
    identity: { kind: 'typed', type: 'non-eu', name: 'Alpine Instrumente AG', address: { line1: 'a', city: 'Zürich', country: 'CH' } },
    isPublic: false,
  });
  assert.equal(swiss.identifier, 'CHALPINEINSTRUMENT');
  const person = await create({
    identity: {
      kind: 'typed',
      type: 'individual',
      name: '',
      firstName: 'Paul',
      lastName: 'Lambert',
      address: { line1: 'a', city: 'Brest', postCode: '29 200', country: 'FR' },
    },
    isPublic: false,
  });
  assert.deepEqual([person.name, person.address.postCode], ['Paul Lambert', '29200']);
  assert.match(person.identifier, /^PAR/);
  await assert.rejects(
    create({
      identity: {
        kind: 'typed',
        type: 'ridet',
        identifier: '12',
        name: '',
        address: { line1: '', city: '', postCode: '1', country: 'FR' },
      },
      isPublic: false,
    }),
    (error) => {
      assert.deepEqual(fieldsOf(error), [
        'identifier fields.ridet-form',
        'name fields.name-missing',
        'line1 fields.line1-missing',
        'city fields.city-missing',
        'postCode fields.post-code-french',
      ]);
      return true;
    },
  );
  await assert.rejects(
    create({
      identity: { kind: 'register', entry: entry({ siret: '35600000049837', siren: '356000000', name: '', isDiffusible: false }) },
      isPublic: false,
    }),
    (error) => fieldsOf(error)[0] === 'name fields.name-missing',
  );
});

test('a structure being registered receives its SIRET once, and types its name until then', async () => {
  const address = { line1: '1 rue A', city: 'Feurs', postCode: '42110', country: 'FR' };
  const made = await create({ identity: { kind: 'typed', type: 'being-registered', name: 'Jeune Pousse', address }, isPublic: false });
  const founder = await addPerson(world.context, {
    structureId: made.id,
    structureName: made.name,
    structureIsPublic: false,
    role: 'principal-manager',
    spaces: { organisation: 'write' },
  });
  const renamed = await changeSheet(world.context, founder, { contact, identity: { name: 'Jeune Pousse SAS', address } });
  assert.equal(renamed.name, 'Jeune Pousse SAS');
  const siret = '73282932000082';
  const tryIt = (text: string) => receiveSiret(world.context, founder, { siret: text });
  await assert.rejects(tryIt('732829320'), (error) => fieldsOf(error)[0] === 'siret fields.siret-is-siren');
  await assert.rejects(tryIt(siret), (error) => fieldsOf(error)[0] === 'siret fields.siret-unknown');
  await register(entry({ siret, siren: siret.slice(0, 9), isActive: false }));
  await assert.rejects(tryIt(siret), (error) => fieldsOf(error)[0] === 'siret fields.siret-closed');
  await register(entry({ siret: sirets.bakery, siren: sirets.bakery.slice(0, 9) }));
  await assert.rejects(tryIt(sirets.bakery), code('structures.exists'));
  await register(entry({ siret, siren: siret.slice(0, 9), name: 'JEUNE POUSSE' }));
  const given = await tryIt('732 829 320 00082');
  assert.deepEqual(
    [given.id, given.identifierType, given.identifier, given.legalUnit, given.name],
    [made.id, 'siret', siret, '732829320', 'JEUNE POUSSE'],
  );
  await assert.rejects(tryIt(siret), code('structures.not-being-registered'));
});
