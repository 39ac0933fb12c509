import type { DirectoryFile } from '#domain/structures';
import { makeDirectoryFile } from '#domain/structures';
import { writeDirectory } from '../api/chorus-pro/index.ts';
import type { Platform } from './platform.ts';

/** Makes the weekly file of the directory now. */
export async function makeDirectory({ context }: Pick<Platform, 'context'>): Promise<DirectoryFile> {
  return await makeDirectoryFile(context, writeDirectory);
}
