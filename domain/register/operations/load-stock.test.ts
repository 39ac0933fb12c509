import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { Problem } from '#kernel';
import type { World } from '../../testing/world.ts';
import { openWorld } from '../../testing/world.ts';
import { findEntry } from './find-entry.ts';
import { loadStock } from './load-stock.ts';
import { searchRegister } from './search-register.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());
beforeEach(async () => {
  await sql`TRUNCATE register_entries`.execute(world.context.database);
});

const siren = '732829320';
const [office, shop] = ['73282932000074', '73282932000082'];
const [town, townSiret] = ['217500016', '21750001600019'];

const unitColumns =
  'siren,statutDiffusionUniteLegale,etatAdministratifUniteLegale,denominationUniteLegale,nomUniteLegale,prenom1UniteLegale,nomUsageUniteLegale,prenomUsuelUniteLegale,categorieJuridiqueUniteLegale';
const placeColumns =
  'siret,statutDiffusionEtablissement,etatAdministratifEtablissement,etablissementSiege,complementAdresseEtablissement,numeroVoieEtablissement,indiceRepetitionEtablissement,typeVoieEtablissement,libelleVoieEtablissement,codePostalEtablissement,libelleCommuneEtablissement,codeCedexEtablissement,libelleCedexEtablissement,codePaysEtrangerEtablissement,libelleCommuneEtrangerEtablissement,dateDebut,dateCreationEtablissement,enseigne1Etablissement';
const linkColumns = 'siretEtablissementPredecesseur,siretEtablissementSuccesseur,dateLienSuccession,transfertSiege,continuiteEconomique';

const text = (...lines: readonly string[]) => Readable.from([Buffer.from(`${lines.join('\n')}\n`)]);
const plainUnit = `${siren},O,A,Durand & Fils,,,,,5499`;
const plainPlace = `${office},O,A,true,,12,B,AV,de la Gare,75004,PARIS,,,,,2020-01-01,2014-04-01,`;
const load = (units: readonly string[], places: readonly string[], links?: readonly string[]) =>
  loadStock(world.context, {
    units: text(unitColumns, ...units),
    establishments: text(placeColumns, ...places),
    ...(links && { successions: text(linkColumns, ...links) }),
  });

test('a company is found with the name of its unit and its address written out', async () => {
  const done = await load([plainUnit], [plainPlace]);
  assert.deepEqual(done, { units: 1, establishments: 1, successions: 0, entries: 1, badLines: { count: 0, first: [] } });
  assert.deepEqual(await findEntry(world.context, ' 732 829 320 00074 '), {
    siret: office,
    siren,
    name: 'Durand & Fils',
    address: { line1: '12 b avenue de la Gare', postCode: '75004', city: 'PARIS', country: 'FR' },
    isActive: true,
    isHeadOffice: true,
    isDiffusible: true,
    legalCategory: '5499',
    createdOn: '2014-04-01',
    source: 'stock',
    fetchedAt: world.context.clock.now(),
  });
});

test('a person trading alone goes by first and last name, as usually called', async () => {
  await load([`${siren},O,A,,Martin,Jeanne,Petit,Anna,1000`], [plainPlace]);
  const found = await findEntry(world.context, office);
  assert.deepEqual([found?.name, found?.firstName, found?.lastName], ['Anna Petit', 'Anna', 'Petit']);
});

test('what a unit opposed publication of is absent', async () => {
  await load([`${siren},P,A,[ND],[ND],[ND],,,1000`], [`${office},P,A,true,[ND],[ND],,[ND],[ND],33000,BORDEAUX,,,,,,,`]);
  const found = await findEntry(world.context, office);
  assert.equal(found?.isDiffusible, false);
  assert.equal(found?.name, '');
  assert.deepEqual(found?.address, { postCode: '33000', city: 'BORDEAUX', country: 'FR' });
});

test('an establishment is closed by itself, with the day, or with its unit', async () => {
  await load(
    [plainUnit, `${town},O,C,Ville,,,,,7210`],
    [`${office},O,F,true,,,,,,75004,PARIS,,,,,2024-06-30,,`, `${townSiret},O,A,true,,,,,,75001,PARIS,,,,,2020-01-01,,`],
  );
  const [closed, ofCeased] = [await findEntry(world.context, office), await findEntry(world.context, townSiret)];
  assert.deepEqual([closed?.isActive, closed?.closedOn], [false, '2024-06-30']);
  assert.deepEqual([ofCeased?.isActive, ofCeased?.closedOn], [false, undefined]);
});

test('cedex and foreign addresses', async () => {
  await load(
    [plainUnit],
    [
      `${office},O,A,true,BAT 3,1,,PL,du Marché,69001,LYON 1ER,69289,LYON CEDEX 02,,,,,`,
      `${shop},O,A,false,,5,,,Kerkstraat,,,,,99131,ANTWERPEN,,,`,
    ],
  );
  assert.deepEqual((await findEntry(world.context, office))?.address, {
    line1: '1 place du Marché',
    line2: 'BAT 3',
    postCode: '69289',
    city: 'LYON CEDEX 02',
    country: 'FR',
  });
  assert.deepEqual((await findEntry(world.context, shop))?.address, { line1: '5 Kerkstraat', city: 'ANTWERPEN', country: 'BE' });
});

test('who goes on after whom: the same activity before a later date', async () => {
  await load(
    [plainUnit, `${town},O,A,Ville,,,,,7210`],
    [plainPlace, plainPlace.replace(office, shop), plainPlace.replace(office, townSiret)],
    [`${office},${townSiret},2025-01-01,false,false`, `${office},${shop},2024-01-01,true,true`, `${office},${office},2024-01-01,true,true`],
  ).then((done) => assert.deepEqual(done.badLines.first, [{ file: 'successions', line: 4, code: 'siret-invalid' }]));
  assert.equal((await findEntry(world.context, office))?.successor, shop);
  assert.equal((await findEntry(world.context, shop))?.successor, undefined);
});

test('columns are found by their name, in any order, and those that lack are all named', async () => {
  const reversed = (line: string) => line.split(',').reverse().join(',');
  await loadStock(world.context, {
    units: text(`\ufeff${reversed(unitColumns)},autre`, `${reversed(plainUnit)},x`),
    establishments: text(placeColumns, plainPlace),
  });
  assert.equal((await findEntry(world.context, office))?.name, 'Durand & Fils');
  await assert.rejects(
    loadStock(world.context, { units: text('siren,nomUniteLegale', ''), establishments: text(placeColumns) }),
    (error) => {
      assert.ok(error instanceof Problem);
      assert.equal(error.code, 'register.columns-missing');
      assert.ok(
        Array.isArray(error.details.columns) &&
          error.details.columns.length === 5 &&
          error.details.columns.includes('denominationUniteLegale'),
      );
      return true;
    },
  );
  await assert.rejects(loadStock(world.context, { units: Readable.from([]), establishments: text(placeColumns) }), {
    code: 'register.columns-missing',
  });
});

test('bad lines are told by line and reason; the good ones are loaded', async () => {
  const done = await load(
    [plainUnit, '123456789,O,A,x,,,,,1000', `${town},O,Z,Ville,,,,,7210`],
    [
      plainPlace,
      'trop court',
      plainPlace.replace(office, '12345678901234'),
      plainPlace.replace(office, shop).replace('true', 'fa\ufffdlse'),
      plainPlace.replace(office, townSiret),
      plainPlace.replace('75004', '13001'),
      plainPlace.replace(office, shop),
    ],
  );
  assert.equal(done.entries, 2);
  assert.equal(done.badLines.count, 7);
  assert.deepEqual(
    done.badLines.first.map(({ file, line, code }) => `${file} ${line} ${code}`),
    [
      'units 3 siren-invalid',
      'units 4 state-unknown',
      'establishments 3 cells-missing',
      'establishments 4 siret-invalid',
      'establishments 5 not-utf8',
      'establishments 6 unit-missing',
      'establishments 7 siret-twice',
    ],
  );
  assert.equal((await findEntry(world.context, office))?.address.postCode, '75004');
});

test('bytes of another encoding are seen', async () => {
  const latin = Buffer.from(
    `${placeColumns}\n${plainPlace.replace('PARIS', 'SAINT-ÉTIENNE')}\n${plainPlace.replace(office, shop)}\n`,
    'latin1',
  );
  const done = await loadStock(world.context, { units: text(unitColumns, plainUnit), establishments: Readable.from([latin]) });
  assert.deepEqual(done.badLines.first, [{ file: 'establishments', line: 2, code: 'not-utf8' }]);
});

test('ten thousand bad lines are counted and the first hundred told', async () => {
  const done = await load([plainUnit], [plainPlace, ...Array.from({ length: 10_000 }, () => 'x,y')]);
  assert.deepEqual([done.entries, done.badLines.count, done.badLines.first.length], [1, 10_000, 100]);
});

test('a quote that is never closed does not fill the memory: the load says so and changes nothing', async () => {
  await load([plainUnit], [plainPlace]);
  const endless = Readable.from(
    (function* () {
      yield `${placeColumns}\n"`;
      for (let i = 0; i < 400; i++) yield 'x'.repeat(1024);
    })(),
  );
  await assert.rejects(loadStock(world.context, { units: text(unitColumns, plainUnit), establishments: endless }), Problem);
  assert.ok(await findEntry(world.context, office));
});

test('a file without one good line leaves the register as it was', async () => {
  await load([plainUnit], [plainPlace]);
  await assert.rejects(load([plainUnit], [plainPlace.replace(office, townSiret)]), { code: 'register.nothing-to-load' });
  assert.ok(await findEntry(world.context, office));
});

test('a new load takes the place of the old one, but not of a fresh answer of the service', async () => {
  await load([plainUnit], [plainPlace, plainPlace.replace(office, shop)]);
  await sql`UPDATE register_entries SET source = 'service', name = 'Newer' WHERE siret = ${shop}`.execute(world.context.database);
  await load([plainUnit, `${town},O,A,Ville,,,,,7210`], [plainPlace.replace(office, townSiret), plainPlace.replace(office, shop)]);
  assert.equal(await findEntry(world.context, office), undefined);
  assert.equal((await findEntry(world.context, shop))?.name, 'Newer');
  world.context.clock.advance(25 * 3600 * 1000);
  await load([plainUnit], [plainPlace.replace(office, shop)]);
  assert.equal((await findEntry(world.context, shop))?.name, 'Durand & Fils');
});

test('readers see the old register until the new one is whole; a second load at once is refused', async () => {
  await load([plainUnit], [plainPlace]);
  const gate = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  async function* slow(): AsyncGenerator<string> {
    yield `${placeColumns}\n${plainPlace.replace(office, shop)}\n`;
    begun.resolve();
    await gate.promise;
  }
  const loading = loadStock(world.context, { units: text(unitColumns, plainUnit), establishments: Readable.from(slow()) });
  await begun.promise;
  assert.ok(await findEntry(world.context, office));
  await assert.rejects(load([plainUnit], [plainPlace]), { code: 'register.load-under-way' });
  gate.resolve();
  await loading;
  assert.equal(await findEntry(world.context, office), undefined);
  assert.ok(await findEntry(world.context, shop));
});

test('searched by the beginning of the number or by words of the name, working ones first', async () => {
  await load(
    [plainUnit, `${town},O,A,Ville de 100 % Durand,,,,,7210`],
    [plainPlace.replace(',A,', ',F,'), plainPlace.replace(office, shop), plainPlace.replace(office, townSiret)],
  );
  const sirets = async (asked: string) => (await searchRegister(world.context, asked, 10)).map((one) => one.siret);
  assert.deepEqual(await sirets('732 829 320'), [shop, office]);
  assert.deepEqual(await sirets('fils durand'), [shop, office]);
  assert.deepEqual(await sirets('DURAND'), [shop, townSiret, office]);
  assert.deepEqual(await sirets('durand 100_%'), []);
  assert.deepEqual(await sirets('durand %'), [townSiret]);
  assert.deepEqual(await sirets('du'), []);
  assert.equal((await searchRegister(world.context, 'durand', 1)).length, 1);
});
