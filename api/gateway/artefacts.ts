import { createHash } from 'node:crypto';
import type { ColumnType } from 'kysely';
import type { Context } from '#kernel';

/** What the authorization server keeps: tokens by the hash of their value, so that the table alone opens nothing. */
interface ArtefactTable {
  kind: string;
  id_hash: string;
  client_id: string | null;
  payload: ColumnType<Record<string, unknown>, string, string>;
  expires_at: ColumnType<Date | null, Date | null, Date | null>;
}

const table = (context: Pick<Context, 'database'>) => context.database.$extendTables<{ oauth_artefacts: ArtefactTable }>();

/** The name an artefact has in the table. SHA-256 without salt is enough: values are 256 random bits. */
export function artefactHash(value: string): string {
  return createHash('sha256').update(value).digest('hex');
}

export interface Artefact {
  readonly clientId: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly expiresAt: Date | null;
}

/** Keeps an artefact for `lifetime` seconds (undefined: for good). Its own value (`jti`) is taken out of the payload. */
export async function keepArtefact(
  context: Context,
  kind: string,
  value: string,
  payload: object,
  lifetime: number | undefined,
): Promise<void> {
  const kept: Record<string, unknown> = { ...payload };
  delete kept.jti;
  const row = {
    client_id: typeof kept.clientId === 'string' ? kept.clientId : null,
    payload: JSON.stringify(kept),
    expires_at: lifetime === undefined ? null : new Date(context.clock.now().getTime() + lifetime * 1000),
  };
  await table(context)
    .insertInto('oauth_artefacts')
    .values({ kind, id_hash: artefactHash(value), ...row })
    .onConflict((conflict) => conflict.columns(['kind', 'id_hash']).doUpdateSet(row))
    .execute();
}

/** The artefact of a value, unless it is unknown, revoked or past its time. */
export async function findArtefact(context: Context, kind: string, value: string): Promise<Artefact | undefined> {
  const row = await table(context)
    .selectFrom('oauth_artefacts')
    .select(['client_id', 'payload', 'expires_at'])
    .where('kind', '=', kind)
    .where('id_hash', '=', artefactHash(value))
    .executeTakeFirst();
  if (!row || (row.expires_at !== null && row.expires_at <= context.clock.now())) return undefined;
  return { clientId: row.client_id, payload: row.payload, expiresAt: row.expires_at };
}

/** Revokes one artefact. */
export async function dropArtefact(context: Context, kind: string, value: string): Promise<void> {
  await table(context).deleteFrom('oauth_artefacts').where('kind', '=', kind).where('id_hash', '=', artefactHash(value)).execute();
}

/** Deletes what is past its time; returns how many. Nothing reads expired artefacts: this only keeps the table small. */
export async function forgetExpiredArtefacts(context: Context): Promise<number> {
  const { numDeletedRows } = await table(context)
    .deleteFrom('oauth_artefacts')
    .where('expires_at', '<=', context.clock.now())
    .executeTakeFirst();
  return Number(numDeletedRows);
}
