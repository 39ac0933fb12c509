import type { Readable } from 'node:stream';
import { recordActs } from '#domain/journal';
import type { Actor } from '#domain/rights';
import { authorise } from '#domain/rights';
import { judgeAttachments } from '#einvoice/chorus-pro';
import type { Context, StagedFile } from '#kernel';
import { cleanFileName, isId, newId, Problem } from '#kernel';
import type { FieldFault } from '../field-faults.ts';
import { refuseFaults } from '../field-faults.ts';
import { changeOwnStructure, ownGrant } from '../own-structure.ts';
import { deleteFile, fileById, filesOf, insertFile } from '../store/files.ts';
import { mandateById } from '../store/mandates.ts';
import type { StructureFile, StructureFileKind } from './file.ts';
import { structureFileKinds } from './file.ts';

/** Characters of a kept name, extension included. Source: dossier § 9.3. */
const nameMaximum = 50;
/** Documents one structure may keep. */
const most = 200;

/** A document somebody brings; its bytes are staged. */
export interface BroughtFile {
  readonly file: StagedFile;
  readonly name: string;
  readonly mediaType: string;
  readonly kind: string;
  /** The mandate it goes beside. */
  readonly mandateId?: string | undefined;
}

const sentences: Readonly<Record<string, string>> = {
  'UNI-ATTACHMENT-EMPTY': 'fields.file-empty',
  'UNI-ATTACHMENT-SIZE': 'fields.file-large',
  'UNI-ATTACHMENT-TYPE': 'fields.file-type',
};

/** What is wrong with a document: held against the same table as attachments of invoices. */
function faultsOf({ file, name, kind }: BroughtFile, kept: number): FieldFault[] {
  const faults: FieldFault[] = judgeAttachments([{ name, size: file.size }])
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => ({ field: 'file', code: sentences[code] ?? 'fields.file-type' }));
  if (!structureFileKinds.some((one) => one === kind)) faults.push({ field: 'kind', code: 'fields.file-kind' });
  if (kept >= most) faults.push({ field: 'file', code: 'fields.files-many' });
  return faults;
}

/**
 * Keeps a document with one's structure. Staged bytes are kept or discarded. Throws `rights.missing`, `structures.file-refused` (`details.fields`),
 * `mandates.not-found`.
 */
export async function addStructureFile(context: Context, actor: Actor, brought: BroughtFile): Promise<StructureFile> {
  const { file, name, mediaType, kind, mandateId } = brought;
  try {
    return await changeOwnStructure(context, actor, { right: 'structures.change', evenEnded: true }, async ({ transaction, sheet, at }) => {
      refuseFaults('structures.file-refused', faultsOf(brought, (await filesOf(transaction, sheet.id)).length));
      if (mandateId !== undefined && !(isId(mandateId) && (await mandateById(transaction, sheet.id, mandateId))))
        throw new Problem('mandates.not-found', 'not-found');
      const { hash, size } = await file.keep();
      const kept = await insertFile(transaction, {
        id: newId(at),
        structure_id: sheet.id,
        mandate_id: mandateId ?? null,
        kind: kind as StructureFileKind,
        name: cleanFileName(name, nameMaximum, 'document'),
        media_type: /^[\w.+-]{1,80}\/[\w.+-]{1,80}$/.test(mediaType) ? mediaType.toLowerCase() : 'application/octet-stream',
        file_hash: hash,
        file_size: size,
        added_by: actor.kind === 'person' ? actor.id : null,
        added_by_name: actor.kind === 'system' ? 'Unisson' : actor.name,
        added_at: at,
      });
      await recordActs(transaction, actor, at, [{ kind: 'structures.file-added', structureId: sheet.id, details: { name: kept.name } }]);
      return kept;
    });
  } finally {
    await file.discard();
  }
}

/** The documents of one's structure, those beside mandates included, newest first. Throws `rights.missing`. */
export async function listStructureFiles(context: Context, actor: Actor): Promise<readonly StructureFile[]> {
  authorise(actor, 'structures.read');
  return await filesOf(context.database, ownGrant(actor).structureId);
}

/** One of them, on its way out. Throws `rights.missing`, `structures.file-not-found`, `files.missing`. */
export async function openStructureFile(
  context: Context,
  actor: Actor,
  id: string,
): Promise<StructureFile & { readonly stream: Readable }> {
  authorise(actor, 'structures.read');
  const file = isId(id) ? await fileById(context.database, ownGrant(actor).structureId, id) : undefined;
  if (!file) throw new Problem('structures.file-not-found', 'not-found');
  return { ...file, stream: await context.files.stream(file.hash) };
}

/** Takes a document away. Throws `rights.missing`, `structures.file-not-found`. */
export async function removeStructureFile(context: Context, actor: Actor, id: string): Promise<StructureFile> {
  return await changeOwnStructure(context, actor, { right: 'structures.change', evenEnded: true }, async ({ transaction, sheet, at }) => {
    const file = isId(id) ? await deleteFile(transaction, sheet.id, id) : undefined;
    if (!file) throw new Problem('structures.file-not-found', 'not-found');
    await recordActs(transaction, actor, at, [{ kind: 'structures.file-removed', structureId: sheet.id, details: { name: file.name } }]);
    return file;
  });
}
