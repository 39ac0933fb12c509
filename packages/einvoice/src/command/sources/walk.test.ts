import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { tarOf, zipOf } from './archives.testing.ts';
import { mostDocumentBytes } from './budget.ts';
import { problemOf } from './found.ts';
import { documentsNamed } from './walk.ts';

let folder: string;
const inside = (...names: string[]): string => join(folder, ...names);
const bytes = (text: string): Buffer => Buffer.from(text);

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'einvoice-walk-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

async function* streamOf(...chunks: Buffer[]): AsyncGenerator<Buffer> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

/** What is found: `name text`, `name !CODE`, `aside name count`. */
async function walk(names: readonly string[], ...stdin: Buffer[]): Promise<string[]> {
  const told: string[] = [];
  const shown = (name: string): string => relative(folder, name).replaceAll('\\', '/') || '.';
  const leftAside = (name: string, count: number): void => void told.push(`aside ${name === '-' ? name : shown(name)} ${count}`);
  for await (const found of documentsNamed(names, { stdin: streamOf(...stdin), leftAside })) {
    const name = found.name.startsWith('-') ? found.name : shown(found.name);
    if (found.kind === 'problem') told.push(`${name} !${found.finding.code}`);
    else
      try {
        told.push(
          `${name} ${Buffer.from(await found.read())
            .toString()
            .slice(0, 12)}`,
        );
      } catch (error) {
        told.push(`${name} !${problemOf(error).finding.code}`);
      }
  }
  return told;
}

test('files, folders and patterns, in a stable order; what is missing is told among the others', async () => {
  mkdirSync(inside('tree', 'b', '.hidden'), { recursive: true });
  mkdirSync(inside('tree', 'empty'));
  for (const name of ['z.XML', 'a.xml', 'note.txt', join('b', 'c.pdf'), join('b', '.hidden', 'h.xml')])
    writeFileSync(inside('tree', name), name);
  symlinkSync(inside('tree'), inside('tree', 'loop'));
  assert.deepEqual(await walk([inside('tree')]), ['tree/a.xml a.xml', 'tree/z.XML z.XML', 'tree/b/c.pdf b/c.pdf']);
  assert.deepEqual(await walk([inside('nowhere.xml'), inside('tree', 'note.txt'), inside('tree', 'empty')]), [
    'nowhere.xml !FILE-UNREADABLE',
    'tree/note.txt note.txt',
    'tree/empty !FILE-NONE',
  ]);
  assert.deepEqual(await walk([inside('tree', '**', '*.{pdf,xml}')]), ['tree/a.xml a.xml', 'tree/b/c.pdf b/c.pdf']);
  assert.deepEqual(await walk([inside('tree', '[!z]?xml'), inside('tree', 'q*')]), ['tree/a.xml a.xml', 'tree/q* !FILE-NONE']);
  assert.deepEqual(await walk([inside('tree', '[a-b].???')]), ['tree/a.xml a.xml']);
});

test('a name with pattern characters that exists is itself', async () => {
  writeFileSync(inside('a[1].xml'), 'itself');
  assert.deepEqual(await walk([inside('a[1].xml')]), ['a[1].xml itself']);
});

test('archives of all kinds give their documents; other files are counted', async () => {
  const long = `${'folder/'.repeat(20)}deep.xml`;
  const entries = [
    { name: 'x.xml', bytes: bytes('one') },
    { name: 'sub/', bytes: bytes('') },
    { name: 'sub/readme.txt', bytes: bytes('no') },
    { name: long, bytes: bytes('two') },
  ];
  writeFileSync(inside('lot.zip'), zipOf(entries, 'a comment'));
  writeFileSync(inside('lot.tar'), tarOf(entries.filter(({ name }) => name !== 'sub/')));
  writeFileSync(
    inside('lot.tgz'),
    gzipSync(
      tarOf(
        entries.filter(({ name }) => name !== 'sub/'),
        'gnu',
      ),
    ),
  );
  writeFileSync(inside('one.xml.gz'), gzipSync('alone'));
  for (const name of ['lot.zip', 'lot.tar', 'lot.tgz'])
    assert.deepEqual(await walk([inside(name)]), [`${name}!/x.xml one`, `${name}!/${long} two`, `aside ${name} 1`], name);
  assert.deepEqual(await walk([inside('one.xml.gz')]), ['one.xml.gz alone']);
  assert.deepEqual(await walk(['-'], zipOf(entries)), ['-!/x.xml one', `-!/${long} two`, 'aside - 1']);
  const gz = gzipSync(tarOf(entries.slice(0, 1)));
  assert.deepEqual(await walk(['-'], gz.subarray(0, 7), gz.subarray(7)), ['-!/x.xml one']);
  assert.deepEqual(await walk(['-'], gzipSync('packed')), ['- packed']);
  assert.deepEqual(await walk(['-'], bytes('pl'), bytes('ain')), ['- plain']);
  assert.deepEqual(await walk(['-']), ['- ']);
});

test('bombs are refused before they are unpacked, and the next files are read', async () => {
  const zeros = Buffer.alloc(64 * 1024 * 1024);
  writeFileSync(inside('good.xml'), 'good');
  writeFileSync(inside('bomb.gz'), gzipSync(zeros));
  writeFileSync(inside('bomb.tar.gz'), gzipSync(tarOf([{ name: 'zeros.xml', bytes: zeros }])));
  writeFileSync(
    inside('bomb.zip'),
    zipOf([
      { name: 'zeros.xml', bytes: zeros },
      { name: 'fine.xml', bytes: bytes('fine') },
    ]),
  );
  writeFileSync(inside('liar.zip'), zipOf([{ name: 'zeros.xml', bytes: zeros, lie: { unpacked: 10 } }]));
  assert.deepEqual(await walk(['bomb.gz', 'bomb.tar.gz', 'bomb.zip', 'liar.zip', 'good.xml'].map((name) => inside(name))), [
    'bomb.gz !ARCHIVE-BOMB',
    'bomb.tar.gz !ARCHIVE-BOMB',
    'bomb.zip!/zeros.xml !ARCHIVE-BOMB',
    'bomb.zip!/fine.xml fine',
    'liar.zip!/zeros.xml !ARCHIVE-DAMAGED',
    'good.xml good',
  ]);
});

test('entries of a zip that share their bytes are a bomb too', async () => {
  const packed = zipOf([{ name: 'a.xml', bytes: bytes('x'.repeat(300)), stored: true }]);
  const start = packed.readUInt32LE(packed.length - 6);
  const entry = packed.subarray(start, packed.length - 22);
  const end = Buffer.from(packed.subarray(packed.length - 22));
  end.writeUInt16LE(50, 8);
  end.writeUInt16LE(50, 10);
  writeFileSync(inside('shared.zip'), Buffer.concat([packed.subarray(0, start), ...Array.from({ length: 50 }, () => entry), end]));
  const told = await walk([inside('shared.zip')]);
  assert.equal(told.at(-1), 'shared.zip !ARCHIVE-BOMB');
});

test('damaged and locked archives are told, entry by entry where that is possible', async () => {
  const good = zipOf([{ name: 'a.xml', bytes: bytes('fine') }]);
  writeFileSync(inside('cut.zip'), good.subarray(0, good.length - 30));
  writeFileSync(inside('no.zip'), 'not a zip');
  writeFileSync(
    inside('mixed.zip'),
    zipOf([
      { name: 'locked.xml', bytes: bytes('x'), flags: 0x801 },
      { name: 'lzma.xml', bytes: bytes('x'), method: 14 },
      { name: 'sum.xml', bytes: bytes('x'), lie: { crc: 1 } },
      { name: 'huge.xml', bytes: bytes('x'), lie: { unpacked: 0xf0000000 } },
      { name: 'good.xml', bytes: bytes('good'), stored: true },
    ]),
  );
  const tar = tarOf([
    { name: 'a.xml', bytes: bytes('fine') },
    { name: 'b.xml', bytes: Buffer.alloc(2_000, 'b') },
  ]);
  writeFileSync(inside('cut.tar'), tar.subarray(0, 2_600));
  writeFileSync(inside('no.tar'), Buffer.alloc(1024, 'x'));
  writeFileSync(inside('cut.tgz'), gzipSync(tar).subarray(0, 60));
  assert.deepEqual(await walk(['cut.zip', 'no.zip', 'mixed.zip', 'cut.tar', 'no.tar', 'cut.tgz'].map((name) => inside(name))), [
    'cut.zip !ARCHIVE-DAMAGED',
    'no.zip !ARCHIVE-DAMAGED',
    'mixed.zip!/locked.xml !ARCHIVE-ENCRYPTED',
    'mixed.zip!/lzma.xml !ARCHIVE-METHOD',
    'mixed.zip!/sum.xml !ARCHIVE-DAMAGED',
    'mixed.zip!/huge.xml !READ-SIZE',
    'mixed.zip!/good.xml good',
    'cut.tar!/a.xml fine',
    'cut.tar !ARCHIVE-DAMAGED',
    'no.tar !ARCHIVE-DAMAGED',
    'cut.tgz !ARCHIVE-DAMAGED',
  ]);
});

test('a file past the bound is not read', async () => {
  writeFileSync(inside('sparse.xml'), '');
  truncateSync(inside('sparse.xml'), mostDocumentBytes + 1);
  assert.deepEqual(await walk([inside('sparse.xml')]), ['sparse.xml !READ-SIZE']);
});
