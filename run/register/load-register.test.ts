import assert from 'node:assert/strict';
import { createReadStream, createWriteStream, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { ZipFile } from 'yazl';
import { findEntry, searchRegister } from '#domain/register';
import type { World } from '../../domain/testing/world.ts';
import { openWorld } from '../../domain/testing/world.ts';
import { demoSiret } from '../demo/identifiers.ts';
import { writeStock } from '../demo/register-stock.ts';
import { loadRegister } from './load-register.ts';

let world: World;
let folder: string;
let paths: Awaited<ReturnType<typeof writeStock>>;
before(async () => {
  world = await openWorld();
  folder = await mkdtemp(join(tmpdir(), 'unisson-stock-'));
  paths = await writeStock(folder, 2_000);
});
after(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

async function zipped(name: string, ...files: readonly string[]): Promise<string> {
  const zip = new ZipFile();
  for (const [rank, file] of files.entries()) zip.addFile(file, `${rank}.csv`);
  zip.end();
  const path = join(folder, name);
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}

async function gzipped(file: string): Promise<string> {
  await pipeline(createReadStream(file), createGzip(), createWriteStream(`${file}.gz`));
  return `${file}.gz`;
}

test('the made-up stock is loaded whole, without a bad line', async () => {
  const told: string[] = [];
  const done = await loadRegister(world.context, paths, (file, lines) => told.push(`${file} ${lines}`));
  assert.deepEqual(done, { units: 1_600, establishments: 2_000, successions: 50, entries: 2_000, badLines: { count: 0, first: [] } });
  assert.deepEqual(told, ['units 1600', 'establishments 2001', 'establishments 2000', 'successions 50']);
  assert.equal((await findEntry(world.context, demoSiret(10_000)))?.successor, demoSiret(10_000, 2));
  assert.ok((await searchRegister(world.context, 'menuiserie père', 50)).length > 0);
});

test('packed files are read as they are', async () => {
  const packed = { units: await zipped('units.zip', paths.units), establishments: await gzipped(paths.establishments) };
  const done = await loadRegister(world.context, packed);
  assert.deepEqual([done.units, done.entries], [1_600, 2_000]);
});

test('what is no such file is told, and nothing changes', async () => {
  const twice = await zipped('two.zip', paths.units, paths.establishments);
  const text = join(folder, 'text.zip');
  writeFileSync(text, 'no zip');
  const cut = join(folder, 'cut.csv.gz');
  writeFileSync(cut, 'no gzip');
  for (const units of [twice, text, cut])
    await assert.rejects(loadRegister(world.context, { ...paths, units }), { code: 'register.file-unreadable' });
  await assert.rejects(loadRegister(world.context, { ...paths, units: join(folder, 'absent.csv') }), { code: 'cli.no-such-file' });
  await assert.rejects(loadRegister(world.context, { ...paths, units: paths.establishments }), { code: 'register.columns-missing' });
  assert.ok(await findEntry(world.context, demoSiret(10_000)));
});
