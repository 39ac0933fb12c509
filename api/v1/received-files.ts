import { Readable } from 'node:stream';
import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { Context, StagedFile } from '#kernel';
import { Problem } from '#kernel';
import { checkDigest } from './content-digest.ts';
import { cleanFileName, fileNameOf } from './file-name.ts';
import type { ApiSettings } from './settings.ts';
import { jsonBytes } from './settings.ts';

/** A file that came with a request, staged: it vanishes with the request unless the domain keeps it. */
export interface ReceivedFile {
  readonly file: StagedFile;
  readonly name: string;
  readonly mediaType: string;
}

/** Everything a request brought, in the order it came. */
export interface Received {
  readonly file?: ReceivedFile;
  readonly attachments: readonly ReceivedFile[];
  /** Text parts of a form. */
  readonly fields: ReadonlyMap<string, string>;
}

/**
 * Streams a request's files into the store's staging area, works with them, and drops whatever was not kept, however that ends.
 * Nothing of a file is held in memory here; a body past its limit is refused while it is still coming in.
 */
export async function withReceivedFiles<T>(
  request: FastifyRequest,
  context: Context,
  settings: ApiSettings,
  fieldNames: readonly string[],
  work: (received: Received) => Promise<T>,
): Promise<T> {
  const staged: StagedFile[] = [];
  let left = settings.maxDepositBytes;
  const stage = async (source: Readable, limit: number): Promise<StagedFile> => {
    const file = await context.files.stage(source, { limit: Math.min(limit, left) });
    staged.push(file);
    left -= file.size;
    return file;
  };
  try {
    const received = request.isMultipart()
      ? await readForm(request, settings, fieldNames, stage).catch(formFailure)
      : await readRaw(request, settings, stage);
    return await work(received);
  } finally {
    await Promise.all(staged.map((file) => file.discard()));
  }
}

/** The form's parser throws bare errors for what a client got wrong; anything of ours or of the system has a code. */
function formFailure(error: unknown): never {
  if (error instanceof Error && !('code' in error)) throw new Problem('api.form-malformed', 'malformed', { cause: error });
  throw error;
}

/** A body that says itself that it is too large is refused before it comes, by the same problem as one that turns out to be. */
function refuseAnnounced(request: FastifyRequest, limit: number): void {
  if (Number(request.headers['content-length'] ?? 0) > limit)
    throw new Problem('files.too-large', 'too-large', { params: { limit: String(limit) } });
}

type Stage = (source: Readable, limit: number) => Promise<StagedFile>;

async function readRaw(request: FastifyRequest, settings: ApiSettings, stage: Stage): Promise<Received> {
  refuseAnnounced(request, settings.maxInvoiceBytes);
  if (!(request.body instanceof Readable)) throw new Problem('api.file-missing', 'malformed');
  const file = await stage(request.body, settings.maxInvoiceBytes);
  checkDigest(request.headers['content-digest'], file);
  const mediaType = request.headers['content-type']?.split(';')[0]?.trim() ?? 'application/octet-stream';
  return { file: { file, name: fileNameOf(request), mediaType }, attachments: [], fields: new Map() };
}

async function readForm(request: FastifyRequest, settings: ApiSettings, fieldNames: readonly string[], stage: Stage): Promise<Received> {
  const attachments: ReceivedFile[] = [];
  const fields = new Map<string, string>();
  let file: ReceivedFile | undefined;
  refuseAnnounced(request, settings.maxDepositBytes);
  for await (const part of parts(request, settings)) {
    if (part.type === 'field') {
      addField(fields, part.fieldname, part.value, fieldNames);
    } else if (part.fieldname === 'file' && !file) {
      file = await receive(part, stage, settings.maxInvoiceBytes, fileNameOf(request));
    } else if (part.fieldname === 'attachments') {
      attachments.push(await receive(part, stage, settings.maxAttachmentBytes, `attachment-${attachments.length + 1}`));
    } else {
      throw new Problem('api.form-part-unknown', 'malformed', { params: { part: part.fieldname.slice(0, 100) } });
    }
  }
  return { ...(file ? { file } : {}), attachments, fields };
}

function parts(request: FastifyRequest, settings: ApiSettings): AsyncIterableIterator<Multipart> {
  const limits = {
    files: settings.maxAttachments + 1,
    fields: 20,
    parts: settings.maxAttachments + 20,
    fieldSize: jsonBytes,
    fieldNameSize: 100,
    headerPairs: 20,
  };
  // The store counts the bytes of each file against its own limit; the parser's, one byte further, never speaks first.
  return request.parts({ limits: { ...limits, fileSize: Math.max(settings.maxInvoiceBytes, settings.maxAttachmentBytes) + 1 } });
}

function addField(fields: Map<string, string>, name: string, value: unknown, known: readonly string[]): void {
  if (!known.includes(name)) throw new Problem('api.form-part-unknown', 'malformed', { params: { part: name.slice(0, 100) } });
  if (fields.has(name)) throw new Problem('api.form-part-twice', 'malformed', { params: { part: name } });
  // A part sent as `application/json` arrives parsed.
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (text.includes('\0')) throw new Problem('api.text-not-plain', 'malformed', { params: { path: name } });
  fields.set(name, text);
}

async function receive(part: MultipartFile, stage: Stage, limit: number, fallback: string): Promise<ReceivedFile> {
  const file = await stage(part.file, limit);
  return { file, name: cleanFileName(part.filename) ?? fallback, mediaType: part.mimetype.slice(0, 100) };
}
