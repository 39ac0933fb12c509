import { authorise } from '#domain/rights';
import { addStructureFile, openStructureFile, removeStructureFile, structureFileMaximum } from '#domain/structures';
import type { StagedFile } from '#kernel';
import { Problem } from '#kernel';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { filesPage } from './files.tsx';
import { receiveStream } from '../../deposit/receive-stream.ts';

/** Lists the documents. */
export async function showFiles(visit: SignedVisit): Promise<Answer> {
  return await filesPage(visit);
}

/** What came of the form: its fields, and one document at most. */
interface Received {
  readonly fields: URLSearchParams;
  readonly file?: { readonly staged: StagedFile; readonly name: string; readonly mediaType: string };
  readonly isTooLarge: boolean;
}

async function receive(visit: SignedVisit): Promise<Received> {
  const fields = new URLSearchParams();
  let file: Received['file'];
  let isTooLarge = false;
  try {
    for await (const part of visit.parts()) {
      if (part.kind === 'field') fields.append(part.name, part.value);
      else if (!file && !isTooLarge) {
        const received = await receiveStream(visit.context.files, part.stream, structureFileMaximum);
        if (received.kind === 'too-large') isTooLarge = true;
        else file = { staged: received.file, name: part.fileName, mediaType: part.mediaType };
      }
    }
  } catch (error) {
    await file?.staged.discard();
    throw error;
  }
  return { fields, isTooLarge, ...(file && { file }) };
}

const refused = (code: string): Problem =>
  new Problem('structures.file-refused', 'invalid', { details: { fields: [{ field: 'file', code }] } });

/** Keeps the document that was brought. */
export async function doAddFile(visit: SignedVisit): Promise<Answer> {
  const { context, visitor } = visit;
  authorise(visitor.actor, 'structures.change');
  const { fields, file, isTooLarge } = await receive(visit);
  const kind = fields.get('kind') ?? '';
  const mandateId = fields.get('mandate') ?? undefined;
  try {
    if (!file) throw refused(isTooLarge ? 'fields.file-large' : 'fields.file-missing');
    await addStructureFile(context, visitor.actor, { file: file.staged, name: file.name, mediaType: file.mediaType, kind, mandateId });
  } catch (error) {
    return await filesPage(visit, { errors: formErrors(visit, error, 'file'), kind, mandateId });
  }
  return {
    kind: 'redirect',
    to: mandateId === undefined ? '/organisation/files' : '/organisation/mandate',
    flash: { tone: 'success', key: 'structure.files.kept' },
  };
}

/** One document, always as a download: it was brought by somebody. */
export async function showFile(visit: SignedVisit): Promise<Answer> {
  const { stream, name, mediaType } = await openStructureFile(visit.context, visit.visitor.actor, visit.params.file ?? '');
  return { kind: 'file', body: stream, name, mediaType };
}

/** Takes a document away. */
export async function doRemoveFile(visit: SignedVisit): Promise<Answer> {
  await visit.form();
  const { mandateId } = await removeStructureFile(visit.context, visit.visitor.actor, visit.params.file ?? '');
  return {
    kind: 'redirect',
    to: mandateId === undefined ? '/organisation/files' : '/organisation/mandate',
    flash: { tone: 'success', key: 'structure.files.removed' },
  };
}
