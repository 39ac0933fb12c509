import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { SaxesParser } from 'saxes';
import { fromBufferPromise } from 'yauzl';
import { directoryFilesNamed, listDirectoryFiles, makeDirectoryFile, openDirectoryFile } from '#domain/structures';
import type { World } from '../../../domain/testing/world.ts';
import { openWorld, sirets } from '../../../domain/testing/world.ts';
import { writeDirectory } from './write-directory.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

type Element = Record<string, string>;
interface Read {
  readonly structures: (Element & { services: Element[] })[];
}

/** The XML inside the ZIP, by a reader that is not ours. */
async function unzipped(bytes: Buffer): Promise<{ name: string; xml: string }> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
  const files: { name: string; xml: string }[] = [];
  for await (const entry of zip.eachEntry())
    files.push({ name: entry.fileName, xml: (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8') });
  assert.equal(files.length, 1);
  return files[0] ?? assert.fail();
}

function read(xml: string): Read {
  const structures: (Record<string, string | Element[]> & { services: Element[] })[] = [];
  const path: string[] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    path.push(name);
    text = '';
    if (name === 'Structure') structures.push({ services: [] });
    if (name === 'Service') structures.at(-1)?.services.push({});
  });
  parser.on('text', (more) => {
    text += more;
  });
  parser.on('closetag', ({ name }) => {
    path.pop();
    const parent = path.at(-1);
    const structure = structures.at(-1);
    const service = structure?.services.at(-1);
    if (parent === 'Service' && service) service[name] = text;
    else if (parent === 'Structure' && name !== 'Services' && structure) structure[name] = text;
  });
  parser.on('error', (error) => assert.fail(error));
  parser.write(xml).close();
  return { structures } as unknown as Read;
}

const made = async () => {
  const file = await makeDirectoryFile(world.context, writeDirectory);
  const { stream } = await openDirectoryFile(world.context, file.id);
  return { file, ...(await unzipped(await buffer(stream))) };
};

test('the file holds every public structure and service as the database has them, and no private one', async () => {
  const { database } = world.context;
  const name = 'Ville <de> "Paris" & Cie \u0007 – Œuvres 𝔘';
  await sql`UPDATE structures SET name = ${name}, phone = '0102030405', edi_recipient = true, is_works_client_only = true,
    payment_status_returned = false, address = '{"line1":"1 rue A","line2":"Bât B","line3":"Porte C","postCode":"75001","city":"Paris","country":"FR"}'
    WHERE id = ${world.city}`.execute(database);
  const { file, name: inside, xml } = await made();
  assert.equal(file.name, 'FAR0037_20261102.zip');
  assert.equal(inside, 'FAR0037_20261102.xml');
  const { structures } = read(xml);
  assert.deepEqual(
    structures.map((one) => [one.Identifiant, one.StructureActive]),
    [
      [sirets.ministry, 'true'],
      [sirets.closed, 'false'],
      [sirets.city, 'true'],
    ],
  );
  assert.deepEqual([file.structures, file.services], [structures.length, 3]);
  const { services, ...city } = structures[2] ?? assert.fail();
  assert.deepEqual(services, []);
  assert.deepEqual(city, {
    TypeIdentifiant: 'SIRET',
    Identifiant: sirets.city,
    RaisonSociale: name.replace('\u0007', ''),
    EmetteurEdi: 'false',
    RecepteurEdi: 'true',
    GestionStatutMiseEnPaiement: 'true',
    GestionEngagement: 'false',
    GestionService: 'false',
    GestionServiceEngagement: 'false',
    EstMOA: 'false',
    EstMOAUniquement: 'true',
    StructureActive: 'true',
    Adresse: '1 rue A',
    ComplementAdresse1: 'Bât B',
    ComplementAdresse2: 'Porte C',
    CodePostal: '75001',
    Ville: 'Paris',
    NumTelephone: '0102030405',
    Courriel: '',
    CodePays: 'FR',
    LibellePays: 'France',
  });
  const [ministry] = structures;
  assert.equal(ministry?.GestionService, 'true');
  assert.deepEqual(
    ministry?.services.map((one) => [one.idService, one.Identifiant, one.Code, one.Nom, one.GestionEGMT, one.ServiceActif]),
    [
      [world.services.budget, sirets.ministry, 'BUDGET', 'Budget', 'true', 'true'],
      [world.services.closed, sirets.ministry, 'OLD', 'Ancien service', 'false', 'false'],
      [world.services.plain, sirets.ministry, 'PLAIN', 'Service courant', 'false', 'true'],
    ],
  );
});

test('a thousand structures and a service list longer than a portion are all there, once', async () => {
  const { database } = world.context;
  await sql`INSERT INTO structures (id, identifier_type, identifier, legal_unit, name, is_public, created_at)
    SELECT gen_random_uuid(), 'siret', '9' || lpad(n::text, 13, '0'), '999999999', 'Commune ' || n, true, now() FROM generate_series(1, 2500) n`.execute(
    database,
  );
  await sql`INSERT INTO services (id, structure_id, code, name)
    SELECT gen_random_uuid(), ${world.city}, 'S' || n, 'Service ' || n FROM generate_series(1, 2300) n`.execute(database);
  const { file, xml } = await made();
  assert.deepEqual([file.structures, file.services], [2503, 2303]);
  const { structures } = read(xml);
  assert.equal(new Set(structures.map((one) => one.Identifiant)).size, 2503);
  const city = structures.find((one) => one.Identifiant === sirets.city);
  assert.equal(new Set(city?.services.map((one) => one.Code)).size, 2300);
});

test('what a unit opposed publication of is not told', async () => {
  await sql`UPDATE structures SET is_diffusible = false, email = 'secret@example.org' WHERE id = ${world.city}`.execute(
    world.context.database,
  );
  const { xml } = await made();
  const city = read(xml).structures.find((one) => one.Identifiant === sirets.city);
  assert.deepEqual([city?.RaisonSociale, city?.Adresse, city?.Ville, city?.Courriel, city?.NumTelephone], ['', '', '', '', '']);
  assert.ok(!xml.includes('secret@'));
});

test('the last eight are kept; the bytes of the others may be swept', async () => {
  const { context } = world;
  const hashes = new Set<string>();
  for (let week = 0; week < 10; week++) {
    context.clock.advance(7 * 24 * 3600 * 1000);
    hashes.add((await makeDirectoryFile(context, writeDirectory)).hash);
  }
  const kept = await listDirectoryFiles(context);
  assert.equal(kept.length, 8);
  assert.deepEqual(
    [...kept].sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime()),
    kept,
  );
  assert.equal(hashes.size, 10);
  assert.deepEqual(await directoryFilesNamed(context, [...hashes]), new Set(kept.map((one) => one.hash)));
  assert.equal((await openDirectoryFile(context)).id, kept[0]?.id);
  await assert.rejects(openDirectoryFile(context, world.city), { code: 'directory.no-file' });
});

test('a failure half-way leaves no file', async () => {
  const before = await listDirectoryFiles(world.context);
  await assert.rejects(
    makeDirectoryFile(world.context, (directory, madeAt) =>
      writeDirectory(
        (async function* () {
          let left = 3;
          for await (const one of directory) {
            if (left-- === 0) throw new Error('lost');
            yield one;
          }
        })(),
        madeAt,
      ),
    ),
    /lost/,
  );
  assert.deepEqual(await listDirectoryFiles(world.context), before);
});
