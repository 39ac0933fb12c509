import { gzipSync } from 'node:zlib';
import { tarOf, zipOf } from '../../packages/einvoice/src/command/sources/archives.testing.ts';
import { editBytes } from './byte-edits.ts';
import type { Random } from './random.ts';

/** How an archive is opened: by its name, as the command does. */
export type ArchiveKind = 'zip' | 'tar' | 'tar.gz' | 'gz';

export interface Archive {
  kind: ArchiveKind;
  bytes: Uint8Array;
}

const NAMES = [
  'a.xml',
  'b.pdf',
  '../../x.xml',
  '/etc/x.xml',
  'C:\\x.xml',
  'CON.xml',
  'a.xml',
  'folder/',
  '\u00e9.xml',
  '\u202exml.exe',
  '.xml',
  `${'n'.repeat(300)}.xml`,
  'inner.zip',
  'x.txt',
  '',
];

/** An archive of documents that is sound, or tells lies about what it holds. */
function archiveOf(files: readonly Uint8Array[], kind: ArchiveKind, random: Random): Buffer {
  const entries = files.map((bytes) => ({ name: random.pick(NAMES), bytes: Buffer.from(bytes) }));
  switch (kind) {
    case 'zip':
      return zipOf(
        entries.map((entry) => ({
          ...entry,
          stored: random.oneIn(3),
          ...(random.oneIn(6) && { flags: random.pick([0, 1, 8, 0x801]) }),
          ...(random.oneIn(10) && { method: random.pick([1, 9, 12, 99]) }),
          ...(random.oneIn(6) && { lie: random.pick([{ unpacked: 0 }, { unpacked: 0xffffffff }, { unpacked: 100_000_000 }, { crc: 1 }]) }),
        })),
        random.oneIn(4) ? 'PK\u0005\u0006'.repeat(random.few(20)) : '',
      );
    case 'tar':
      return tarOf(entries, random.pick(['pax', 'gnu']));
    case 'tar.gz':
      return gzipSync(tarOf(entries, 'gnu'));
    case 'gz':
      return gzipSync(Buffer.concat(files));
  }
}

/** An archive of documents, changed. */
export function editArchive(files: readonly Uint8Array[], random: Random): Archive {
  const kind = random.pick(['zip', 'zip', 'tar', 'tar.gz', 'gz'] as const);
  const bytes = archiveOf(files, kind, random);
  return {
    kind,
    bytes: random.oneIn(5) ? bytes : editBytes(bytes, random, () => archiveOf(files, random.pick(['zip', 'tar', 'gz']), random)),
  };
}
