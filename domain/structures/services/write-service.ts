import { recordActs } from '#domain/journal';
import type { Actor, Grant } from '#domain/rights';
import type { Context, Transaction } from '#kernel';
import { dayInParis, isId, newId, Problem } from '#kernel';
import { refuseInactive } from '../life/refuse-inactive.ts';
import { codesOf, insertServices, isNamedByPapers, lockServices, serviceById, updateServices } from '../store-services.ts';
import type { Service } from '../structure.ts';
import type { Complaint } from './check-values.ts';
import { cleaned, complaintsOf } from './check-values.ts';
import { codeKey } from './code.ts';
import { memberOf } from './member-of.ts';
import type { ServiceValues } from './values.ts';
import { blankService, columnsOf, differences, picked, serviceFields, valuesOf } from './values.ts';

/** What somebody decides of a service; what is left out stays, or is as for a blank one. */
export type ServiceInput = Partial<ServiceValues>;

/** Makes a service. Throws `rights.missing`, `structures.inactive`, `services.invalid` (with every field). */
export async function createService(context: Context, actor: Actor, input: ServiceInput): Promise<Service> {
  const grant = memberOf(actor, 'services.change');
  const at = context.clock.now();
  const values = cleaned({ ...blankService, ...input });
  return await context.database.transaction().execute(async (transaction) => {
    await lockServices(transaction, grant.structureId);
    await refuseInactive(transaction, grant.structureId);
    const day = dayInParis(at);
    refuse([...complaintsOf(values, grant.structureIsPublic), ...(await taken(transaction, grant, values.code))]);
    const id = newId(at);
    await insertServices(transaction, grant.structureId, [columnsOf(id, values)]);
    const details = { serviceId: id, code: values.code, after: picked(values, serviceFields) };
    await recordActs(transaction, actor, at, [{ kind: 'services.created', structureId: grant.structureId, details }]);
    return written(await serviceById(transaction, grant.structureId, id, day));
  });
}

/**
 * Changes a service. Its code changes only as long as no paper names it: papers and suppliers know it by that. `expectedVersion` is the one that was seen.
 * Throws `rights.missing`, `structures.inactive`, `services.not-found`, `services.changed-meanwhile` (with the version it has now), `services.invalid` (with every field).
 */
export async function changeService(
  context: Context,
  actor: Actor,
  id: string,
  input: ServiceInput & { readonly expectedVersion?: number },
): Promise<Service> {
  const grant = memberOf(actor, 'services.change');
  const { expectedVersion, ...given } = input;
  const at = context.clock.now();
  return await context.database.transaction().execute(async (transaction) => {
    await lockServices(transaction, grant.structureId);
    await refuseInactive(transaction, grant.structureId);
    const day = dayInParis(at);
    const before = isId(id) ? await serviceById(transaction, grant.structureId, id, day) : undefined;
    if (!before) throw new Problem('services.not-found', 'not-found');
    if (expectedVersion !== undefined && expectedVersion !== before.version)
      throw new Problem('services.changed-meanwhile', 'conflict', { details: { version: before.version } });
    const old = valuesOf(before);
    const values = cleaned({ ...old, ...given });
    const complaints = [...complaintsOf(values, grant.structureIsPublic)];
    if (values.code !== old.code) complaints.push(...(await renaming(transaction, grant, before, values.code)));
    refuse(complaints);
    const fields = differences(old, values);
    if (fields.length === 0) return before;
    await updateServices(transaction, grant.structureId, [columnsOf(id, values)]);
    const details = { serviceId: id, code: values.code, before: picked(old, fields), after: picked(values, fields) };
    await recordActs(transaction, actor, at, [{ kind: 'services.changed', structureId: grant.structureId, details }]);
    return written(await serviceById(transaction, grant.structureId, id, day));
  });
}

async function renaming(transaction: Transaction, grant: Grant, before: Service, code: string): Promise<readonly Complaint[]> {
  if (await isNamedByPapers(transaction, grant.structureId, before.id)) return [{ field: 'code', code: 'services.code-in-use' }];
  return await taken(transaction, grant, code, before.id);
}

/** Under the lock, so that the answer still holds when the service is written. */
async function taken(transaction: Transaction, { structureId }: Grant, code: string, self?: string): Promise<readonly Complaint[]> {
  const key = codeKey(code);
  const others = key === '' ? [] : await codesOf(transaction, structureId);
  const other = others.some((one) => one.id !== self && codeKey(one.code) === key);
  return other ? [{ field: 'code', code: 'services.code-taken' }] : [];
}

function refuse(fields: readonly Complaint[]): void {
  const inOrder = [...fields].sort((a, b) => serviceFields.indexOf(a.field) - serviceFields.indexOf(b.field));
  if (inOrder.length > 0) throw new Problem('services.invalid', 'invalid', { details: { fields: inOrder } });
}

function written(service: Service | undefined): Service {
  if (!service) throw new Error('a service just written is not there');
  return service;
}
