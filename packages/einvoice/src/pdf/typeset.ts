import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { fontCoverage, mainFontCoverage } from './fonts.ts';
import type { Json } from './printable.ts';
import { mapStrings, metadataText, plainlyPrintable, printable } from './printable.ts';
import { TypesetError } from './typeset-error.ts';
import type { TypesetOutcome, TypesetTask } from './typeset-worker.ts';

/** A file carried inside the PDF (PDF/A-3 associated file). */
export interface Attachment {
  name: string;
  bytes: Uint8Array;
  mediaType: string;
  /** AFRelationship. `source`: the PDF was made from it; `alternative`: the same content in another form. */
  relationship: 'source' | 'alternative' | 'data' | 'supplement';
  description?: string;
}

/** What to set, and how. */
export interface TypesetRequest {
  /** Typst source of a fixed template of ours, which imports `/sheet.typ` and reads `sheet-data`. Never text from users. */
  template: string;
  /** Everything the template shows. Texts stay texts: nothing in them is markup. */
  inputs: Readonly<Record<string, Json | undefined>>;
  attachments?: readonly Attachment[];
  /** Default `a-3b`. */
  standard?: 'a-3b' | 'a-3a' | 'a-3u';
  /** Date of creation written into the PDF: the same request gives the same bytes. */
  timestamp: Date;
  language: 'fr' | 'en';
  /** Title of the document, as readers and screen readers show it. */
  title: string;
  /** Milliseconds to wait, queue included. Default 60,000. */
  timeout?: number;
}

/** Bounds of one rendering. */
export const typesetLimits = {
  /** Characters of the inputs as JSON. */
  inputCharacters: 8_000_000,
  /** Requests waiting at once. */
  waiting: 512,
  /** Pages of the document. */
  pages: 1_000,
} as const;

/** Renders after which the threads are replaced, as Typst's memory grows slowly. */
const rendersPerPool = 500;
const defaultTimeout = 60_000;

let pool: Piscina<TypesetTask, TypesetOutcome> | undefined;
let renders = 0;

/**
 * Sets a document with Typst in a worker thread and gives the PDF's bytes: tagged, PDF/A-3, fonts embedded, attachments included byte for byte.
 * Fails with a `TypesetError`: `pdf.too-long`, `pdf.timeout`, `pdf.busy`, `pdf.failed`.
 */
export async function typeset(request: TypesetRequest): Promise<Uint8Array> {
  const coverage = fontCoverage();
  const outcome = await run(request, (text) => printable(text, coverage));
  if (outcome.kind === 'done') return outcome.pdf;
  if (outcome.kind === 'too-long') throw new TypesetError('pdf.too-long', outcome.message);
  if (outcome.kind === 'no-glyph') {
    const main = mainFontCoverage();
    const plain = await run(request, (text) => plainlyPrintable(text, main));
    if (plain.kind === 'done') return plain.pdf;
    throw new TypesetError('pdf.failed', plain.message);
  }
  throw new TypesetError('pdf.failed', outcome.message);
}

/** Ends the threads; the next `typeset` starts them again. */
export async function closeTypesetting(): Promise<void> {
  const closing = pool;
  pool = undefined;
  await closing?.close();
}

async function run(request: TypesetRequest, change: (text: string) => string): Promise<TypesetOutcome> {
  const data = JSON.stringify({
    ...(mapStrings(request.inputs, change) as Record<string, Json>),
    sheet: { title: metadataText(request.title), language: request.language, attachments: attachmentEntries(request.attachments ?? []) },
  });
  if (data.length > typesetLimits.inputCharacters) throw new TypesetError('pdf.too-long', `${data.length} characters`);
  const task: TypesetTask = {
    template: request.template,
    data,
    attachments: (request.attachments ?? []).map(({ bytes }) => bytes),
    standard: request.standard ?? 'a-3b',
    timestamp: Math.floor(request.timestamp.getTime() / 1000),
    maxPages: typesetLimits.pages,
  };
  const current = threads();
  if (current.queueSize >= typesetLimits.waiting) throw new TypesetError('pdf.busy', `${current.queueSize} waiting`);
  const signal = AbortSignal.timeout(request.timeout ?? defaultTimeout);
  try {
    return await current.run(task, { signal });
  } catch (error) {
    if (signal.aborted) throw new TypesetError('pdf.timeout', 'not done in time', { cause: error });
    throw new TypesetError('pdf.failed', 'the typesetting thread failed', { cause: error });
  }
}

function threads(): Piscina<TypesetTask, TypesetOutcome> {
  if (pool && renders >= rendersPerPool) {
    // What is under way ends on the old threads; newcomers go to new ones.
    void pool.close();
    pool = undefined;
  }
  if (!pool) {
    renders = 0;
    const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
    pool = new Piscina({
      filename: new URL(`./typeset-worker.${extension}`, import.meta.url).href,
      minThreads: 0,
      maxThreads: Math.min(2, availableParallelism()),
      idleTimeout: 60_000,
      // Typst computes for tens of milliseconds at a stretch: a thread that is busy must not be handed a second request.
      concurrentTasksPerWorker: 1,
      atomics: 'disabled',
    });
  }
  renders++;
  return pool;
}

interface AttachmentEntry {
  readonly name: string;
  readonly path: string;
  readonly mediaType: string;
  readonly relationship: string;
  readonly description: string;
}

/** Names without folders and without doubles: PDF readers list attachments by name. */
function attachmentEntries(attachments: readonly Attachment[]): AttachmentEntry[] {
  const taken = new Set<string>();
  return attachments.map((attachment, i) => {
    const base =
      (attachment.name.split(/[\\/]/u).at(-1) ?? '')
        .replace(/[\p{C}<>:"|?*]/gu, '')
        .slice(0, 120)
        .replace(/^\.+/u, '') || `attachment-${i + 1}`;
    let name = base;
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${copy}-${base}`;
    taken.add(name.toLowerCase());
    return {
      name,
      path: `/attachments/${i}`,
      mediaType: /^[a-z]+\/[a-z0-9.+-]+$/u.test(attachment.mediaType) ? attachment.mediaType : 'application/octet-stream',
      relationship: attachment.relationship,
      description: metadataText(attachment.description ?? name),
    };
  });
}
