import { peopleByIds } from '#domain/accounts';
import type { News, Reader } from '#domain/news';
import type { Context, Language } from '#kernel';
import { newId } from '#kernel';
import type { MailWriter } from '../mail.ts';
import { insertMails } from '../store.ts';
import type { NewMail } from '../tables.ts';

/** Somebody a mail goes to now. */
interface Recipient {
  readonly key: string;
  readonly userId: string | null;
  readonly address: string;
  readonly name: string;
  readonly language: Language;
}

/** Who is told at once: bare addresses always, people by their rhythm for this kind of news, security whatever they chose. */
async function toldAtOnce(context: Context, news: News): Promise<Recipient[]> {
  const addresses = news.to.flatMap((reader: Reader) => ('address' in reader ? [{ ...reader, key: reader.address, userId: null }] : []));
  const ids = news.to.flatMap((reader: Reader) => ('userId' in reader ? [reader.userId] : []));
  const people = await peopleByIds(context, ids);
  const wanted = people.filter((person) => news.kind === 'security' || (person.rhythms[news.kind] ?? 'at-once') === 'at-once');
  return [...addresses, ...wanted.map((person) => ({ ...person, key: person.userId, address: person.email }))];
}

/** Tells news: one mail per fact and reader, however often the job runs, and a job to send each. */
export async function tellNews(context: Context, news: News, writer: MailWriter): Promise<void> {
  const at = context.clock.now();
  const rows = (await toldAtOnce(context, news)).map(({ key, userId, address, name, language }): NewMail => {
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
    await context.jobs.enqueue(
      transaction,
      made.map((mailId) => ({ name: 'mail.send', payload: { mailId } })),
    );
  });
}
