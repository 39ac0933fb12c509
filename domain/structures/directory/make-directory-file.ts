import type { Readable } from 'node:stream';
import type { Context } from '#kernel';
import { newId, Problem } from '#kernel';
import { directoryHashes, keepDirectoryFile, keptDirectoryFiles } from '../store/directory-files.ts';
import { ofOneInstant, wholeDirectory } from '../store/whole-directory.ts';
import type { DirectoryFile, WholeDirectory } from './file.ts';

/** Files kept: two months of weeks. */
const kept = 8;
/** Far beyond a directory of every public entity of the country (hundreds of megabytes unpacked, tens packed). */
const largest = 2 * 1024 * 1024 * 1024;

/** Writes a directory as one packed file, as it reads it. */
export type DirectoryWriter = (directory: WholeDirectory, madeAt: Date) => { readonly name: string; readonly file: Readable };

/**
 * Makes the weekly file of the directory (FAR0037) from one instant of the database, keeps it by its hash and forgets the ninth oldest.
 * The form is the writer's: names of the wire stand outside the domain.
 */
export async function makeDirectoryFile(context: Context, write: DirectoryWriter): Promise<DirectoryFile> {
  const madeAt = context.clock.now();
  const count = { structures: 0, services: 0 };
  const { name, staged } = await ofOneInstant(context.database, async (snapshot) => {
    const { name, file } = write(counted(wholeDirectory(snapshot), count), madeAt);
    return { name, staged: await context.files.stage(file, { limit: largest }) };
  });
  const { hash, size } = await staged.keep();
  const file = { id: newId(madeAt), madeAt, name, hash, size, ...count };
  await context.database.transaction().execute((transaction) => keepDirectoryFile(transaction, file, kept));
  return file;
}

async function* counted(directory: WholeDirectory, count: { structures: number; services: number }): AsyncGenerator<Awaited<WholeItem>> {
  for await (const { structure, services } of directory) {
    count.structures += 1;
    yield {
      structure,
      services: (async function* () {
        for await (const service of services) {
          count.services += 1;
          yield service;
        }
      })(),
    };
  }
}
type WholeItem = WholeDirectory extends AsyncIterable<infer Item> ? Item : never;

/** The weekly files that are kept, newest first. */
export async function listDirectoryFiles(context: Context): Promise<DirectoryFile[]> {
  return await keptDirectoryFiles(context.database);
}

/** The newest file, or the one of an id, as a stream. Throws Problem `directory.no-file`. */
export async function openDirectoryFile(context: Context, id?: string): Promise<DirectoryFile & { readonly stream: Readable }> {
  const file = (await keptDirectoryFiles(context.database)).find((one) => id === undefined || one.id === id);
  if (!file) throw new Problem('directory.no-file', 'not-found');
  return { ...file, stream: await context.files.stream(file.hash) };
}

/** Which of these files the directory still refers to. */
export async function directoryFilesNamed(context: Context, hashes: readonly string[]): Promise<Set<string>> {
  return new Set(await directoryHashes(context.database, hashes));
}
