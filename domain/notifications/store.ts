import type { Database, Transaction } from '#kernel';
import { sql } from 'kysely';
import type { Mail } from './mail.ts';
import type { Mailed, NewMail, NotificationTables } from './tables.ts';

const unlessSecret = (column: string) => sql<string>`CASE WHEN is_secret THEN '' ELSE ${sql.ref(column)} END`;

const toMail = (row: Mailed): Mail => ({
  id: row.id,
  userId: row.user_id,
  recipient: row.recipient,
  language: row.language,
  subject: row.subject,
  textBody: row.text_body,
  htmlBody: row.html_body,
  invoiceId: row.invoice_id,
  madeAt: row.made_at,
  sentAt: row.sent_at,
  failure: row.failure,
  isSecret: row.is_secret,
});

/** Writes mails whose fact was not told to that person yet; answers the ids of the new ones. */
export async function insertMails(transaction: Transaction, rows: readonly NewMail[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const inserted = await transaction
    .$extendTables<NotificationTables>()
    .insertInto('mails')
    .values([...rows])
    .onConflict((conflict) => conflict.column('fact_key').doNothing())
    .returning('id')
    .execute();
  return inserted.map((row) => row.id);
}

/** A mail by its id. */
export async function mailById(database: Database, id: string): Promise<Mail | undefined> {
  const row = await database.$extendTables<NotificationTables>().selectFrom('mails').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toMail(row);
}

/** The newest mails, newest first; `before` is the id of the last one of the page before. */
export async function newestMails(database: Database, limit: number, before: string | undefined): Promise<Mail[]> {
  // Ids are UUID version 7: they sort by the time they were made.
  let query = database.$extendTables<NotificationTables>().selectFrom('mails').selectAll().orderBy('id', 'desc').limit(limit);
  if (before !== undefined) query = query.where('id', '<', before);
  return (await query.execute()).map(toMail);
}

/** Records how sending went. Of a mail that bears a secret nothing is left to read once it was sent. */
export async function recordSending(database: Database, id: string, outcome: { sentAt: Date } | { failure: string }): Promise<void> {
  await database
    .$extendTables<NotificationTables>()
    .updateTable('mails')
    .set(
      'sentAt' in outcome
        ? { sent_at: outcome.sentAt, failure: null, text_body: unlessSecret('text_body'), html_body: unlessSecret('html_body') }
        : { failure: outcome.failure },
    )
    .where('id', '=', id)
    .execute();
}
