import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readActs } from '#domain/journal';
import type { PersonActor } from '#domain/rights';
import type { CsvVocabulary, ServiceField } from '#domain/structures';
import {
  applyImport,
  changeService,
  createService,
  dropImport,
  listServices,
  previewImport,
  readImport,
  serviceFields,
} from '#domain/structures';
import { Problem } from '#kernel';
import { sql } from 'kysely';
import type { World } from '../../../testing/world.ts';
import { addPerson, openWorld } from '../../../testing/world.ts';

let world: World;
let manager: PersonActor;
let stranger: PersonActor;
before(async () => {
  world = await openWorld();
  const grant = { role: 'principal-manager', spaces: { organisation: 'write' } } as const;
  manager = await addPerson(world.context, { structureId: world.ministry, structureName: 'M', structureIsPublic: true, ...grant });
  stranger = await addPerson(world.context, { structureId: world.city, structureName: 'V', structureIsPublic: true, ...grant });
});
after(() => world.close());

const vocabulary: CsvVocabulary = {
  headings: Object.fromEntries(serviceFields.map((field) => [field, [field]])) as unknown as Record<ServiceField, readonly string[]>,
  yes: ['yes'],
  no: ['no'],
};
const preview = (text: string, inactivateAbsent = false) =>
  previewImport(world.context, manager, { bytes: Buffer.from(text), fileName: 'a/b.csv', vocabulary, inactivateAbsent });
const apply = (id: string, leaveWrongOut = false, actor = manager) => applyImport(world.context, actor, id, { vocabulary, leaveWrongOut });
const failsWith = (code: string) => (error: unknown) => error instanceof Problem && error.code === code;
const states = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await listServices(world.context, manager, { size: 200 })).services.map(({ code, name, state }) => [code, `${name} ${state}`]),
  );

test('a preview stores no service; confirmed, it does all it said, once', async () => {
  const before = await states();
  const shown = await preview('code;name\nBUDGET;Budget et comptes\nNEW;Nouveau\n', true);
  assert.equal(shown.fileName, 'a b.csv');
  assert.deepEqual(await states(), before);
  const { plan } = shown;
  assert.deepEqual([plan.created.length, plan.changed.length, plan.inactivated.length, plan.unchanged], [1, 1, 1, 0]);
  const twice = await Promise.allSettled([apply(shown.id), apply(shown.id)]);
  const done = twice.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  assert.deepEqual(done, [{ created: 1, changed: 1, inactivated: 1, leftOut: 0 }]);
  assert.deepEqual(await states(), {
    BUDGET: 'Budget et comptes active',
    NEW: 'Nouveau active',
    OLD: 'Ancien service inactive',
    PLAIN: 'Service courant inactive',
  });
  const { acts } = await readActs(world.context, manager, { size: 20 });
  assert.deepEqual(acts.map(({ kind, details }) => `${kind} ${String(details?.code ?? details?.count)}`).sort(), [
    'services.changed BUDGET',
    'services.changed PLAIN',
    'services.created NEW',
    'services.imported 3',
  ]);
});

test('services that changed since the preview: shown again before anything is done', async () => {
  const shown = await preview('code;name\nBUDGET;Trois\n');
  await createService(world.context, manager, { code: 'BETWEEN', name: 'Entre-temps' });
  await assert.rejects(apply(shown.id), failsWith('services.import-outdated'));
  assert.equal((await readImport(world.context, manager, shown.id, vocabulary)).isRenewed, true);
  assert.equal((await readImport(world.context, manager, shown.id, vocabulary)).isRenewed, false);
  assert.equal((await apply(shown.id)).changed, 1);
  await assert.rejects(apply(shown.id), failsWith('services.import-not-found'));
});

test('wrong lines: nothing at all, unless they are to be left out', async () => {
  const before = await states();
  const shown = await preview('code;name\nRIGHT;Juste\nWRONG;\n', true);
  await assert.rejects(apply(shown.id), failsWith('services.import-wrong-lines'));
  assert.deepEqual(await states(), before);
  assert.deepEqual(await apply(shown.id, true), { created: 1, changed: 0, inactivated: 0, leftOut: 1 });
  assert.deepEqual(await states(), { ...before, RIGHT: 'Juste active' });
});

test('when one service cannot be written, none is', async () => {
  const before = await states();
  const shown = await preview('code;name\nFINE;Bien\nNOT;Pas bien\n');
  await sql`ALTER TABLE services ADD CONSTRAINT refused CHECK (code <> 'NOT')`.execute(world.context.database);
  await assert.rejects(apply(shown.id), /refused/);
  await sql`ALTER TABLE services DROP CONSTRAINT refused`.execute(world.context.database);
  assert.deepEqual(await states(), before);
  assert.equal((await apply(shown.id)).created, 2);
});

test('previews of others, dropped ones and those of yesterday are not there', async () => {
  const shown = await preview('code;name\nLATE;Tard\n');
  await assert.rejects(readImport(world.context, stranger, shown.id, vocabulary), failsWith('services.import-not-found'));
  await assert.rejects(apply(shown.id, false, stranger), failsWith('services.import-not-found'));
  await dropImport(world.context, stranger, shown.id);
  world.context.clock.advance(24 * 3600 * 1000);
  await readImport(world.context, manager, shown.id, vocabulary);
  world.context.clock.advance(1);
  await assert.rejects(apply(shown.id), failsWith('services.import-not-found'));
  const other = await preview('code;name\nLATE;Tard\n');
  await dropImport(world.context, manager, other.id);
  await assert.rejects(readImport(world.context, manager, other.id, vocabulary), failsWith('services.import-not-found'));
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM service_imports`.execute(world.context.database);
  assert.equal(rows[0]?.n, 0);
});

test('a change between preview and confirmation by somebody else at the same time never mixes', async () => {
  const shown = await preview('code;name\nBUDGET;Par le fichier\n');
  const { services } = await listServices(world.context, manager, { size: 10, text: 'BUDGET' });
  const results = await Promise.allSettled([
    apply(shown.id),
    changeService(world.context, manager, services[0]?.id ?? '', { name: 'À la main', expectedVersion: services[0]?.version ?? 0 }),
  ]);
  assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
});

test('twenty thousand services at once, and again without change', async () => {
  const file = `code;name\n${Array.from({ length: 20_000 }, (_, index) => `S${index};Service ${index}`).join('\n')}`;
  assert.equal((await apply((await preview(file)).id)).created, 20_000);
  const again = await preview(file);
  assert.equal(again.plan.unchanged, 20_000);
});
