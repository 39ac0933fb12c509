import type { Actor, Grant, PersonActor } from '#domain/rights';
import { authorise } from '#domain/rights';
import type { Context, StagedFile } from '#kernel';
import { isId, newId, Problem } from '#kernel';
import { grantOf } from '../actor-stamp.ts';
import { cleanFileName } from '../clean-text.ts';
import type { BroughtAttachment, DepositOutcome, TypedHeader } from '../deposit.ts';
import type { Draft } from '../draft.ts';
import type { InvoiceEntry } from '../entry.ts';
import { keptAsStaged } from '../kept-as-staged.ts';
import { draftById, draftsOf, insertDraft, removeDraft, updateDraft } from '../store/drafts.ts';
import { depositEnding } from './deposit.ts';
import { completeEntry, completeHeader } from '../whole.ts';
import { enterEnding } from './enter-invoice.ts';

/** A draft as saved: with `id` it replaces what that draft held; a PDF is given once, with the first saving. */
export type DraftInput = { readonly id?: string; readonly replacesId?: string } & (
  | { readonly kind: 'form'; readonly data: Partial<InvoiceEntry> }
  | { readonly kind: 'plain-pdf'; readonly data: Partial<TypedHeader>; readonly file?: StagedFile; readonly fileName?: string }
);

/** Drafts listed, at most. */
const listed = 500;
/** Characters a draft's data may take as JSON: an invoice of some thousand lines. */
const dataMaximum = 1_000_000;

/** Saves what was typed so far; nothing is judged. Throws `rights.missing`, `drafts.not-found`, `drafts.file-missing`, `drafts.too-large`. */
export async function saveDraft(context: Context, actor: Actor, input: DraftInput): Promise<Draft> {
  const { person, grant } = drafter(actor);
  const at = context.clock.now();
  const text = JSON.stringify(input.data).toWellFormed().replaceAll('\\u0000', '');
  if (text.length > dataMaximum) throw new Problem('drafts.too-large', 'too-large');
  const data = JSON.parse(text) as Record<string, unknown>;
  const file = input.kind === 'plain-pdf' ? await keptFile(input) : {};
  if (input.id !== undefined) {
    const changed = isId(input.id)
      ? await updateDraft(context.database, grant.structureId, input.id, { data, updated_at: at, ...file })
      : undefined;
    if (!changed) throw notFound();
    return changed;
  }
  if (input.kind === 'plain-pdf' && file.file_hash === undefined) throw new Problem('drafts.file-missing', 'invalid');
  return await insertDraft(context.database, {
    id: newId(at),
    structure_id: grant.structureId,
    user_id: person.id,
    kind: input.kind,
    data,
    file_hash: null,
    file_name: null,
    file_size: null,
    ...file,
    replaces_id: input.replacesId !== undefined && isId(input.replacesId) ? input.replacesId : null,
    created_at: at,
    updated_at: at,
  });
}

async function keptFile(
  input: DraftInput & { kind: 'plain-pdf' },
): Promise<{ file_hash?: string; file_name?: string; file_size?: number }> {
  if (!input.file) return {};
  const { hash, size } = await input.file.keep();
  return { file_hash: hash, file_size: size, file_name: cleanFileName(input.fileName ?? '', 255, 'invoice.pdf') };
}

/** One draft of the structure. Throws `rights.missing`, `drafts.not-found`. */
export async function readDraft(context: Context, actor: Actor, draftId: string): Promise<Draft> {
  const { grant } = drafter(actor);
  const draft = isId(draftId) ? await draftById(context.database, grant.structureId, draftId) : undefined;
  if (!draft) throw notFound();
  return draft;
}

/** The structure's drafts, last touched first. Throws `rights.missing`. */
export async function listDrafts(context: Context, actor: Actor): Promise<Draft[]> {
  return await draftsOf(context.database, drafter(actor).grant.structureId, listed);
}

/** Drops a draft. Throws `rights.missing`, `drafts.not-found`. */
export async function deleteDraft(context: Context, actor: Actor, draftId: string): Promise<void> {
  const { grant } = drafter(actor);
  if (!isId(draftId) || !(await removeDraft(context.database, grant.structureId, draftId))) throw notFound();
}

/**
 * Deposits a draft as it was last saved; it goes in the same transaction when accepted, and stays to be corrected otherwise.
 * Throws as `deposit`, and `drafts.not-found`.
 */
export async function submitDraft(
  context: Context,
  actor: Actor,
  draftId: string,
  also: { readonly attachments?: readonly BroughtAttachment[] } = {},
): Promise<DepositOutcome> {
  const draft = await readDraft(context, actor, draftId);
  const ends = { draftId: draft.id };
  const more = {
    ...(also.attachments && { attachments: also.attachments }),
    ...(draft.replacesId !== null && { replacesId: draft.replacesId }),
  };
  if (draft.kind === 'form') return await enterEnding(context, actor, { entry: completeEntry(draft.data), ...more }, ends);
  const { hash, name, size } = draft.file;
  return await depositEnding(
    context,
    actor,
    { file: keptAsStaged(context, hash, size), fileName: name, channel: 'portal', header: completeHeader(draft.data), ...more },
    ends,
  );
}

/** Who may draft: people of a supplier, not programs. */
function drafter(actor: Actor): { person: PersonActor; grant: Grant } {
  authorise(actor, 'invoices.draft');
  if (actor.kind !== 'person') throw new Problem('drafts.people-only', 'forbidden');
  return { person: actor, grant: grantOf(actor) };
}

const notFound = (): Problem => new Problem('drafts.not-found', 'not-found');
