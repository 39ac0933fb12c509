import { peopleByIds } from '#domain/accounts';
import type { NewsKind } from '#domain/news';
import type { Context } from '#kernel';
import { dayInParis, newId } from '#kernel';
import type { MailWriter } from '../mail.ts';
import { insertMails } from '../store.ts';
import type { ToldLine } from '../store-digest.ts';
import { dropLines, lockReader, readersAfter, takeLines } from '../store-digest.ts';
import type { Digest, DigestGroup, DigestRhythm } from './digest.ts';

/** Readers looked up at once. */
const portion = 200;
const beforeAll = '00000000-0000-0000-0000-000000000000';
/** A mail tells at most so much one by one; the rest is counted. */
const most = { perGroup: 10, groups: 30 };

/**
 * Makes one mail for each person whose news waits: what waits is told whatever the day it is from, so a stop delays mails and loses none. Nobody gets two
 * mails of a rhythm on the same day in Paris: what comes after the first waits for the next. Returns how many mails were made.
 */
export async function sendDigests(context: Context, rhythm: DigestRhythm, writer: MailWriter): Promise<number> {
  let made = 0;
  let after = beforeAll;
  for (;;) {
    const readers = await readersAfter(context.database, rhythm, after, portion);
    for (const userId of readers) if (await tellReader(context, userId, rhythm, writer)) made += 1;
    const last = readers.at(-1);
    if (readers.length < portion || last === undefined) return made;
    after = last;
  }
}

/** Tells one person, in one transaction: their lines are told exactly when the mail is stored. */
async function tellReader(context: Context, userId: string, rhythm: DigestRhythm, writer: MailWriter): Promise<boolean> {
  const at = context.clock.now();
  const factKey = `digest:${rhythm}:${userId}:${dayInParis(at)}`;
  return await context.database.transaction().execute(async (transaction) => {
    const { wasTold } = await lockReader(transaction, userId, factKey);
    if (wasTold) return false;
    const [person] = await peopleByIds({ ...context, database: transaction }, [userId]);
    if (!person) {
      // Closed meanwhile: nobody reads it any more.
      await dropLines(transaction, userId, 'all');
      return false;
    }
    const unwanted = (Object.keys(person.rhythms) as NewsKind[]).filter((kind) => person.rhythms[kind] === 'none');
    await dropLines(transaction, userId, unwanted);
    const lines = await takeLines(transaction, userId, rhythm, at, most);
    if (lines.length === 0) return false;
    const { subject, textBody, htmlBody } = writer.writeDigest(digestOf(rhythm, lines), person);
    const id = newId(at);
    await insertMails(transaction, [
      {
        id,
        fact_key: factKey,
        user_id: userId,
        recipient: person.email,
        language: person.language,
        subject,
        text_body: textBody,
        html_body: htmlBody,
        invoice_id: null,
        made_at: at,
        sent_at: null,
        failure: null,
      },
    ]);
    await context.jobs.enqueue(transaction, [{ name: 'mail.send', payload: { mailId: id } }]);
    return true;
  });
}

/** Lines come ordered by group. */
function digestOf(rhythm: DigestRhythm, lines: readonly ToldLine[]): Digest {
  const groups: (DigestGroup & { lines: ToldLine[] })[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.kind === line.kind && last.structure === line.structure) last.lines.push(line);
    else groups.push({ kind: line.kind, structure: line.structure, count: line.inGroup, lines: [line] });
  }
  return { rhythm, count: lines[0]?.total ?? 0, groups };
}
