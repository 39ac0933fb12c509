import type { Digest, DigestGroup, DigestLine, MailWriter } from '#domain/notifications';
import type { Language } from '#kernel';
import { instant, money, say, sayIn } from '#words';
import { anchor, escapeHtml, mailHtml, oneLine } from './mail-html.ts';

/** Where everything of a kind is seen. */
const allOf = {
  'invoices-issued': '/invoices/issued',
  'invoices-received': '/invoices/received',
  requests: '/organisation/requests',
  structure: '/organisation',
  security: '/account/security',
} as const;

type Reader = Parameters<MailWriter['writeDigest']>[1];

/** What happened, in a sentence. */
function sentenceOf(language: Language, { code, params }: DigestLine, reader: Reader): string {
  if (code !== 'status') return oneLine(sayIn(language, `mails.${code}.subject`, { ...params, name: reader.name }) ?? code);
  const { number = '', counterpart = '', amount = '', currency = '', status = '' } = params;
  return oneLine(
    say(language, 'mails.digest.status', {
      number,
      counterpart,
      amount: money(language, amount, currency),
      status: sayIn(language, `invoices.status.${status}`) ?? status,
    }),
  );
}

function titleOf(language: Language, { kind, structure }: DigestGroup): string {
  const name = say(language, `mails.digest.kind.${kind}`);
  return structure === '' ? name : say(language, 'mails.digest.group', { kind: name, structure });
}

/** One mail for what happened since the last one, by kind and structure. */
export function writeDigest(publicUrl: string, digest: Digest, reader: Reader): ReturnType<MailWriter['writeDigest']> {
  const { language } = reader;
  const others = digest.count - digest.groups.reduce((told, { count }) => told + count, 0);
  const groups = digest.groups.map((group) => {
    const left = group.count - group.lines.length;
    return {
      title: titleOf(language, group),
      count: say(language, 'mails.digest.count', { count: group.count }),
      lines: group.lines.map((line) => ({
        sentence: sentenceOf(language, line, reader),
        at: instant(language, line.at),
        link: `${publicUrl}${line.link}`,
      })),
      ...(left > 0 && { rest: say(language, 'mails.digest.rest', { count: left }) }),
      all: `${publicUrl}${allOf[group.kind]}`,
    };
  });
  const hello = say(language, 'mails.hello', { name: reader.name });
  const lead = say(language, `mails.digest.${digest.rhythm}.lead`, { count: digest.count });
  const beyond = others > 0 ? [say(language, 'mails.digest.beyond', { count: others })] : [];
  const choose = `${publicUrl}/account/notifications`;
  const why = say(language, `mails.digest.${digest.rhythm}.why`);
  return {
    subject: say(language, `mails.digest.${digest.rhythm}.subject`, { count: digest.count }),
    textBody: [
      hello,
      lead,
      ...groups.map(({ title, count, lines, rest, all }) =>
        [
          `${title.toUpperCase()} : ${count}`,
          ...lines.map(({ sentence, at, link }) => `- ${sentence}, ${at}${link === all ? '' : `\n${link}`}`),
          ...(rest === undefined ? [] : [`- ${rest}`]),
          // The way to all of them once, not under each.
          ...(rest !== undefined || lines.some(({ link }) => link === all) ? [all] : []),
        ].join('\n'),
      ),
      ...beyond,
      `${why} ${say(language, 'mails.digest.choose')} : ${choose}`,
    ].join('\n\n'),
    htmlBody: mailHtml(
      language,
      [
        `<p>${escapeHtml(hello)}</p><p>${escapeHtml(lead)}</p>`,
        ...groups.map(
          ({ title, count, lines, rest, all }) =>
            `<h2 style="font-size:18px;line-height:1.3;margin:28px 0 8px">${escapeHtml(title)} <span style="font-weight:normal;color:#4c5a60">(${escapeHtml(count)})</span></h2><ul style="margin:0;padding:0;list-style:none">${[
              ...lines.map(
                ({ sentence, at, link }) =>
                  `<li style="padding:8px 0;border-top:1px solid #d5dcdf">${anchor(link, sentence)}<br><span style="font-size:14px;color:#4c5a60">${escapeHtml(at)}</span></li>`,
              ),
              ...(rest === undefined ? [] : [`<li style="padding:8px 0;border-top:1px solid #d5dcdf">${anchor(all, rest)}</li>`]),
            ].join('')}</ul>`,
        ),
        ...beyond.map((sentence) => `<p>${escapeHtml(sentence)}</p>`),
        `<p style="margin-top:28px;font-size:14px;color:#4c5a60">${escapeHtml(why)} ${anchor(choose, say(language, 'mails.digest.choose'))}</p>`,
      ].join(''),
    ),
  };
}
