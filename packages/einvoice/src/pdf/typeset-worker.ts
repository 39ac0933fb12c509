import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFonts } from './fonts.ts';

/** One rendering, as it crosses to the thread. */
export interface TypesetTask {
  template: string;
  /** JSON that the template reads. */
  data: string;
  /** Bytes of the attachments, in the order of `sheet.attachments` in the data. */
  attachments: readonly Uint8Array[];
  standard: string;
  /** Unix seconds. */
  timestamp: number;
  maxPages: number;
}

/** What became of it. */
export type TypesetOutcome =
  | { kind: 'done'; pdf: Uint8Array; pages: number }
  | { kind: 'too-long' | 'no-glyph' | 'failed'; message: string };

/** The only folder Typst can read: our templates. Data and attachments are laid over it in memory. */
const root = fileURLToPath(new URL('./templates/', import.meta.url));
let compiler: NodeCompiler | undefined;

/** Runs in the worker thread. */
export default function set(task: TypesetTask): TypesetOutcome {
  compiler ??= NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs: readFonts() }] });
  try {
    compiler.mapShadow(join(root, 'data.json'), Buffer.from(task.data));
    for (const [i, bytes] of task.attachments.entries()) compiler.mapShadow(join(root, 'attachments', String(i)), Buffer.from(bytes));
    return compile(compiler, task);
  } finally {
    compiler.resetShadow();
    // Typst memoizes across documents without bound; nothing of one invoice serves the next.
    compiler.evictCache(0);
  }
}

function compile(compiler: NodeCompiler, task: TypesetTask): TypesetOutcome {
  const compiled = compiler.compile({ mainFileContent: task.template });
  const document = compiled.result;
  if (document === null) {
    const error = compiled.takeError();
    return { kind: 'failed', message: error === null ? 'no result' : JSON.stringify(compiler.fetchDiagnostics(error)).slice(0, 2000) };
  }
  if (document.numOfPages > task.maxPages) return { kind: 'too-long', message: `${document.numOfPages} pages` };
  try {
    const pdf = compiler.pdf(document, { pdfStandard: task.standard, creationTimestamp: task.timestamp });
    return { kind: 'done', pdf: new Uint8Array(pdf), pages: document.numOfPages };
  } catch (error) {
    const message = String(error).slice(0, 2000);
    return { kind: message.includes('could not be displayed') ? 'no-glyph' : 'failed', message };
  }
}
