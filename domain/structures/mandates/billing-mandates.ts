import type { Readable } from 'node:stream';
import { recordActs } from '#domain/journal';
import { managersOf } from '#domain/memberships';
import { tell } from '#domain/news';
import type { Actor } from '#domain/rights';
import { authorise } from '#domain/rights';
import type { Context, Language, Transaction } from '#kernel';
import { cleanText, isId, newId, Problem } from '#kernel';
import type { FieldFault } from '../field-faults.ts';
import { refuseFaults } from '../field-faults.ts';
import { readSheet } from '../operations/read-sheet.ts';
import { changeOwnStructure, ownGrant } from '../own-structure.ts';
import type { StructureSheet } from '../sheet.ts';
import { endMandate, insertMandate, mandateById, mandatesOf } from '../store/mandates.ts';
import { updateStructure } from '../store/sheets.ts';
import type { BillingMandate, MandatePaper } from './mandate.ts';
import { mandateVersion } from './mandate.ts';

const longest = 200;
const longestMotive = 500;
/** Bytes a paper made by the platform may have. */
const paperMaximum = 5 * 1024 * 1024;

/** Makes the paper of a mandate: PDF bytes. Given by whoever knows the words of it. */
export type TypesetMandate = (paper: MandatePaper) => Promise<Uint8Array>;

/** What somebody signs with. */
export interface MandateSignature {
  readonly capacity: string;
  /** The box that says they read and accept. */
  readonly consents: boolean;
  /** Version of the text they were shown. */
  readonly version: string;
  readonly language: Language;
}

/** The mandates of one's structure, the last signed first. Throws `rights.missing`. */
export async function listMandates(
  context: Context,
  actor: Actor,
): Promise<{ sheet: StructureSheet; mandates: readonly BillingMandate[] }> {
  const sheet = await readSheet(context, actor);
  return { sheet, mandates: await mandatesOf(context.database, sheet.id) };
}

/** What the paper says before it is signed, for its reader. Throws `rights.missing`. */
export async function unsignedMandate(context: Context, actor: Actor): Promise<MandatePaper> {
  return paperOf(await readSheet(context, actor), context.clock.now());
}

const paperOf = ({ name, identifierType, identifier, address, legalForm, vatNumber }: StructureSheet, madeAt: Date): MandatePaper => ({
  version: mandateVersion,
  structure: {
    name,
    identifierType,
    identifier,
    address,
    ...(legalForm !== undefined && { legalForm }),
    ...(vatNumber !== undefined && { vatNumber }),
  },
  madeAt,
});

/**
 * Signs the billing mandate for one's structure: the paper is made, kept, and the structure may enter invoices by form from now on.
 * Throws `rights.missing`, `structures.people-only`, `mandates.invalid` (`details.fields`), `mandates.text-changed` (another text was shown),
 * `mandates.already-active`, `structures.changed-meanwhile`, `structures.inactive`, and whatever `typeset` throws.
 */
export async function signMandate(
  context: Context,
  actor: Actor,
  given: MandateSignature,
  typeset: TypesetMandate,
): Promise<BillingMandate> {
  authorise(actor, 'mandates.sign');
  if (actor.kind !== 'person') throw new Problem('structures.people-only', 'forbidden');
  const capacity = cleanText(given.capacity).replaceAll(/\s+/g, ' ');
  const faults: FieldFault[] = [];
  if (capacity === '') faults.push({ field: 'capacity', code: 'fields.capacity-missing' });
  if (capacity.length > longest) faults.push({ field: 'capacity', code: 'fields.too-long' });
  if (!given.consents) faults.push({ field: 'consent', code: 'fields.consent-missing' });
  refuseFaults('mandates.invalid', faults);
  if (given.version !== mandateVersion) throw new Problem('mandates.text-changed', 'conflict');
  const seen = await readSheet(context, actor);
  const signedAt = context.clock.now();
  const bytes = await typeset({ ...paperOf(seen, signedAt), signature: { name: actor.name, capacity, at: signedAt } });
  const staged = await context.files.stage(bytes, { limit: paperMaximum });
  const wanted = { right: 'mandates.sign', expectedVersion: seen.version } as const;
  try {
    return await changeOwnStructure(context, actor, wanted, async ({ transaction, sheet }) => {
      if ((await mandatesOf(transaction, sheet.id)).some(({ state }) => state === 'active'))
        throw new Problem('mandates.already-active', 'conflict');
      const kept = await staged.keep();
      const mandate = await insertMandate(transaction, {
        id: newId(signedAt),
        structure_id: sheet.id,
        state: 'active',
        signer_id: actor.id,
        signer_name: actor.name,
        signer_capacity: capacity,
        signed_at: signedAt,
        text_version: mandateVersion,
        language: given.language,
        file_hash: kept.hash,
        file_size: kept.size,
        revoked_at: null,
        revoked_by: null,
        revoked_by_name: null,
        motive: null,
      });
      await updateStructure(transaction, sheet.id, { billing_mandate: true });
      await recordActs(transaction, actor, signedAt, [
        { kind: 'mandates.signed', structureId: sheet.id, details: { capacity, version: mandateVersion } },
      ]);
      await tellAll(context, transaction, sheet, { code: 'mandate-signed', id: mandate.id, by: actor.name, motive: '' });
      return mandate;
    });
  } finally {
    await staged.discard();
  }
}

/**
 * Revokes the mandate, with a motive: no invoice can be entered by form until another is signed; those already made stay. Throws `rights.missing`,
 * `mandates.invalid` (`details.fields`), `mandates.none-active`.
 */
export async function revokeMandate(context: Context, actor: Actor, motive: string): Promise<void> {
  await changeOwnStructure(context, actor, { right: 'mandates.sign', evenEnded: true }, async ({ transaction, sheet, at }) => {
    const text = cleanText(motive);
    const code = text === '' ? 'fields.motive-empty' : text.length > longestMotive ? 'fields.too-long' : undefined;
    refuseFaults('mandates.invalid', code === undefined ? [] : [{ field: 'motive', code }]);
    const by = actor.kind === 'person' ? { id: actor.id, name: actor.name } : { id: null, name: 'Unisson' };
    const ended = await endMandate(transaction, sheet.id, { ...by, at, motive: text });
    // A mandate brought over from elsewhere has no row; it ends all the same.
    if (!ended && !sheet.billingMandate) throw new Problem('mandates.none-active', 'conflict');
    await updateStructure(transaction, sheet.id, { billing_mandate: false });
    await recordActs(transaction, actor, at, [{ kind: 'mandates.revoked', structureId: sheet.id, details: { motive: text } }]);
    const id = `${ended?.id ?? sheet.id}:revoked`;
    await tellAll(context, transaction, sheet, { code: 'mandate-revoked', id, by: by.name, motive: text });
  });
}

/** The signed paper. Throws `rights.missing`, `mandates.not-found`, `files.missing`. */
export async function openMandatePaper(
  context: Context,
  actor: Actor,
  id: string,
): Promise<BillingMandate & { readonly stream: Readable }> {
  authorise(actor, 'structures.read');
  const mandate = isId(id) ? await mandateById(context.database, ownGrant(actor).structureId, id) : undefined;
  if (!mandate || mandate.size === 0) throw new Problem('mandates.not-found', 'not-found');
  return { ...mandate, stream: await context.files.stream(mandate.hash) };
}

async function tellAll(
  context: Context,
  transaction: Transaction,
  sheet: StructureSheet,
  { code, id, by, motive }: { code: string; id: string; by: string; motive: string },
): Promise<void> {
  const managers = await managersOf({ ...context, database: transaction }, sheet.id);
  await tell(context, transaction, [
    {
      factKey: `${code}:${id}`,
      code,
      kind: 'structure',
      to: managers.map(({ userId }) => ({ userId })),
      params: { structure: sheet.name, by, motive },
      path: '/organisation/mandate',
    },
  ]);
}
