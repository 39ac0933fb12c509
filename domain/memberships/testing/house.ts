import type { Grant, PersonActor } from '#domain/rights';
import type { Context } from '#kernel';
import { Problem } from '#kernel';
import { sql } from 'kysely';
import type { World } from '../../testing/world.ts';
import { addPerson } from '../../testing/world.ts';

/** The city with its managers, and somebody who belongs nowhere. */
export interface TestHouse {
  readonly principal: PersonActor;
  readonly secondary: PersonActor;
  readonly stranger: PersonActor;
}

export async function addManagers({ context, city, company }: World): Promise<TestHouse> {
  const inCity = { structureId: city, structureName: 'Ville de Paris', structureIsPublic: true } as const;
  const managing = { spaces: { organisation: 'write' } } as const;
  const principal = await addPerson(context, { ...inCity, ...managing, role: 'principal-manager' });
  const secondary = await addPerson(context, { ...inCity, ...managing, role: 'secondary-manager' });
  const stranger = await addPerson(context, {
    structureId: company,
    structureName: 'Durand Travaux',
    structureIsPublic: false,
    spaces: { 'invoices-issued': 'read' },
  });
  return { principal, secondary, stranger };
}

/** A simple user of the city. */
export const addCityUser = (
  { context, city }: World,
  spaces: Grant['spaces'] = { 'invoices-received': 'read' },
  serviceIds?: readonly string[],
) =>
  addPerson(context, {
    structureId: city,
    structureName: 'Ville de Paris',
    structureIsPublic: true,
    spaces,
    ...(serviceIds && { serviceIds }),
  });

/** The rights somebody holds in a structure now, as everything that checks rights sees them. */
export async function heldBy(context: Context, userId: string, structureId: string) {
  const { rows } = await sql<{ role: string; spaces: Record<string, string>; serviceIds: string[] | null }>`
    SELECT role, spaces, service_ids AS "serviceIds" FROM grants_at(${context.clock.now()}) WHERE user_id = ${userId} AND structure_id = ${structureId}`.execute(
    context.database,
  );
  return rows[0];
}

/** Codes of the news that was had told, oldest first, and to whom. */
export async function newsTold(context: Context): Promise<{ code: string; to: string[] }[]> {
  const { rows } = await sql<{ payload: { code: string; to: ({ userId: string } | { address: string })[] } }>`
    SELECT job.payload FROM graphile_worker._private_jobs job JOIN graphile_worker._private_tasks task ON task.id = job.task_id
    WHERE task.identifier = 'notifications.tell' ORDER BY job.id`.execute(context.database);
  return rows.map(({ payload }) => ({ code: payload.code, to: payload.to.map((one) => ('userId' in one ? one.userId : one.address)) }));
}

/** Kinds of acts about somebody, oldest first. */
export async function actsAbout(context: Context, userId: string): Promise<string[]> {
  const { rows } = await sql<{ kind: string }>`SELECT kind FROM acts WHERE user_id = ${userId} ORDER BY at, id`.execute(context.database);
  return rows.map(({ kind }) => kind);
}

/** For `assert.rejects`: a problem of this code. */
export const problem = (code: string) => (error: unknown) => {
  if (error instanceof Problem && error.code === code) return true;
  throw error;
};
