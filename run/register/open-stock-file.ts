import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Entry } from 'yauzl';
import { openPromise } from 'yauzl';
import { Problem } from '#kernel';

/** Opens a stock file as text: a CSV as it is, packed by gzip, or the one CSV of a ZIP. Throws `cli.no-such-file`, `register.file-unreadable`. */
export async function openStockFile(path: string): Promise<Readable> {
  try {
    await access(path);
  } catch (cause) {
    throw new Problem('cli.no-such-file', 'invalid', { params: { path }, cause });
  }
  if (/\.gz$/i.test(path)) {
    const packed = createReadStream(path);
    const unpacked = createGunzip();
    packed.on('error', (error) => unpacked.destroy(error));
    return packed.pipe(unpacked);
  }
  return /\.zip$/i.test(path) ? await csvOfZip(path) : createReadStream(path);
}

async function csvOfZip(path: string): Promise<Readable> {
  try {
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) if (/\.csv$/i.test(entry.fileName)) entries.push(entry);
    const [csv] = entries;
    if (csv === undefined || entries.length > 1) throw new RangeError(`${entries.length} CSV files`);
    const text = await zip.openReadStreamPromise(csv);
    text.on('close', () => zip.close());
    return text;
  } catch (cause) {
    throw new Problem('register.file-unreadable', 'invalid', { params: { file: path }, cause });
  }
}
