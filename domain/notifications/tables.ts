import type { Language } from '#kernel';
import type { Generated, Insertable, Selectable } from 'kysely';

/** The table of this room. */
export type NotificationTables = {
  mails: MailRow;
};

export type Mailed = Selectable<MailRow>;
export type NewMail = Insertable<MailRow>;

export interface MailRow {
  id: string;
  fact_key: string;
  user_id: string | null;
  recipient: string;
  language: Language;
  subject: string;
  text_body: string;
  html_body: string;
  invoice_id: string | null;
  made_at: Date;
  sent_at: Date | null;
  failure: string | null;
  is_secret: Generated<boolean>;
}
