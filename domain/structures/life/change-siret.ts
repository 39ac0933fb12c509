import { recordActs } from '#domain/journal';
import { carryMemberships, carryReceivedDelegations } from '#domain/memberships';
import type { Actor } from '#domain/rights';
import type { Context } from '#kernel';
import { newId, Problem } from '#kernel';
import { absorptionsUnderWay } from '../store-absorptions.ts';
import { copyBelongings, copyStructure, endStructure } from '../store-life.ts';
import { confirmRole, holdLiving, personOf } from './own-structure.ts';
import { checkNewSiret } from './siret-check.ts';
import { tellPeople } from './tell-people.ts';

/** What came of a change of SIRET. */
export interface SiretChange {
  readonly oldId: string;
  readonly newId: string;
  readonly siret: string;
  readonly services: number;
  readonly people: number;
}

/**
 * Gives the structure another SIRET of the same company: a new structure is made from the old one with its data, parameters, open spaces, services, people and
 * their rights, bank accounts in use and documents; not its billing mandate, API clients, EDI, delegations it gave and waiting requests; delegations it received go on under the new SIRET. The old one becomes inactive;
 * its papers stay workable. One transaction; everybody is told. Source: seed 000, dossier § 7.5.
 * Throws as `checkNewSiret`, `structures.siret-refused` without the confirmation, `structures.absorption-under-way`, `structures.ended-…`.
 */
export async function changeSiret(context: Context, actor: Actor, input: { siret: string; confirmed: boolean }): Promise<SiretChange> {
  const person = personOf(actor, 'structures.change-siret');
  const proposal = await checkNewSiret(context, actor, input.siret);
  if (!input.confirmed) throw notConfirmed('structures.siret-refused');
  return await context.database.transaction().execute(async (transaction) => {
    const at = context.clock.now();
    const oldId = person.grant.structureId;
    const old = await holdLiving(transaction, oldId);
    await confirmRole(context, transaction, person, 'structures.change-siret');
    if ((await absorptionsUnderWay(transaction, oldId)).length > 0) throw new Problem('structures.absorption-under-way', 'conflict');
    const { siret, name } = proposal;
    const made = { ...proposal, id: newId(at) };
    if (!(await copyStructure(transaction, oldId, made, at))) {
      const details = { fields: [{ field: 'siret', code: 'fields.siret-taken' }] };
      throw new Problem('structures.siret-refused', 'invalid', { params: { siret, name }, details });
    }
    const services = await copyBelongings(transaction, oldId, made.id, at);
    const people = await carryMemberships(transaction, oldId, made.id, at);
    await carryReceivedDelegations(transaction, oldId, made.id, at);
    await endStructure(transaction, oldId, { ending: 'siret-change', at, successorId: made.id });
    const act = { kind: 'structures.siret-changed', details: { from: old.identifier, to: siret } } as const;
    await recordActs(transaction, person, at, [
      { ...act, structureId: oldId },
      { ...act, structureId: made.id },
    ]);
    await tellPeople(context, transaction, made.id, {
      factKey: `structures.siret-changed:${made.id}`,
      code: 'structures.siret-changed',
      params: { structure: name, from: old.identifier, to: siret, by: person.name },
      path: '/organisation',
    });
    return { oldId, newId: made.id, siret, services, people };
  });
}

/** The box that says one understood was left empty. */
export const notConfirmed = (code: string): Problem =>
  new Problem(code, 'invalid', { details: { fields: [{ field: 'confirmed', code: 'fields.confirmation-missing' }] } });
