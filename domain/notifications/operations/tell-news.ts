import type { PersonToTell } from '#domain/accounts';
import { peopleByIds } from '#domain/accounts';
import type { News, Reader } from '#domain/news';
import type { Context, Language } from '#kernel';
import { newId } from '#kernel';
import type { DigestRhythm } from '../digest/digest.ts';
import type { MailWriter } from '../mail.ts';
import { insertMails } from '../store.ts';
import type { WaitingLine } from '../store-digest.ts';
import { insertLines } from '../store-digest.ts';
import type { NewMail } from '../tables.ts';

/** Somebody a mail goes to now. */
interface Recipient {
  readonly key: string;
  readonly userId: string | null;
  readonly address: string;
  readonly name: string;
  readonly language: Language;
}

/** Who is told how: bare addresses at once, people by their rhythm for this kind of news, security at once whatever they chose. */
async function toldHow(context: Context, news: News): Promise<{ atOnce: Recipient[]; waiting: WaitingLine[] }> {
  const addresses = news.to.flatMap((reader: Reader) => ('address' in reader ? [{ ...reader, key: reader.address, userId: null }] : []));
  const ids = news.to.flatMap((reader: Reader) => ('userId' in reader ? [reader.userId] : []));
  const people = await peopleByIds(context, ids);
  const rhythmOf = (person: PersonToTell) => (news.kind === 'security' ? 'at-once' : (person.rhythms[news.kind] ?? 'at-once'));
  const wanted = people.filter((person) => rhythmOf(person) === 'at-once');
  return {
    atOnce: [...addresses, ...wanted.map((person) => ({ ...person, key: person.userId, address: person.email }))],
    waiting: people.flatMap((person) => {
      const rhythm = rhythmOf(person);
      return rhythm === 'daily' || rhythm === 'weekly' ? [lineOf(context, news, person.userId, rhythm)] : [];
    }),
  };
}

const lineOf = (context: Context, news: News, userId: string, rhythm: DigestRhythm): WaitingLine => ({
  factKey: `news:${news.factKey}`,
  userId,
  rhythm,
  kind: news.kind,
  code: news.code,
  params: news.params,
  structure: news.params.structure ?? '',
  link: news.path,
  at: context.clock.now(),
});

/**
 * Tells news: one mail per fact and reader, however often the job runs, and a job to send each; for people who want news daily or weekly, one line in their
 * next mail.
 */
export async function tellNews(context: Context, news: News, writer: MailWriter): Promise<void> {
  const at = context.clock.now();
  const { atOnce, waiting } = await toldHow(context, news);
  const rows = atOnce.map(({ key, userId, address, name, language }): NewMail => {
    const { subject, textBody, htmlBody } = writer.writeNews(news, { name, language });
    return {
      id: newId(at),
      fact_key: `news:${news.factKey}:${key}`,
      user_id: userId,
      recipient: address,
      language,
      subject,
      text_body: textBody,
      html_body: htmlBody,
      invoice_id: null,
      made_at: at,
      sent_at: null,
      failure: null,
      is_secret: news.isSecret ?? false,
    };
  });
  await context.database.transaction().execute(async (transaction) => {
    const made = await insertMails(transaction, rows);
    await insertLines(transaction, waiting);
    await context.jobs.enqueue(
      transaction,
      made.map((mailId) => ({ name: 'mail.send', payload: { mailId } })),
    );
  });
}
