import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { EmbeddedFile, Sources } from '../document.ts';
import type { CheckOptions } from '../verdict/check.ts';
import { checkDocument } from '../verdict/index.ts';
import { type FlatVerdict, sourcesFrom } from './judged.ts';

/** What is kept of a document that was judged, here or in a thread. */
export interface Judged extends Omit<FlatVerdict, 'attachments' | 'places'> {
  readonly sources: Sources | undefined;
  readonly attachments: readonly EmbeddedFile[];
}

/** Bytes up to which a document is judged where it is asked for: half a millisecond, less than the way to a thread and back. */
const SMALL = 32 * 1024;

let pool: Piscina<{ bytes: Uint8Array; options: CheckOptions }, FlatVerdict> | undefined;

/**
 * Judges a document without holding up the event loop: a large one in a thread of its own. The same verdict as `checkDocument`.
 * @param options must be plain data, as they cross to the thread.
 */
export async function checkOffThread(bytes: Uint8Array, options: CheckOptions = {}): Promise<Judged> {
  if (bytes.length <= SMALL) {
    const { reading, container, syntax, findings, document } = checkDocument(bytes, options);
    const { invoice, sources, attachments = [] } = document ?? {};
    return { reading, container, syntax, findings, invoice, sources, attachments };
  }
  const { places, attachments, ...flat } = await threads().run({ bytes, options });
  return {
    ...flat,
    sources: flat.invoice === undefined ? undefined : sourcesFrom(places),
    attachments: attachments.map(({ content, ...file }) => ({ ...file, bytes: () => content })),
  };
}

/** Ends the threads; the next large document starts them again. */
export async function closeThreads(): Promise<void> {
  const closing = pool;
  pool = undefined;
  await closing?.close();
}

function threads(): NonNullable<typeof pool> {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  pool ??= new Piscina({
    filename: new URL(`./worker.${extension}`, import.meta.url).href,
    minThreads: 0,
    maxThreads: Math.min(2, availableParallelism()),
    idleTimeout: 60_000,
    concurrentTasksPerWorker: 1,
    atomics: 'disabled',
  });
  return pool;
}
