import { recordActs } from '#domain/journal';
import type { Actor } from '#domain/rights';
import type { Context } from '#kernel';
import { Problem } from '#kernel';
import { changedValues } from '../changed-values.ts';
import type { FieldFault } from '../field-faults.ts';
import { refuseFaults } from '../field-faults.ts';
import { changeOwnStructure } from '../own-structure.ts';
import type { OwnParameters, StructureSheet } from '../sheet.ts';
import { updateStructure } from '../store/sheets.ts';
import { servicesOf } from './services-of.ts';

/** Combinations that mean nothing, or would have every paper refused. */
function contradictions(wanted: OwnParameters, activeServices: number): FieldFault[] {
  const faults: FieldFault[] = [];
  if (wanted.serviceOrCommitment && (wanted.serviceRequired || wanted.commitmentRequired))
    faults.push({ field: 'serviceOrCommitment', code: 'fields.parameters-either-and-one' });
  if (wanted.serviceRequired && activeServices === 0) faults.push({ field: 'serviceRequired', code: 'fields.parameters-no-service' });
  if (wanted.isWorksClientOnly && !wanted.isWorksClient) faults.push({ field: 'isWorksClientOnly', code: 'fields.parameters-works-only' });
  return faults;
}

/**
 * Sets what a public entity asks of papers sent to it; deposits are held against it at once. Throws `rights.missing`, `structures.changed-meanwhile`,
 * `structures.inactive`, `structures.public-only`, `structures.parameters-contradict` (`details.fields`).
 */
export async function changeParameters(
  context: Context,
  actor: Actor,
  { expectedVersion, parameters }: { expectedVersion?: number | undefined; parameters: OwnParameters },
): Promise<StructureSheet> {
  return await changeOwnStructure(context, actor, { right: 'structures.change', expectedVersion }, async ({ transaction, sheet, at }) => {
    if (!sheet.isPublic) throw new Problem('structures.public-only', 'forbidden');
    const services = await servicesOf({ ...context, database: transaction }, sheet.id, { activeOnly: true });
    refuseFaults('structures.parameters-contradict', contradictions(parameters, services.length));
    const set = {
      service_required: parameters.serviceRequired,
      commitment_required: parameters.commitmentRequired,
      service_or_commitment: parameters.serviceOrCommitment,
      payment_status_returned: parameters.paymentStatusReturned,
      edi_emitter: parameters.ediEmitter,
      edi_recipient: parameters.ediRecipient,
      is_works_client: parameters.isWorksClient,
      is_works_client_only: parameters.isWorksClientOnly,
      delegates_validation: parameters.delegatesValidation,
    };
    const { isState: _, ...own } = sheet.parameters;
    const changed = changedValues(own, { ...parameters });
    if (!changed) return sheet;
    await recordActs(transaction, actor, at, [{ kind: 'structures.parameters-changed', structureId: sheet.id, details: changed }]);
    return await updateStructure(transaction, sheet.id, set);
  });
}
