import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { mostDocumentBytes, tooLarge, UnpackBudget } from './budget.ts';
import { type Documents, failed, SourceProblem, type WalkOptions } from './found.ts';
import { isPattern, pathsLike } from './glob.ts';
import { archiveKind, isDocumentName } from './names.ts';

/**
 * Everything that arguments name, one by one and in a stable order: files, what folders and archives hold, what patterns fit, `-` for standard
 * input. What cannot be had is a problem among the others. Nothing is held but the document given out last.
 */
export async function* documentsNamed(names: readonly string[], options: WalkOptions): Documents {
  for (const name of names) {
    if (name === '-') {
      const { fromStandardInput } = await import('./stdin.ts');
      yield* fromStandardInput(options);
    } else yield* named(name, options);
  }
}

async function* named(name: string, options: WalkOptions): Documents {
  const kind = kindOf(name);
  if (kind === 'folder') return yield* inFolder(name, options, true);
  if (kind === 'file' || !isPattern(name)) return yield* atPath(name, options);
  let isNone = true;
  for (const path of pathsLike(name)) {
    isNone = false;
    if (kindOf(path) === 'folder') yield* inFolder(path, options, false);
    else yield* atPath(path, options);
  }
  if (isNone) yield failed(name, new SourceProblem('FILE-NONE'));
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && (found.isDirectory() ? 'folder' : 'file');
}

/** Folders below a folder are entered, links to folders are not: they may lead back. */
async function* inFolder(folder: string, options: WalkOptions, isAsked: boolean): Documents {
  let isNone = true;
  const folders = [folder];
  for (let path = folders.pop(); path !== undefined; path = folders.pop()) {
    let entries: ReturnType<typeof sortedEntries>;
    try {
      entries = sortedEntries(path);
    } catch (error) {
      isNone = false;
      yield failed(path, error);
      continue;
    }
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.isDirectory()) continue;
      if (!isDocumentName(entry.name) && archiveKind(entry.name) === undefined) continue;
      isNone = false;
      yield* atPath(join(path, entry.name), options);
    }
    // The last put is the first taken.
    for (const entry of entries.toReversed()) if (entry.isDirectory() && !entry.name.startsWith('.')) folders.push(join(path, entry.name));
  }
  if (isNone && isAsked) yield failed(folder, new SourceProblem('FILE-NONE'));
}

function sortedEntries(folder: string) {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function* atPath(path: string, { leftAside, unopened }: WalkOptions): Documents {
  const kind = unopened === true ? undefined : archiveKind(path);
  const aside = (count: number): void => leftAside(path, count);
  if (kind === undefined) {
    yield { kind: 'document', name: path, path, read: () => readDocument(path) };
    return;
  }
  try {
    if (kind === 'zip') {
      const { zipFile } = await import('./zip.ts');
      return yield* zipFile(path, path, aside);
    }
    const [{ ChunkReader, gunzipped }, { tarEntries }] = await Promise.all([import('./chunks.ts'), import('./tar.ts')]);
    const budget = new UnpackBudget();
    const packed = createReadStream(path) as AsyncIterable<Buffer>;
    const reader = new ChunkReader(kind === 'tar' ? packed : gunzipped(packed, budget));
    if (kind === 'gz') yield { kind: 'document', name: path, read: () => reader.rest() };
    else yield* tarEntries(reader, path, budget, aside);
  } catch (error) {
    yield failed(path, error);
  }
}

/** Reads a file, whatever it is: what is no plain file (a pipe, a device) has no size to go by. */
async function readDocument(path: string): Promise<Uint8Array> {
  const found = statSync(path);
  if (found.isFile()) {
    if (found.size > mostDocumentBytes) throw tooLarge(found.size);
    return readFileSync(path);
  }
  if (found.isDirectory()) throw new SourceProblem('FILE-UNREADABLE', { reason: 'EISDIR' });
  const { ChunkReader } = await import('./chunks.ts');
  return new ChunkReader(createReadStream(path) as AsyncIterable<Buffer>).rest();
}
