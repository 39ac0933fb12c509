import type { Act } from '#domain/journal';
import { recordActs } from '#domain/journal';
import type { Actor, Grant } from '#domain/rights';
import type { Context, Transaction } from '#kernel';
import { dayInParis, isId, newId, Problem } from '#kernel';
import { refuseInactive } from '../../life/refuse-inactive.ts';
import { importById, insertImport, removeImport, renewImport } from '../../store-service-imports.ts';
import { insertServices, lockServices, servicesByStructure, servicesState, updateServices } from '../../store-services.ts';
import type { ServiceImportRow } from '../../tables.ts';
import { memberOf } from '../member-of.ts';
import { columnsOf, picked, serviceFields } from '../values.ts';
import type { CsvVocabulary } from './columns.ts';
import type { ImportPlan, PlannedChange } from './plan.ts';
import { planImport } from './plan.ts';
import { importMaximum } from './table.ts';

/** How long a preview waits to be confirmed, in milliseconds. */
const waits = 24 * 3600 * 1000;

/** What a file would do, waiting to be confirmed. */
export interface ImportPreview {
  readonly id: string;
  readonly fileName: string;
  readonly inactivateAbsent: boolean;
  readonly plan: ImportPlan;
  /** Services changed since it was last shown. */
  readonly isRenewed: boolean;
}

/** What an import did. */
export interface ImportResult {
  readonly created: number;
  readonly changed: number;
  readonly inactivated: number;
  /** Lines left out because they were wrong. */
  readonly leftOut: number;
}

/** Reads a file of services, says what it would do, and keeps it a day to be confirmed; no service is touched. Throws `rights.missing`, `files.too-large`, `services.import-…`. */
export async function previewImport(
  context: Context,
  actor: Actor,
  input: { readonly bytes: Uint8Array; readonly fileName: string; readonly vocabulary: CsvVocabulary; readonly inactivateAbsent: boolean },
): Promise<ImportPreview> {
  const grant = memberOf(actor, 'services.change');
  const { bytes, vocabulary, inactivateAbsent } = input;
  if (bytes.length > importMaximum) throw new Problem('services.import-too-large', 'too-large');
  const at = context.clock.now();
  const services_state = await servicesState(context.database, grant.structureId);
  const row: ServiceImportRow = {
    id: newId(at),
    structure_id: grant.structureId,
    file_name:
      input.fileName
        .replaceAll(/[\p{C}/\\]/gu, ' ')
        .trim()
        .slice(0, 255) || 'services.csv',
    content: bytes,
    inactivate_absent: inactivateAbsent,
    services_state,
    created_by_name: actor.kind === 'system' ? '' : actor.name,
    created_at: at,
  };
  const plan = await planOf(context, context.database, grant, row, vocabulary);
  await insertImport(context.database, row, new Date(at.getTime() - waits));
  return { id: row.id, fileName: row.file_name, inactivateAbsent, plan, isRenewed: false };
}

/** A preview again, against the services as they are now. Throws `rights.missing`, `services.import-not-found`. */
export async function readImport(context: Context, actor: Actor, id: string, vocabulary: CsvVocabulary): Promise<ImportPreview> {
  const grant = memberOf(actor, 'services.change');
  const row = await waiting(context, grant, id);
  const state = await servicesState(context.database, grant.structureId);
  const plan = await planOf(context, context.database, grant, row, vocabulary);
  const isRenewed = state !== row.services_state;
  if (isRenewed) await renewImport(context.database, row.id, state);
  return { id: row.id, fileName: row.file_name, inactivateAbsent: row.inactivate_absent, plan, isRenewed };
}

/**
 * Does what the preview showed, all of it or nothing, in one transaction. With wrong lines, only when `leaveWrongOut` says that they are to be left out.
 * Throws `rights.missing`, `services.import-not-found`, `services.import-outdated` (services changed since the preview: look at it again),
 * `services.import-wrong-lines`.
 */
export async function applyImport(
  context: Context,
  actor: Actor,
  id: string,
  options: { readonly vocabulary: CsvVocabulary; readonly leaveWrongOut: boolean },
): Promise<ImportResult> {
  const grant = memberOf(actor, 'services.change');
  const row = await waiting(context, grant, id);
  const at = context.clock.now();
  return await context.database.transaction().execute(async (transaction) => {
    await lockServices(transaction, grant.structureId);
    await refuseInactive(transaction, grant.structureId);
    if ((await servicesState(transaction, grant.structureId)) !== row.services_state)
      throw new Problem('services.import-outdated', 'conflict');
    const plan = await planOf(context, transaction, grant, row, options.vocabulary);
    if (plan.wrongLines > 0 && !options.leaveWrongOut)
      throw new Problem('services.import-wrong-lines', 'invalid', { params: { count: String(plan.wrongLines) } });
    // Confirmed twice at once: the first one did it.
    if (!(await removeImport(transaction, grant.structureId, row.id))) throw new Problem('services.import-not-found', 'not-found');
    await carryOut(transaction, actor, { grant, at, plan, fileName: row.file_name });
    const { created, changed, inactivated, wrongLines } = plan;
    return { created: created.length, changed: changed.length, inactivated: inactivated.length, leftOut: wrongLines };
  });
}

/** Drops a preview that is not wanted. Throws `rights.missing`. */
export async function dropImport(context: Context, actor: Actor, id: string): Promise<void> {
  const grant = memberOf(actor, 'services.change');
  if (isId(id)) await removeImport(context.database, grant.structureId, id);
}

async function waiting(context: Context, grant: Grant, id: string): Promise<ServiceImportRow> {
  const row = isId(id) ? await importById(context.database, grant.structureId, id) : undefined;
  if (!row || row.created_at.getTime() < context.clock.now().getTime() - waits) throw new Problem('services.import-not-found', 'not-found');
  return row;
}

async function planOf(
  context: Context,
  database: Context['database'],
  grant: Grant,
  row: ServiceImportRow,
  vocabulary: CsvVocabulary,
): Promise<ImportPlan> {
  const services = await servicesByStructure(database, grant.structureId, dayInParis(context.clock.now()), false);
  return await planImport(row.content, vocabulary, {
    services,
    structureIsPublic: grant.structureIsPublic,
    inactivateAbsent: row.inactivate_absent,
  });
}

/** Acts written at once: each takes ten parameters of the statement. */
const portion = 1000;

async function carryOut(
  transaction: Transaction,
  actor: Actor,
  { grant, at, plan, fileName }: { grant: Grant; at: Date; plan: ImportPlan; fileName: string },
): Promise<void> {
  const { structureId } = grant;
  const created = plan.created.map((values) => ({ id: newId(at), values }));
  const changed: readonly PlannedChange[] = [...plan.changed, ...plan.inactivated];
  await insertServices(
    transaction,
    structureId,
    created.map(({ id, values }) => columnsOf(id, values)),
  );
  await updateServices(
    transaction,
    structureId,
    changed.map(({ id, after }) => columnsOf(id, after)),
  );
  const acts: Act[] = [
    ...created.map(({ id, values }): Act => {
      const details = { serviceId: id, code: values.code, after: picked(values, serviceFields), fileName };
      return { kind: 'services.created', structureId, details };
    }),
    ...changed.map(({ id, before, after, fields }): Act => {
      const details = { serviceId: id, code: after.code, before: picked(before, fields), after: picked(after, fields), fileName };
      return { kind: 'services.changed', structureId, details };
    }),
  ];
  for (let from = 0; from < acts.length; from += portion) await recordActs(transaction, actor, at, acts.slice(from, from + portion));
  const details = {
    count: created.length + changed.length,
    created: created.length,
    changed: plan.changed.length,
    inactivated: plan.inactivated.length,
    leftOut: plan.wrongLines,
    fileName,
  };
  await recordActs(transaction, actor, at, [{ kind: 'services.imported', structureId, details }]);
}
