import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import type { Context } from '#kernel';
import { Problem } from '#kernel';
import type { World } from '../../testing/world.ts';
import { openWorld } from '../../testing/world.ts';
import { isPublicEntity } from '../public-entity.ts';
import { findEntry } from './find-entry.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());
beforeEach(async () => {
  await sql`TRUNCATE register_entries`.execute(world.context.database);
});

const siret = '73282932000074';

const answer = {
  header: { statut: 200, message: 'OK' },
  etablissement: {
    siren: '732829320',
    nic: '00074',
    siret,
    statutDiffusionEtablissement: 'O',
    dateCreationEtablissement: '2014-04-01',
    etablissementSiege: true,
    uniteLegale: {
      etatAdministratifUniteLegale: 'A',
      statutDiffusionUniteLegale: 'O',
      categorieJuridiqueUniteLegale: '5499',
      denominationUniteLegale: 'DURAND & FILS',
      nomUniteLegale: null,
    },
    adresseEtablissement: {
      numeroVoieEtablissement: '12',
      typeVoieEtablissement: 'RUE',
      libelleVoieEtablissement: 'DES LILAS',
      codePostalEtablissement: '75004',
      libelleCommuneEtablissement: 'PARIS',
    },
    periodesEtablissement: [
      { dateFin: null, dateDebut: '2024-01-01', etatAdministratifEtablissement: 'A', activitePrincipaleEtablissement: '43.34Z' },
      { dateFin: '2023-12-31', dateDebut: '2014-04-01', etatAdministratifEtablissement: 'F', activitePrincipaleEtablissement: '47.11A' },
    ],
  },
};

/** The world with a service that answers as told, and counts how often it was asked. */
function served(say: (siret: string) => unknown): Context & { asked: () => number } {
  let asked = 0;
  return {
    ...world.context,
    registerService: {
      establishment: async (wanted) => {
        asked += 1;
        return say(wanted);
      },
    },
    asked: () => asked,
  };
}

const stock = (name = 'From the file') =>
  sql`INSERT INTO register_entries (siret, siren, name, address, is_active, is_head_office, is_diffusible, successor, source, fetched_at)
    VALUES (${siret}, '732829320', ${name}, '{"country":"FR"}', true, true, true, '73282932000082', 'stock', '2026-10-01T00:00:00Z')`.execute(
    world.context.database,
  );

const failing = (): never => {
  throw new Problem('register.unavailable', 'unavailable');
};

test('what is no SIRET is refused before anything is asked', async () => {
  const context = served(() => answer);
  for (const text of ['', '123', '73282932000075', '7328293200007４', 'x'.repeat(10_000)])
    await assert.rejects(findEntry(context, text), { code: 'register.siret-invalid', kind: 'invalid' });
  assert.equal(context.asked(), 0);
});

test('the service is asked before the file, and its answer kept for a day', async () => {
  await stock();
  const context = served(() => answer);
  const found = await findEntry(context, siret);
  assert.deepEqual(found, {
    siret,
    siren: '732829320',
    name: 'DURAND & FILS',
    address: { line1: '12 rue DES LILAS', postCode: '75004', city: 'PARIS', country: 'FR' },
    isActive: true,
    isHeadOffice: true,
    isDiffusible: true,
    legalCategory: '5499',
    activity: '43.34Z',
    createdOn: '2014-04-01',
    successor: '73282932000082',
    source: 'service',
    fetchedAt: context.clock.now(),
  });
  assert.deepEqual(await findEntry(context, siret), found);
  assert.equal(context.asked(), 1);
  world.context.clock.advance(24 * 3600 * 1000);
  await findEntry(context, siret);
  assert.equal(context.asked(), 2);
});

test('the service knows none: there is none, whatever the file says', async () => {
  await stock();
  assert.equal(
    await findEntry(
      served(() => undefined),
      siret,
    ),
    undefined,
  );
});

test('the service fails: what was known before, however old, and it says since when', async () => {
  await assert.rejects(findEntry(served(failing), siret), { code: 'register.unavailable' });
  await stock();
  const found = await findEntry(served(failing), siret);
  assert.deepEqual([found?.name, found?.source, found?.fetchedAt.toISOString()], ['From the file', 'stock', '2026-10-01T00:00:00.000Z']);
});

test('an error of our own is not taken for a failure of the service', async () => {
  const broken = served(() => {
    throw new TypeError('ours');
  });
  await stock();
  await assert.rejects(findEntry(broken, siret), TypeError);
});

test('without a service: the file; and a platform that never loaded one says that it cannot tell', async () => {
  await assert.rejects(findEntry(world.context, siret), { code: 'register.unavailable' });
  await stock();
  assert.equal((await findEntry(world.context, siret))?.name, 'From the file');
  assert.equal(await findEntry(world.context, '55203253400646'), undefined);
});

test('a closed establishment, a ceased unit, a unit that opposed publication', async () => {
  const { etablissement } = answer;
  const closed = {
    ...etablissement,
    periodesEtablissement: [{ dateFin: null, dateDebut: '2025-05-01', etatAdministratifEtablissement: 'F' }],
  };
  const ceased = { ...etablissement, uniteLegale: { ...etablissement.uniteLegale, etatAdministratifUniteLegale: 'C' } };
  const opposed = {
    ...etablissement,
    uniteLegale: {
      statutDiffusionUniteLegale: 'P',
      etatAdministratifUniteLegale: 'A',
      nomUniteLegale: '[ND]',
      prenom1UniteLegale: '[ND]',
      categorieJuridiqueUniteLegale: '1000',
    },
  };
  const find = async (one: object) => {
    await sql`TRUNCATE register_entries`.execute(world.context.database);
    return await findEntry(
      served(() => ({ etablissement: one })),
      siret,
    );
  };
  const [one, two, three] = [await find(closed), await find(ceased), await find(opposed)];
  assert.deepEqual([one?.isActive, one?.closedOn], [false, '2025-05-01']);
  assert.equal(two?.isActive, false);
  assert.deepEqual([three?.isDiffusible, three?.name, three?.legalCategory], [false, '', '1000']);
});

test('an answer that is not what the service promises is a failure of the service, never a crash, and nothing is kept', async () => {
  const { etablissement } = answer;
  const hostile: unknown[] = [
    null,
    'text',
    [],
    {},
    { etablissement: null },
    { etablissement: [] },
    { etablissement: { siret: { toString: 'x' } } },
    { etablissement: { ...etablissement, siret: '55203253400646' } },
    { etablissement: { ...etablissement, periodesEtablissement: 'A' } },
    {
      etablissement: { ...etablissement, periodesEtablissement: [null, 3, { dateFin: '2020-01-01', etatAdministratifEtablissement: 'A' }] },
    },
    { etablissement: { ...etablissement, periodesEtablissement: [{ dateFin: null, etatAdministratifEtablissement: 'X' }] } },
    JSON.parse('{"etablissement":{"__proto__":{"siret":"73282932000074"}}}'),
  ];
  for (const wrong of hostile)
    await assert.rejects(
      findEntry(
        served(() => wrong),
        siret,
      ),
      { code: 'register.unavailable' },
      JSON.stringify(wrong),
    );
  await assert.rejects(findEntry(world.context, siret), { code: 'register.unavailable' });
});

test('what is too long or of another type is left out', async () => {
  const odd = {
    ...answer.etablissement,
    uniteLegale: {
      denominationUniteLegale: 'x'.repeat(10_000),
      denominationUsuelle1UniteLegale: 'Usual',
      categorieJuridiqueUniteLegale: '<b>',
    },
    adresseEtablissement: { libelleVoieEtablissement: ['a'], codePostalEtablissement: 75_004 },
  };
  const found = await findEntry(
    served(() => ({ etablissement: odd })),
    siret,
  );
  assert.equal(found?.name, 'Usual');
  assert.equal(found?.legalCategory, undefined);
  assert.deepEqual(found?.address, { postCode: '75004', country: 'FR' });
});

test('public entities by their legal category', () => {
  for (const legalCategory of ['7210', '7172', '4110']) assert.equal(isPublicEntity({ legalCategory }), true, legalCategory);
  for (const legalCategory of ['5710', '1000', '9220', '0700']) assert.equal(isPublicEntity({ legalCategory }), false, legalCategory);
  assert.equal(isPublicEntity({}), false);
});
