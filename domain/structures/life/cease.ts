import { recordActs } from '#domain/journal';
import type { Actor } from '#domain/rights';
import type { Context } from '#kernel';
import { dayInParis, isCalendarDate, Problem } from '#kernel';
import { compactIdentifier } from '#einvoice';
import { absorptionsUnderWay } from '../store-absorptions.ts';
import { endStructure, reopenStructure } from '../store-life.ts';
import { reopeningDays } from './life.ts';
import { confirmRole, holdLiving, personOf } from './own-structure.ts';
import { tellPeople } from './tell-people.ts';

/** Why a structure ceases. */
export const cessationReasons = ['activity-ended', 'dissolved', 'liquidated', 'no-longer-used', 'other'] as const;

export interface CessationInput {
  readonly reason: string;
  /** YYYY-MM-DD: the day it ceased, today at the latest; the structure becomes inactive at once. */
  readonly on: string;
  /** The last five characters of the identifier, typed again. */
  readonly ending: string;
}

/** What has to be typed to confirm: the end of the identifier (the NIC of a SIRET). */
const confirmingEnd = (identifier: string): string => identifier.slice(-5);

const earliest = '1900-01-01';

function faults(input: CessationInput, today: string, identifier: string): { field: string; code: string }[] {
  const reasons: readonly string[] = cessationReasons;
  return [
    ...(reasons.includes(input.reason) ? [] : [{ field: 'reason', code: 'fields.cessation-reason' }]),
    ...(isCalendarDate(input.on) && input.on >= earliest
      ? input.on > today
        ? [{ field: 'on', code: 'fields.cessation-future' }]
        : []
      : [{ field: 'on', code: 'fields.cessation-date' }]),
    ...(compactIdentifier(input.ending.slice(0, 100)).toUpperCase() === confirmingEnd(identifier)
      ? []
      : [{ field: 'ending', code: 'fields.cessation-ending' }]),
  ];
}

/**
 * Ends the structure acted for: it receives and issues nothing more; its papers stay workable, its people keep their rights. May be taken back for 30 days.
 * Throws `rights.missing`, `structures.cessation-refused` (fields), `structures.absorption-under-way`, `structures.ended-…`.
 */
export async function ceaseStructure(context: Context, actor: Actor, input: CessationInput): Promise<void> {
  const person = personOf(actor, 'structures.cease');
  const structureId = person.grant.structureId;
  await context.database.transaction().execute(async (transaction) => {
    const at = context.clock.now();
    const structure = await holdLiving(transaction, structureId);
    const fields = faults(input, dayInParis(at), structure.identifier);
    if (fields.length > 0)
      throw new Problem('structures.cessation-refused', 'invalid', {
        params: { ending: confirmingEnd(structure.identifier) },
        details: { fields },
      });
    await confirmRole(context, transaction, person, 'structures.cease');
    if ((await absorptionsUnderWay(transaction, structureId)).length > 0) throw new Problem('structures.absorption-under-way', 'conflict');
    await endStructure(transaction, structureId, { ending: 'cessation', at });
    await recordActs(transaction, person, at, [
      { kind: 'structures.ceased', structureId, details: { reason: input.reason, on: input.on } },
    ]);
    await tellPeople(context, transaction, structureId, {
      factKey: `structures.ceased:${structureId}:${at.toISOString()}`,
      code: 'structures.ceased',
      params: { structure: `${structure.name}, ${structure.identifier}`, by: person.name, days: String(reopeningDays) },
      path: '/organisation/cessation',
    });
  });
}

/**
 * Takes a cessation back within 30 days: whoever is principal manager then (the role, not the person: somebody may have left meanwhile). What had ended by
 * itself since stays ended. Throws `rights.missing`, `structures.not-reopenable`.
 */
export async function reopen(context: Context, actor: Actor): Promise<void> {
  const person = personOf(actor, 'structures.cease');
  const structureId = person.grant.structureId;
  await context.database.transaction().execute(async (transaction) => {
    const at = context.clock.now();
    await confirmRole(context, transaction, person, 'structures.cease');
    const since = new Date(at.getTime() - reopeningDays * 24 * 3600 * 1000);
    if (!(await reopenStructure(transaction, structureId, since))) throw new Problem('structures.not-reopenable', 'conflict');
    await recordActs(transaction, person, at, [{ kind: 'structures.reopened', structureId }]);
    await tellPeople(context, transaction, structureId, {
      factKey: `structures.reopened:${structureId}:${at.toISOString()}`,
      code: 'structures.reopened',
      params: { structure: person.grant.structureName, by: person.name },
      path: '/organisation',
    });
  });
}
