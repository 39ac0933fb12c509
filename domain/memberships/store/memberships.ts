import type { Database, Transaction } from '#kernel';
import { sql } from 'kysely';
import type { Membership, MembershipRights } from '../membership.ts';
import type { MembershipTables } from '../tables.ts';

const tables = (database: Database) => database.$extendTables<MembershipTables>();

/** Attaches somebody to a structure; false when they are attached already. A membership that is over makes way. */
export async function insertMembership(
  transaction: Transaction,
  userId: string,
  structureId: string,
  rights: MembershipRights,
  at: Date,
): Promise<boolean> {
  const values = {
    role: rights.role,
    spaces: JSON.stringify(rights.spaces),
    service_ids: rights.serviceIds && [...rights.serviceIds],
    created_at: at,
  };
  const result = await tables(transaction)
    .insertInto('memberships')
    .values({ user_id: userId, structure_id: structureId, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['user_id', 'structure_id'])
        .doUpdateSet({ ...values, delegation_id: null, starts_at: null, ends_at: null, version: sql`memberships.version + 1` })
        .where('memberships.ends_at', '<=', at),
    )
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** The membership of somebody that runs at an instant, as stored: spaces the structure has closed included. */
export async function membershipOf(database: Database, structureId: string, userId: string, at: Date): Promise<Membership | undefined> {
  const [found] = await membershipsOf(database, structureId, [userId], at);
  return found;
}

/** The same for several people, in no particular order. */
export async function membershipsOf(database: Database, structureId: string, userIds: readonly string[], at: Date): Promise<Membership[]> {
  if (userIds.length === 0) return [];
  const rows = await tables(database)
    .selectFrom('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .select(['m.user_id', 'm.role', 'm.spaces', 'm.service_ids', 'm.delegation_id', 'm.created_at', 'm.version', 'u.login', 'u.is_active'])
    .select(sql<string>`u.first_name || ' ' || u.last_name`.as('name'))
    .where('m.structure_id', '=', structureId)
    .where('m.user_id', 'in', userIds)
    .where((e) => e.or([e('m.starts_at', 'is', null), e('m.starts_at', '<=', at)]))
    .where((e) => e.or([e('m.ends_at', 'is', null), e('m.ends_at', '>', at)]))
    .execute();
  return rows.map((row) => ({
    userId: row.user_id,
    name: row.name,
    login: row.login,
    isActive: row.is_active,
    role: row.role,
    spaces: row.spaces,
    serviceIds: row.service_ids,
    delegationId: row.delegation_id,
    since: row.created_at,
    version: row.version,
  }));
}

/** Gives a membership other rights. */
export async function updateMembership(
  transaction: Transaction,
  structureId: string,
  userId: string,
  rights: MembershipRights,
): Promise<void> {
  await tables(transaction)
    .updateTable('memberships')
    .set({
      role: rights.role,
      spaces: JSON.stringify(rights.spaces),
      service_ids: rights.serviceIds && [...rights.serviceIds],
      version: sql`version + 1`,
    })
    .where('structure_id', '=', structureId)
    .where('user_id', '=', userId)
    .execute();
}

/** Makes a principal manager a simple user, with the spaces they have. */
export async function demote(transaction: Transaction, structureId: string, userId: string): Promise<void> {
  await tables(transaction)
    .updateTable('memberships')
    .set({ role: 'user', version: sql`version + 1` })
    .where('structure_id', '=', structureId)
    .where('user_id', '=', userId)
    .execute();
}

/** Ends a membership: nothing of it is left but the history. */
export async function deleteMembership(transaction: Transaction, structureId: string, userId: string): Promise<void> {
  await tables(transaction).deleteFrom('memberships').where('structure_id', '=', structureId).where('user_id', '=', userId).execute();
}

/** Somebody by login, folded as stored. */
export async function userByLogin(database: Database, login: string): Promise<{ id: string; name: string; isActive: boolean } | undefined> {
  return await tables(database)
    .selectFrom('users')
    .select(['id', 'is_active as isActive'])
    .select(sql<string>`first_name || ' ' || last_name`.as('name'))
    .where('login', '=', login)
    .executeTakeFirst();
}

/** Ids of the people of some logins, folded as stored. */
export async function idsByLogins(database: Database, logins: readonly string[]): Promise<string[]> {
  if (logins.length === 0) return [];
  const rows = await tables(database).selectFrom('users').select('id').where('login', 'in', logins).execute();
  return rows.map(({ id }) => id);
}

/** Names of active structures that somebody is the principal manager of. */
export async function principalIn(database: Database, userId: string): Promise<{ id: string; name: string }[]> {
  return await tables(database)
    .selectFrom('memberships as m')
    .innerJoin('structures as s', 's.id', 'm.structure_id')
    .select(['s.id', 's.name'])
    .where('m.user_id', '=', userId)
    .where('m.role', '=', 'principal-manager')
    .where('s.is_active', '=', true)
    .orderBy('s.name')
    .execute();
}

/** Who holds the role of principal manager, whatever became of their account. */
export async function principalOf(
  database: Database,
  structureId: string,
): Promise<{ userId: string; name: string; isActive: boolean; lastSignInAt: Date | null } | undefined> {
  const { rows } = await sql<{ userId: string; name: string; isActive: boolean; lastSignInAt: Date | null }>`
    SELECT u.id AS "userId", u.first_name || ' ' || u.last_name AS name, u.is_active AS "isActive",
      u.last_sign_in_at AS "lastSignInAt"
    FROM memberships m JOIN users u ON u.id = m.user_id WHERE m.structure_id = ${structureId} AND m.role = 'principal-manager'`.execute(
    database,
  );
  return rows[0];
}
