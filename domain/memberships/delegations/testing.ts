import { sql } from 'kysely';
import type { PersonActor } from '#domain/rights';
import type { World } from '../../testing/world.ts';
import { addPerson, sirets } from '../../testing/world.ts';
import { addManagers } from '../testing/house.ts';
import type { GivenDelegation } from './check-given.ts';

/** The ministry gives, the company receives; each has a manager, the company two people besides. */
export interface TwoSides {
  readonly giver: PersonActor;
  readonly receiver: PersonActor;
  readonly other: PersonActor;
  readonly agent: PersonActor;
  readonly second: PersonActor;
}

export async function addTwoSides(world: World): Promise<TwoSides> {
  const { context, ministry, company } = world;
  const manages = { role: 'principal-manager', spaces: { organisation: 'write' } } as const;
  const inMinistry = { structureId: ministry, structureName: 'Ministère', structureIsPublic: true } as const;
  const inCompany = { structureId: company, structureName: 'Durand Travaux', structureIsPublic: false } as const;
  return {
    giver: await addPerson(context, { ...inMinistry, ...manages }),
    receiver: await addPerson(context, { ...inCompany, ...manages }),
    other: (await addManagers(world)).principal,
    agent: await addPerson(context, { ...inCompany, spaces: { 'invoices-issued': 'read' } }),
    second: await addPerson(context, { ...inCompany, spaces: {} }),
  };
}

/** A delegation to the company, from the day the world is at to the end of the year; what is given replaces what it holds. */
export const toCompany = (given: Partial<GivenDelegation> = {}): GivenDelegation => ({
  delegate: sirets.company,
  kind: 'accountant',
  spaces: { 'invoices-received': 'read' },
  serviceIds: null,
  startsOn: '2026-11-02',
  endsOn: '2026-12-31',
  ...given,
});

/** Reserves a service for a media agency. */
export async function reserveForAgency({ context }: World, serviceId: string, isReserved = true): Promise<void> {
  await sql`UPDATE services SET is_media_agency = ${isReserved} WHERE id = ${serviceId}`.execute(context.database);
}

/** A world where nobody gave anybody anything. */
export async function forgetDelegations({ context }: World): Promise<void> {
  await sql`DELETE FROM memberships WHERE delegation_id IS NOT NULL`.execute(context.database);
  await sql`DELETE FROM delegations`.execute(context.database);
}
